import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import { ImportError } from '../../importers/importError.ts';
import { IMPORT_LIMITS } from '../../importers/limits.ts';
import { readIsolated } from '../../importers/isolate/readIsolated.ts';
import type { ReadProgress } from '../../importers/readProgress.ts';
import { readFileLimited } from '../../platform/files/readFileLimited.ts';

/** A file as it was handed over: where it lies, or its bytes. */
export type SourceFile = string | { readonly name: string; readonly bytes: Uint8Array };

export interface ReadSourceOptions {
  readonly signal?: AbortSignal;
  /** `done` of `total` pages or parts of this file. */
  readonly onProgress?: ReadProgress;
}

/**
 * Reads a foreign file into neutral blocks, in a process of its own.
 * @throws ProblemError (Chinese): it cannot be read, with the reason and what to do; `cancelled`
 */
export async function readSource(file: SourceFile, options: ReadSourceOptions = {}): Promise<SourceDocument> {
  const name = typeof file === 'string' ? path.basename(file) : file.name;
  const bytes = typeof file === 'string' ? await readFileLimited(file, IMPORT_LIMITS.fileBytes) : file.bytes;
  try {
    return await readIsolated(bytes, name, options);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (error.code === 'CANCELLED') throw new ProblemError('cancelled', error.message);
    throw new ProblemError('fileForeign', `无法导入“${name}”：${error.message}`);
  }
}
