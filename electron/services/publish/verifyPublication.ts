import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { readFileLimited } from '../../platform/files/readFileLimited.ts';
import { DRAFT_LIMIT } from '../drafts/openDraft.ts';
import { hashList, readHashList } from './hashList.ts';
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
  const right = new Set<string>();
  const wrong = new Map<string, string>();
  for (const [list, algorithm] of [
    [SHA256_LIST, 'sha256'],
    [SM3_LIST, 'sm3'],
  ] as const) {
    const text = new TextDecoder().decode(await readFileLimited(path.join(folder, list), DRAFT_LIMIT));
    for (const { hash, name } of readHashList(text)) {
      if (!names.has(name)) {
        wrong.set(name, `“${name}”不在文件夹里。`);
        continue;
      }
      const bytes = await readFileLimited(path.join(folder, name), DRAFT_LIMIT);
      const [now] = readHashList(hashList([{ name, bytes }], algorithm));
      if (now?.hash === hash) right.add(name);
      else wrong.set(name, `“${name}”与公开时不同（${list}）。`);
    }
  }
  return { right: [...right].filter((name) => !wrong.has(name)), problems: [...wrong.values()] };
}
