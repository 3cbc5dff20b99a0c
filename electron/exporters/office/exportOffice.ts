import { Worker } from 'node:worker_threads';
import type { PdfProgress } from '../pdf/renderPdf.ts';
import type { OfficeFile, OfficeTask } from './officeTask.ts';
import type { OfficeAnswer } from './officeWorker.ts';

/** The worker file beside this one; compiled code has compiled files beside it. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './officeWorker.ts' : './officeWorker.js', import.meta.url);

/** Why no file was made. `message` is one Chinese sentence for the user. */
export class OfficeExportError extends Error {
  readonly code: 'cancelled' | 'failed';

  constructor(code: OfficeExportError['code'], message: string) {
    super(message);
    this.name = 'OfficeExportError';
    this.code = code;
  }
}

/** With the spaces that part Latin from Chinese letters. */
const NAMES = { docx: ' Word ', xlsx: ' Excel ', html: '网页' } as const;

/**
 * Makes a Word, Excel or HTML file in a thread of its own, which ends with it: the calling thread stays free, and a
 * cancelled export stops at once. Rejects with `OfficeExportError`.
 */
export function exportOffice(
  task: OfficeTask,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (progress: PdfProgress) => void } = {},
): Promise<OfficeFile> {
  const name = NAMES[task.format];
  const failed = (why: string): OfficeExportError =>
    new OfficeExportError('failed', `导出${name}失败：${why}。请重试；仍然失败时请把草稿发给维护人员。`);
  return new Promise<OfficeFile>((resolve, reject) => {
    if (signal?.aborted) {
      reject(new OfficeExportError('cancelled', `已取消导出${name.trimEnd()}。`));
      return;
    }
    const worker = new Worker(WORKER, { workerData: task });
    const cancel = (): void => end(() => reject(new OfficeExportError('cancelled', `已取消导出${name.trimEnd()}。`)));
    const end = (tell: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      tell();
      void worker.terminate();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (answer: OfficeAnswer) => {
      if (answer.kind === 'progress') onProgress?.(answer.progress);
      else if (answer.kind === 'failure') end(() => reject(failed(answer.message)));
      else end(() => resolve(answer.file));
    });
    worker.on('error', (error: Error) => end(() => reject(failed(error.message))));
    worker.on('exit', () => end(() => reject(failed('程序中途停止'))));
  });
}
