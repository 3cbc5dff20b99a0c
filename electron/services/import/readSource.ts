import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import { ImportError } from '../../importers/importError.ts';
import { IMPORT_LIMITS } from '../../importers/limits.ts';
import { readFile } from '../../importers/readFile.ts';
import { readFileLimited } from '../../platform/files/readFileLimited.ts';

/**
 * Reads a foreign file into neutral blocks.
 * @throws ProblemError (Chinese): it cannot be read, with the reason and what to do
 */
export async function readSource(file: string): Promise<SourceDocument> {
  const name = path.basename(file);
  const bytes = await readFileLimited(file, IMPORT_LIMITS.fileBytes);
  try {
    return await readFile(Buffer.from(bytes), name);
  } catch (error) {
    if (error instanceof ImportError) throw new ProblemError('fileForeign', `无法导入“${name}”：${error.message}`);
    throw error;
  }
}
