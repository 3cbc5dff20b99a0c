import { randomUUID } from 'node:crypto';
import { chmod, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ensureWritable } from './ensureWritable.ts';
import { errorCode, fileProblem } from './fileProblem.ts';

/**
 * Writes a whole file or leaves everything as it was: the bytes go to a temporary file in the same folder, are flushed to
 * the disk, and take the file's place in one step. A symbolic link stays a link; its target is replaced.
 * @throws ProblemError (Chinese) when the folder is missing, the disk is full, permission is lacking …
 */
export async function writeFileSafely(file: string, data: Uint8Array | string): Promise<void> {
  const target = await ensureWritable(file);
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeAndFlush(temporary, data);
    await keepMode(target, temporary);
    await replace(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileProblem(error, file, '写入');
  }
  await flushFolder(folder);
}

async function writeAndFlush(file: string, data: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Windows refuses with “no permission” where a program (Word, Excel) holds the old file open; that it may be written was
 * seen before.
 */
async function replace(temporary: string, target: string): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    const isHeld = ['EPERM', 'EACCES'].includes(errorCode(error));
    throw isHeld ? Object.assign(new Error('the file is held open', { cause: error }), { code: 'EBUSY' }) : error;
  }
}

/** The new file may be read by those who may read the old one. */
async function keepMode(target: string, temporary: string): Promise<void> {
  try {
    await chmod(temporary, (await stat(target)).mode & 0o777);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** Makes the new name durable. Windows cannot open folders, some network drives cannot flush them: then nothing is lost. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    return;
  }
}
