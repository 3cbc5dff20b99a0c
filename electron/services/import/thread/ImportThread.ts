import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import type { ImportAnswer, ImportRequest, ImportTasks, ImportTask } from './importTasks.ts';

/** The worker file beside this one; compiled code has compiled files beside it. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './importWorker.ts' : './importWorker.js', import.meta.url);

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: ProblemError) => void;
}

/** A thread that understands what was read, so that the program answers its windows meanwhile. Started when needed. */
export class ImportThread {
  #worker: Worker | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * Does a task. An abort ends the thread: what runs is given up.
   * @throws ProblemError (Chinese), `cancelled` after an abort
   */
  run<K extends keyof ImportTasks>(
    kind: K,
    params: ImportTasks[K]['params'],
    signal?: AbortSignal,
  ): Promise<ImportTasks[K]['result']> {
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = (this.#lastId += 1);
    const done = new Promise<ImportTasks[K]['result']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    const worker = (this.#worker ??= this.#start());
    // only work keeps the program alive
    worker.ref();
    const request = { id, kind, params } as ImportTask & { id: number };
    worker.postMessage(request satisfies ImportRequest, []);
    const abort = (): void => void this.close();
    signal?.addEventListener('abort', abort, { once: true });
    return done.finally(() => signal?.removeEventListener('abort', abort));
  }

  /** Ends the thread: what runs or waits is cancelled. A later task starts a new one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#giveUp(cancelled());
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(WORKER);
    const lose = (error: unknown): void => {
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      const detail = error instanceof Error ? error.message : String(error);
      this.#giveUp(new ProblemError('internal', '理解文件内容的线程意外结束，没有导入。请重试。', detail));
    };
    worker.on('message', (message: ImportAnswer) => this.#receive(worker, message));
    worker.on('error', lose);
    worker.on('exit', () => lose('the thread ended'));
    return worker;
  }

  #receive(worker: Worker, message: ImportAnswer): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0) worker.unref();
    if (message.ok) waiting?.resolve(message.result as never);
    else waiting?.reject(ProblemError.of(message.problem));
  }

  #giveUp(error: ProblemError): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

const cancelled = (): ProblemError => new ProblemError('cancelled', '已取消导入，草稿没有改动。');
