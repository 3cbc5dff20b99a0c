import { ImportError } from '../importError.ts';

/** Characters of one format, by their offsets in the stream WordDocument; the changes of its properties. */
export interface FormattedRun {
  readonly start: number;
  readonly end: number;
  /** Of a paragraph: its style comes first. */
  readonly changes: Buffer;
}

const PAGE_BYTES = 512;
const PAGE_NUMBER = 0x3f_ffff;
const NOTHING = Buffer.alloc(0);
/** One entry of a page of paragraphs. */
const PARAGRAPH_ENTRY = 13;

/**
 * The formats of characters or paragraphs from their pages ([MS-DOC] ChpxFkp, PapxFkp), by where they begin.
 * @param index the part of the table stream that lists the pages
 * @throws ImportError CORRUPT
 */
export function formattedRuns(word: Buffer, index: Buffer, of: 'characters' | 'paragraphs'): FormattedRun[] {
  const count = Math.floor((index.length - 4) / 8);
  // Each page is listed once; an index that lists more than there are is a trap.
  if (count > word.length / PAGE_BYTES) throw new ImportError('CORRUPT');
  const runs: FormattedRun[] = [];
  for (let i = 0; i < count; i++) {
    const start = (index.readUInt32LE((count + 1) * 4 + i * 4) & PAGE_NUMBER) * PAGE_BYTES;
    if (start + PAGE_BYTES > word.length) continue;
    runs.push(...runsOfPage(word.subarray(start, start + PAGE_BYTES), of));
  }
  return runs.sort((a, b) => a.start - b.start);
}

function runsOfPage(page: Buffer, of: 'characters' | 'paragraphs'): FormattedRun[] {
  const count = page[PAGE_BYTES - 1] ?? 0;
  const entry = of === 'paragraphs' ? PARAGRAPH_ENTRY : 1;
  const runs: FormattedRun[] = [];
  for (let i = 0; i < count && (i + 2) * 4 <= PAGE_BYTES; i++) {
    const at = (page[(count + 1) * 4 + i * entry] ?? 0) * 2;
    const changes = at === 0 ? NOTHING : of === 'paragraphs' ? paragraphChanges(page, at) : characterChanges(page, at);
    runs.push({ start: page.readUInt32LE(i * 4), end: page.readUInt32LE(i * 4 + 4), changes });
  }
  return runs;
}

const characterChanges = (page: Buffer, at: number): Buffer => page.subarray(at + 1, at + 1 + (page[at] ?? 0));

/** The length counts words: of one that is zero the next byte says how many. */
function paragraphChanges(page: Buffer, at: number): Buffer {
  const words = page[at] ?? 0;
  return words === 0 ? page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2) : page.subarray(at + 1, at + words * 2);
}

/** The run that an offset lies in. @param runs by where they begin */
export function runAt<R extends { readonly start: number; readonly end: number }>(
  runs: readonly R[],
  offset: number,
): R | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
