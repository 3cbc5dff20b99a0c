import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';

/** What can be checked, by the ending of its name. */
const KNOWN = /\.(?:mz|docx?|xlsx?|pdf|txt|csv|html?|mht(?:ml)?)$/i;

/** Files that office programs leave beside an open document, and hidden ones. */
const ASIDE = /^(?:~\$|\.)/;

/**
 * The files that are meant: a folder stands for all drafts and reports in it and below it, in the order of their names.
 * A file stands for itself, also one that is not there: that is told when it is checked.
 * @throws ProblemError (Chinese) for a folder without any
 */
export async function filesToCheck(named: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(named.map(filesOf));
  return [...new Set(lists.flat())];
}

async function filesOf(named: string): Promise<string[]> {
  const isFolder = await stat(named).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [named];
  const entries = await readdir(named, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((e) => e.isFile() && KNOWN.test(e.name) && !ASIDE.test(e.name))
    .map((e) => path.join(e.parentPath, e.name));
  if (files.length === 0)
    throw new ProblemError(
      'badParams',
      `文件夹“${named}”里没有可以审核的文件（草稿 .mz，或 Word、Excel、PDF、网页、文本）。`,
    );
  return files.toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
}
