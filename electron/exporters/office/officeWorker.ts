import { parentPort, workerData } from 'node:worker_threads';
import type { PdfProgress } from '../pdf/renderPdf.ts';
import type { OfficeFile, OfficeTask } from './officeTask.ts';
import { renderOffice } from './renderOffice.ts';

/** What the worker tells: how far it is, then the file or why there is none. */
export type OfficeAnswer =
  | { readonly kind: 'progress'; readonly progress: PdfProgress }
  | { readonly kind: 'result'; readonly file: OfficeFile }
  | { readonly kind: 'failure'; readonly message: string };

const port = parentPort;
if (port === null) throw new Error('officeWorker runs in a worker thread only');

const answer = (message: OfficeAnswer, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
const MESSAGE_EVERY_MS = 40;

/** Often enough for a bar, not so often that the messages keep the calling thread busy. */
function throttled(): (progress: PdfProgress) => void {
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - last < MESSAGE_EVERY_MS && progress.done < progress.total) return;
    last = now;
    answer({ kind: 'progress', progress });
  };
}

try {
  const task: OfficeTask = workerData;
  const file = await renderOffice(task, throttled());
  const { buffer } = file.bytes;
  answer({ kind: 'result', file }, buffer instanceof ArrayBuffer ? [buffer] : []);
} catch (error) {
  answer({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
}
