import path from 'node:path';
import { checkJson } from '../../../shared/checks/checkJson.ts';
import { findingLines } from '../../../shared/checks/findingLines.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { ImportError } from '../../importers/importError.ts';
import { IMPORT_LIMITS } from '../../importers/limits.ts';
import { readFile } from '../../importers/readFile.ts';
import { readFileLimited } from '../../platform/files/readFileLimited.ts';
import { readSource } from '../import/readSource.ts';
import { checkFile, type ReadPublished } from './checkFile.ts';
import type { CheckedFile } from './checkMessages.ts';

/** Text is read right here: a process of its own for each would take longer than all the rest. */
const TEXT = /\.(?:txt|md)$/i;

const read: ReadPublished = async (file) => {
  if (!TEXT.test(file)) return readSource(file);
  const name = path.basename(file);
  try {
    return await readFile(Buffer.from(await readFileLimited(file, IMPORT_LIMITS.fileBytes)), name);
  } catch (error) {
    if (error instanceof ImportError) throw new ProblemError('fileForeign', `无法读取“${name}”：${error.message}`);
    throw error;
  }
};

/** One of several files, checked where this runs: a file that cannot be read is an answer, not an error. */
export async function checkedFile(file: string): Promise<CheckedFile> {
  try {
    const { department, year, findings, report } = await checkFile(file, read);
    return { file, ok: true, department, year, result: checkJson(findings, report), lines: findingLines(findings) };
  } catch (error) {
    if (error instanceof ProblemError) return { file, ok: false, problem: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { file, ok: false, problem: `程序内部错误：${message}。请把这份文件交给开发者。` };
  }
}
