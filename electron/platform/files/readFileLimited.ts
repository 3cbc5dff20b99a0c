import { open } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { fileProblem } from './fileProblem.ts';

/**
 * Reads a whole file that has at most `limit` bytes.
 * @throws ProblemError (Chinese) when it is missing, a folder, unreadable or larger.
 */
export async function readFileLimited(file: string, limit: number): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) throw tooLarge(file, limit);
      // A device or a growing file says nothing true about its size: never read on past the limit.
      const chunks: Buffer[] = [];
      let total = 0;
      for await (const chunk of handle.createReadStream({ autoClose: false })) {
        const bytes = Buffer.from(chunk);
        total += bytes.length;
        if (total > limit) throw tooLarge(file, limit);
        chunks.push(bytes);
      }
      return Buffer.concat(chunks);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileProblem(error, file, '读取');
  }
}

function tooLarge(file: string, limit: number): ProblemError {
  const megabytes = Math.round(limit / 1024 / 1024);
  return new ProblemError(
    'fileTooLarge',
    `文件“${path.basename(file)}”超过 ${megabytes} MB，没有打开。请确认选对了文件。`,
  );
}
