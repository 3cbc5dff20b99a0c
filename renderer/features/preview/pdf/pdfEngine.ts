// The build for older browsers: the browser host shows the page in whichever Edge or Chromium the machine has.
import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Engine {
  readonly worker: PDFWorker;
  /** Rejects when the worker breaks; documents would wait for ever. */
  readonly broken: Promise<never>;
}

let engine: Engine | null = null;

/** The one worker that reads PDF files, started when it is first needed and anew after it broke. */
export function pdfEngine(): Engine {
  engine ??= startEngine();
  return engine;
}

function startEngine(): Engine {
  const port = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const broken = new Promise<never>((_, reject) => {
    port.addEventListener('error', (event) => {
      engine = null;
      worker.destroy();
      port.terminate();
      reject(new Error(`pdf.js worker: ${event.message}`));
    });
  });
  // it may break while nobody waits for it
  broken.catch(() => undefined);
  return { worker, broken };
}
