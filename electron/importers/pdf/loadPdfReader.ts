import type { RawDocument } from '../raw/rawBlock.ts';
import type { ReadProgress } from '../readProgress.ts';

/** Stands where pdf.js makes a matrix for drawing when it is loaded; nothing is drawn here. */
class UnusedMatrix {
  readonly isIdentity = true;
}

/**
 * The reader of PDFs. pdf.js expects a browser's matrices, which it otherwise takes from a package of machine code: a reading
 * process may not load that, and the packed program does not have it.
 */
export async function loadPdfReader(): Promise<(bytes: Buffer, onProgress?: ReadProgress) => Promise<RawDocument>> {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: UnusedMatrix });
  return (await import('./readPdf.ts')).readPdf;
}
