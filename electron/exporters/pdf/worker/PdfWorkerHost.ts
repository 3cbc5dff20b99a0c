import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PrintDocument } from '../../../../shared/document/blocks.ts';
import { PdfExportError } from '../pdfExportError.ts';
import type { PdfProgress, PdfResult, RenderOptions } from '../renderPdf.ts';
import { documentParts } from './documentParts.ts';
import type { PdfAnswer, PdfRequest } from './messages.ts';

/** The worker file beside this one; compiled code has compiled files beside it. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './pdfWorker.ts' : './pdfWorker.js', import.meta.url);

/** A worker that has not noticed a cancellation after this time is ended. */
const PATIENCE_MS = 1000;

/** What a job needs of the worker: the fonts, or a PDF of a document. */
export type PdfTask =
  | { kind: 'warm'; fonts: RenderOptions['fonts'] }
  | { kind: 'export'; document: PrintDocument; options: Omit<RenderOptions, 'onProgress'> };

class Job {
  readonly task: PdfTask;
  readonly onProgress: ((progress: PdfProgress) => void) | undefined;
  /** Seen by the worker too: 1 when nobody wants the result any more. */
  readonly flag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly result: Promise<PdfResult | undefined>;
  resolve: (result: PdfResult | undefined) => void = () => {};
  reject: (error: Error) => void = () => {};

  constructor(task: PdfTask, onProgress: Job['onProgress']) {
    this.task = task;
    this.onProgress = onProgress;
    this.result = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  get isCancelled(): boolean {
    return this.flag[0] === 1;
  }

  cancel(): void {
    Atomics.store(this.flag, 0, 1);
    this.reject(new PdfExportError('cancelled', '已取消导出 PDF。'));
  }
}

/**
 * Keeps one worker thread warm and gives it one task at a time. The caller of a cancelled task is answered at once; the worker
 * notices between two blocks or pages and stays warm, and is ended when it does not notice soon.
 */
export class PdfWorkerHost {
  #worker: Worker | undefined;
  #running: Job | undefined;
  readonly #queue: Job[] = [];

  /**
   * Resolves with the result (undefined for `warm`); rejects with `PdfExportError`. The document is copied piece by piece and
   * must not change meanwhile.
   */
  async run(task: PdfTask, signal?: AbortSignal, onProgress?: Job['onProgress']): Promise<PdfResult | undefined> {
    const job = new Job(task, onProgress);
    const cancel = (): void => this.#cancel(job);
    if (signal?.aborted) job.cancel();
    else this.#queue.push(job);
    signal?.addEventListener('abort', cancel, { once: true });
    this.#next();
    try {
      return await job.result;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Ends the worker: what runs or waits is cancelled. A later task starts a new worker. */
  async close(): Promise<void> {
    const worker = this.#worker;
    for (const job of this.#queue.splice(0)) job.cancel();
    this.#running?.cancel();
    this.#running = undefined;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const job = this.#queue.shift();
    if (job === undefined) return;
    this.#running = job;
    const worker = this.#worker ?? this.#start();
    // Only a running task keeps the process alive.
    worker.ref();
    this.#send(job, worker).catch((error: unknown) => this.#lose(worker, error));
  }

  /** Hands a task to the worker, a piece at a time, so that the calling thread can do other work in between. */
  async #send(job: Job, worker: Worker): Promise<void> {
    const post = (request: PdfRequest): void => worker.postMessage(request, []);
    const { task } = job;
    if (task.kind === 'warm') {
      post(task);
      return;
    }
    for (const part of documentParts(task.document)) {
      post({ kind: 'part', part });
      await setImmediate();
      if (worker !== this.#worker) return;
      if (job.isCancelled) {
        this.#finish(worker);
        return;
      }
    }
    post({ kind: 'export', options: task.options, flag: job.flag });
  }

  #start(): Worker {
    const worker = new Worker(WORKER);
    this.#worker = worker;
    worker.on('message', (answer: PdfAnswer) => this.#receive(worker, answer));
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('the thread ended')));
    return worker;
  }

  #receive(worker: Worker, answer: PdfAnswer): void {
    const job = this.#running;
    if (worker !== this.#worker || job === undefined) return;
    if (answer.kind === 'progress') {
      if (!job.isCancelled) job.onProgress?.(answer.progress);
      return;
    }
    if (answer.kind === 'failure') job.reject(new PdfExportError(answer.code, answer.message, answer.problems));
    else job.resolve(answer.kind === 'result' ? answer.result : undefined);
    this.#finish(worker);
  }

  #finish(worker: Worker): void {
    this.#running = undefined;
    worker.unref();
    this.#next();
  }

  #lose(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return;
    const job = this.#running;
    this.#worker = undefined;
    this.#running = undefined;
    void worker.terminate();
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const why = isMemory ? '报告太大，内存不足' : error instanceof Error ? error.message : String(error);
    job?.reject(new PdfExportError('failed', `导出 PDF 失败：${why}。请关闭其他程序后重试。`));
    this.#next();
  }

  #cancel(job: Job): void {
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) this.#queue.splice(waiting, 1);
    job.cancel();
    if (this.#running !== job) return;
    const worker = this.#worker;
    const end = (): void => {
      if (this.#running === job && worker !== undefined) this.#lose(worker, new Error('cancelled'));
    };
    setTimeout(end, PATIENCE_MS).unref();
  }
}
