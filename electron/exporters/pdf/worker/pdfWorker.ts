import { parentPort } from 'node:worker_threads';
import { PdfExportError } from '../pdfExportError.ts';
import type { PdfProgress } from '../renderPdf.ts';
import { renderPdf } from '../renderPdf.ts';
import { DocumentAssembler } from './documentParts.ts';
import type { PdfAnswer, PdfRequest } from './messages.ts';
import { warmDocument } from './warmDocument.ts';

/** Runs in the worker thread: one request after another, the bytes handed over without copying. */
const port = parentPort;
if (port === null) throw new Error('pdfWorker runs in a worker thread only');

const answer = (message: PdfAnswer, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

port.on('message', (request: PdfRequest) => {
  handle(request).catch((error: unknown) => answer(failure(error)));
});

const assembler = new DocumentAssembler();

async function handle(request: PdfRequest): Promise<void> {
  if (request.kind === 'part') {
    assembler.add(request.part);
    return;
  }
  if (request.kind === 'warm') {
    await renderPdf(warmDocument(), { fonts: request.fonts });
    answer({ kind: 'warm' });
    return;
  }
  const result = await renderPdf(assembler.take(), { ...request.options, onProgress: throttled(request.flag) });
  const { buffer } = result.pdf;
  answer({ kind: 'result', result }, buffer instanceof ArrayBuffer ? [buffer] : []);
}

const MESSAGE_EVERY_MS = 40;

/**
 * Progress often enough for a bar, not so often that the messages keep the calling thread busy. Called between blocks and
 * pages, it is also where a cancelled export ends.
 */
function throttled(flag: Int32Array): (progress: PdfProgress) => void {
  let last = -Infinity;
  let phase: PdfProgress['phase'] | undefined;
  return (progress) => {
    if (Atomics.load(flag, 0) === 1) throw new PdfExportError('cancelled', '已取消导出 PDF。');
    const now = performance.now();
    const isDue = progress.phase !== phase || progress.done === progress.total || now - last >= MESSAGE_EVERY_MS;
    if (!isDue) return;
    last = now;
    phase = progress.phase;
    answer({ kind: 'progress', progress });
  };
}

function failure(error: unknown): PdfAnswer {
  if (error instanceof PdfExportError)
    return { kind: 'failure', code: error.code, message: error.message, problems: error.problems };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    kind: 'failure',
    code: 'failed',
    message: `导出 PDF 失败：${detail}。请重试；仍然失败时请把草稿发给维护人员。`,
    problems: [],
  };
}
