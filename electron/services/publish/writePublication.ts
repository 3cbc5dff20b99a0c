import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { fileProblem } from '../../platform/files/fileProblem.ts';
import { writeFileSafely } from '../../platform/files/writeFileSafely.ts';
import type { NamedFile } from './hashList.ts';

/**
 * Writes the files of a published version into a new folder: all of them or none.
 * @throws ProblemError (Chinese): the folder holds something already, full disk, no permission …
 */
export async function writePublication(folder: string, files: readonly NamedFile[]): Promise<void> {
  const target = path.resolve(folder);
  await refuseFilled(target, folder);
  const temporary = path.join(path.dirname(target), `.${randomUUID()}.tmp`);
  try {
    await mkdir(temporary);
    for (const { name, bytes } of files) await writeFileSafely(path.join(temporary, name), bytes);
    await rm(target, { recursive: true, force: true });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw error instanceof ProblemError ? error : fileProblem(error, folder, '写入');
  }
}

/** What was published is never written over. */
async function refuseFilled(target: string, folder: string): Promise<void> {
  const entries = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw fileProblem(error, folder, '写入');
  });
  if (entries.length > 0)
    throw new ProblemError('badParams', `“${folder}”里已有文件。公开的版本放在新的文件夹里，请另选一个。`);
}
