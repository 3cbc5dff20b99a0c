import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { writeDraft } from '../../../shared/report/draftFile.ts';
import type { Report } from '../../../shared/report/report.ts';
import { writeFileSafely } from '../../platform/files/writeFileSafely.ts';

export const DRAFT_EXTENSION = '.mz';

/**
 * Saves a report as a draft file, whole or not at all.
 * @param app the program with its version: 明账 0.1.0.
 * @throws ProblemError (Chinese): another extension, missing folder, full disk, no permission …
 */
export async function saveDraft(file: string, report: Report, app?: string): Promise<void> {
  if (path.extname(file).toLowerCase() !== DRAFT_EXTENSION) {
    throw new ProblemError('badParams', `草稿文件名应以 ${DRAFT_EXTENSION} 结尾，得到的是“${file}”。请改正文件名。`);
  }
  await writeFileSafely(file, writeDraft(report, app));
}
