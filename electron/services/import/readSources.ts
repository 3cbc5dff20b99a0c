import path from 'node:path';
import type { ImportFile, ImportSource } from '../../../shared/contract/importing.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import { readSource } from './readSource.ts';

export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Files, and the share of the one that is being read. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface ReadFiles {
  /** Those that could be read, in order. */
  readonly documents: readonly SourceDocument[];
  /** All of them. */
  readonly files: readonly ImportFile[];
}

const nameOf = (source: ImportSource): string => ('path' in source ? path.basename(source.path) : source.name);

/**
 * Reads the files one after the other. One that cannot be read carries its sentence; the others are read all the same.
 * @throws ProblemError `cancelled`
 */
export async function readSources(
  sources: readonly ImportSource[],
  { signal, onProgress }: ReadOptions,
): Promise<ReadFiles> {
  const documents: SourceDocument[] = [];
  const files: ImportFile[] = [];
  for (const [i, source] of sources.entries()) {
    onProgress(i, sources.length);
    const outcome = await readOne(source, { signal, onProgress: (share) => onProgress(i + share, sources.length) });
    if (signal.aborted) throw new ProblemError('cancelled', '已取消导入，草稿没有改动。');
    if (outcome instanceof ProblemError) files.push(unread(nameOf(source), outcome.message));
    else {
      // two files of one name are told apart
      const document = { ...outcome, name: unusedName(outcome.name, files) };
      documents.push(document);
      files.push(fileOf(document));
    }
  }
  onProgress(sources.length, sources.length);
  return { documents, files };
}

async function readOne(
  source: ImportSource,
  options: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<SourceDocument | ProblemError> {
  try {
    const file = 'path' in source ? source.path : { name: source.name, bytes: Buffer.from(source.base64, 'base64') };
    return await readSource(file, {
      signal: options.signal,
      onProgress: (done, total) => options.onProgress(total > 0 ? Math.min(1, done / total) : 0),
    });
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

const unread = (name: string, problem: string): ImportFile => ({
  name,
  problem,
  format: null,
  warnings: [],
  tables: 0,
});

const fileOf = ({ name, format, warnings, blocks }: SourceDocument): ImportFile => ({
  name,
  problem: null,
  format,
  warnings: [...warnings],
  tables: blocks.filter((block) => block.kind === 'table').length,
});

function unusedName(name: string, files: readonly ImportFile[]): string {
  let candidate = name;
  for (let n = 2; files.some((file) => file.name === candidate); n += 1) candidate = `${name}（${n}）`;
  return candidate;
}
