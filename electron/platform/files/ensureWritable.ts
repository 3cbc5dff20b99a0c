import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, fileProblem } from './fileProblem.ts';

/**
 * Checks before long work that its result can be written to `file`; creates nothing.
 * @returns the path to write to, with symbolic links followed.
 * @throws ProblemError (Chinese)
 */
export async function ensureWritable(file: string): Promise<string> {
  const absolute = path.resolve(file);
  try {
    const folder = path.dirname(absolute);
    if (!(await stat(folder)).isDirectory()) throw systemError('ENOTDIR');
    const target = await existing(absolute);
    if (target === undefined) {
      await access(folder, constants.W_OK | constants.X_OK);
      return absolute;
    }
    if ((await stat(target)).isDirectory()) throw systemError('EISDIR');
    await access(target, constants.W_OK);
    await access(path.dirname(target), constants.W_OK | constants.X_OK);
    return target;
  } catch (error) {
    throw fileProblem(error, file, '写入');
  }
}

/** The file itself where the path is a symbolic link; undefined where there is none yet. */
async function existing(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code });
