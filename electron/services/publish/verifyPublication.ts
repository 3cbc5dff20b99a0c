import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { readFileLimited } from '../../platform/files/readFileLimited.ts';
import { DRAFT_LIMIT } from '../drafts/openDraft.ts';
import { hashOf, readHashList, type HashAlgorithm } from './hashList.ts';
import { SHA256_LIST, SM3_LIST } from './makePublication.ts';

export interface Verified {
  /** Files whose both hashes are those of the lists. */
  readonly right: readonly string[];
  /** What is wrong, one sentence per file. */
  readonly problems: readonly string[];
}

/** Compares the files of a published version with its hash lists. @throws ProblemError (Chinese): no lists there */
export async function verifyPublication(folder: string): Promise<Verified> {
  const names = new Set(await readdir(folder).catch(() => []));
  if (!names.has(SHA256_LIST) || !names.has(SM3_LIST))
    throw new ProblemError('badParams', `“${folder}”里没有“${SHA256_LIST}”和“${SM3_LIST}”，不是明账公开的版本。`);
  const lists = await Promise.all(LISTS.map((list) => readList(folder, list)));
  const listed = [...new Set(lists.flatMap(({ hashes }) => hashes.map(({ name }) => name)))];
  const right: string[] = [];
  const problems: string[] = [];
  for (const name of listed) {
    const problem = names.has(name) ? await problemOf(folder, name, lists) : `“${name}”不在文件夹里。`;
    if (problem === undefined) right.push(name);
    else problems.push(problem);
  }
  return { right, problems };
}

const LISTS = [
  { file: SHA256_LIST, algorithm: 'sha256' },
  { file: SM3_LIST, algorithm: 'sm3' },
] as const;

interface List {
  readonly file: string;
  readonly algorithm: HashAlgorithm;
  readonly hashes: ReturnType<typeof readHashList>;
}

async function readList(folder: string, list: Omit<List, 'hashes'>): Promise<List> {
  const bytes = await readFileLimited(path.join(folder, list.file), DRAFT_LIMIT);
  return { ...list, hashes: readHashList(new TextDecoder().decode(bytes)) };
}

/** What is wrong with a file that is there; undefined: nothing. */
async function problemOf(folder: string, name: string, lists: readonly List[]): Promise<string | undefined> {
  const bytes = await readFileLimited(path.join(folder, name), DRAFT_LIMIT);
  for (const { file, algorithm, hashes } of lists) {
    const own = hashes.filter((line) => line.name === name);
    if (own.length === 0) return `“${name}”没有列入“${file}”，无法核对。请确认校验值文件没有被改动。`;
    const now = hashOf(bytes, algorithm);
    if (own.some(({ hash }) => hash !== now)) return `“${name}”与公开时不同（${file}）。`;
  }
  return undefined;
}
