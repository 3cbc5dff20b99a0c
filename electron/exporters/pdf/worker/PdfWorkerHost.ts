import { Worker } from 'node:worker_threads';
import { PdfExportError } from '../pdfExportError.ts';
import type { PdfProgress, PdfResult } from '../renderPdf.ts';
import type { PdfAnswer, PdfRequest } from './messages.ts';

/** The worker file beside this one; compiled code has compiled files beside it. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './pdfWorker.ts' : './pdfWorker.js', import.meta.url);

interface Job {
  request: PdfRequest;
  onProgress: ((progress: PdfProgress) => void) | undefined;
  resolve: (result: PdfResult | undefined) => void;
  reject: (error: Error) => void;
}

/**
 * Keeps one worker thread warm and gives it one request at a time. A request that is cancelled while it runs takes its worker
 * with it (laying out cannot be interrupted); the next request gets a new one.
 */
export class PdfWorkerHost {
  #worker: Worker | undefined;
  #running: Job | undefined;
  readonly #queue: Job[] = [];

  /** Resolves with the result (undefined for `warm`); rejects with `PdfExportError`. */
  run(
    request: PdfRequest,
    signal?: AbortSignal,
    onProgress?: (progress: PdfProgress) => void,
  ): Promise<PdfResult | undefined> {
    if (signal?.aborted) return Promise.reject(cancelled());
    return new Promise((resolve, reject) => {
      const job: Job = { request, onProgress, resolve, reject };
      const abort = (): void => this.#cancel(job);
      signal?.addEventListener('abort', abort, { once: true });
      const settled = (): void => signal?.removeEventListener('abort', abort);
      job.resolve = (result) => {
        settled();
        resolve(result);
      };
      job.reject = (error) => {
        settled();
        reject(error);
      };
      this.#queue.push(job);
      this.#next();
    });
  }

  /** Ends the worker: nothing runs any more, what was waiting is cancelled. A later request starts a new worker. */
  async close(): Promise<void> {
    const jobs = [...(this.#running ? [this.#running] : []), ...this.#queue.splice(0)];
    this.#running = undefined;
    const worker = this.#worker;
    this.#worker = undefined;
    for (const job of jobs) job.reject(cancelled());
    await worker?.terminate();
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const job = this.#queue.shift();
    if (job === undefined) return;
    this.#running = job;
    const worker = this.#worker ?? this.#start();
    // Only a running request keeps the process alive.
    worker.ref();
    worker.postMessage(job.request, []);
  }

  #start(): Worker {
    const worker = new Worker(WORKER);
    this.#worker = worker;
    worker.on('message', (answer: PdfAnswer) => this.#receive(worker, answer));
    worker.on('error', (error) => this.#lose(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.#lose(worker, new Error('the thread ended')));
    return worker;
  }

  #receive(worker: Worker, answer: PdfAnswer): void {
    const job = this.#running;
    if (worker !== this.#worker || job === undefined) return;
    if (answer.kind === 'progress') {
      job.onProgress?.(answer.progress);
      return;
    }
    this.#running = undefined;
    worker.unref();
    if (answer.kind === 'failure') job.reject(new PdfExportError(answer.code, answer.message, answer.problems));
    else job.resolve(answer.kind === 'result' ? answer.result : undefined);
    this.#next();
  }

  #lose(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    const job = this.#running;
    this.#running = undefined;
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const why = isMemory ? '报告太大，内存不足' : error.message;
    job?.reject(new PdfExportError('failed', `导出 PDF 失败：${why}。请关闭其他程序后重试。`));
    this.#next();
  }

  #cancel(job: Job): void {
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    if (this.#running === job) {
      const worker = this.#worker;
      this.#worker = undefined;
      this.#running = undefined;
      void worker?.terminate();
    }
    job.reject(cancelled());
    this.#next();
  }
}

const cancelled = (): PdfExportError => new PdfExportError('cancelled', '已取消导出 PDF。');
