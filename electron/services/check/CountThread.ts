import { Worker } from 'node:worker_threads';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { CountAnswer, CountRequest } from './countMessages.ts';

/** The worker file beside this one; compiled code has compiled files beside it. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './countWorker.ts' : './countWorker.js', import.meta.url);

/** A thread that checks reports for the list of reports, so that the program answers its windows meanwhile. */
export class CountThread {
  #worker: Worker | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, (answer: CountAnswer) => void>();

  /** Undefined: the report could not be checked. */
  async count(report: Report, layout: Layout): Promise<{ errors: number; warnings: number } | undefined> {
    const id = (this.#lastId += 1);
    const worker = (this.#worker ??= this.#start());
    const { errors, warnings } = await new Promise<CountAnswer>((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ id, report, layout } satisfies CountRequest, []);
    });
    return errors === undefined || warnings === undefined ? undefined : { errors, warnings };
  }

  /** Ends the thread: what waits has no count. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#giveUp();
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(WORKER);
    const lose = (): void => {
      // one that was closed has given up already; what waits now waits for its successor
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      this.#giveUp();
    };
    worker.on('message', (answer: CountAnswer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    worker.on('error', lose);
    worker.on('exit', lose);
    // a count never keeps the program alive
    worker.unref();
    return worker;
  }

  #giveUp(): void {
    for (const [id, resolve] of this.#waiting) resolve({ id });
    this.#waiting.clear();
  }
}
