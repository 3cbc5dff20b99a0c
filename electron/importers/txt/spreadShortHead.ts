import { isCaptionText } from '../structure/captionWords.ts';
import type { TextRow } from './textRow.ts';

/** Captions and head. */
const MAX_HEAD_ROWS = 4;
/** Words that stand over a column of values, never over a code or a name. */
const VALUE_HEAD = /^(合\s*计|小\s*计|金\s*额|总\s*计|预\s*算\s*数)$/;

/**
 * Gives the cells of a head row that is shorter than the row below it their columns. Word writes a cell that is merged
 * sideways once, and leaves a blank below one that is merged downwards: each blank below belongs to a cell of one column,
 * and the texts between blanks are shared by the cells above them. A head that does not come out even stays as it is.
 */
export function spreadShortHead(rows: readonly TextRow[]): TextRow[] {
  const result = [...rows];
  for (let i = Math.min(MAX_HEAD_ROWS, rows.length - 1) - 1; i >= 0; i--) {
    const [upper, lower] = [result[i]!, result[i + 1]!];
    if (upper.cells.length < 2 || upper.cells.length >= lower.cells.length) continue;
    if (upper.cells.every((text) => text === '' || isCaptionText(text))) continue;
    const starts = startsOf(upper.cells, lower.cells);
    if (!starts) continue;
    const cells = lower.cells.map(() => '');
    starts.forEach((start, k) => (cells[start] = upper.cells[k]!));
    result[i] = { line: upper.line, cells };
  }
  return result;
}

interface Run {
  readonly start: number;
  readonly texts: readonly string[];
}

/** The first column of each upper cell; undefined when the cells do not fit the row below. */
function startsOf(upper: readonly string[], lower: readonly string[]): number[] | undefined {
  const runs = runsOf(lower);
  const spare = upper.length - runs.length;
  if (spare < 0) return undefined;
  const wide = runs.filter((run) => run.texts.length > 1);
  // only one run can be shared by several cells without guessing how many each of several runs takes
  const target = spare === 0 ? undefined : wide.length === 1 ? wide[0] : wide.toSorted(byWidth)[0];
  if (spare > 0 && (!target || target.texts.length < spare + 1)) return undefined;
  return runs.flatMap((run) => (run === target ? shared(run, spare + 1) : [run.start]));
}

const byWidth = (a: Run, b: Run): number => b.texts.length - a.texts.length;

/** Blanks one by one, texts between them together. */
function runsOf(lower: readonly string[]): Run[] {
  const runs: { start: number; texts: string[] }[] = [];
  lower.forEach((text, column) => {
    const last = runs.at(-1);
    if (text !== '' && last && lower[column - 1] !== '') last.texts.push(text);
    else runs.push({ start: column, texts: [text] });
  });
  return runs;
}

/** Parts a run among cells: where its first text comes again, before a word of values, else evenly. */
function shared({ start, texts }: Run, parts: number): number[] {
  const key = (text: string): string => text.replace(/\s/g, '');
  const first = key(texts[0]!);
  const again = texts.flatMap((text, i) => (key(text) === first ? [start + i] : []));
  if (again.length === parts) return again;
  const values = texts.flatMap((text, i) => (i > 0 && VALUE_HEAD.test(text.trim()) ? [start + i] : []));
  if (values.length === parts - 1) return [start, ...values];
  return Array.from({ length: parts }, (_, i) => start + Math.floor((i * texts.length) / parts));
}
