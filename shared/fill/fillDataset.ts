import { DATASETS, type DatasetId } from '../budget/datasets.ts';
import type { Facts } from '../budget/facts.ts';
import type { Line } from '../budget/lines.ts';
import type { IdSource } from '../report/lineIds.ts';
import type { ReportYear } from '../report/placeName.ts';
import { compareAmounts } from './compareAmounts.ts';
import type { FillChange, FillChoice, FilledDataset } from './fillModel.ts';
import { fillLine, known } from './fillLine.ts';
import { lineKey } from './lineIdentity.ts';
import { lineWords } from './lineWords.ts';
import { pairLines, type LinePair } from './pairLines.ts';
import { amountWords } from './valueWords.ts';

export interface FillInput {
  readonly year: ReportYear;
  readonly dataset: DatasetId;
  /** The report that is filled, for the names of lines. */
  readonly report: Facts;
  /** The report with the files' units and projects, for the names of their lines. */
  readonly files: Facts;
  readonly own: readonly Line[];
  readonly incoming: readonly Line[];
  /** Whether the files speak of the line at all: one of another unit or fund stays. */
  readonly isSpokenOf: (line: Line) => boolean;
  /** What is done with a change; `usual` where nothing was decided. */
  readonly decide: (id: string, usual: FillChoice) => FillChoice;
  /** A line that others point to is not taken away unless that is asked for. */
  readonly isNeeded: (line: Line) => boolean;
  readonly newId: IdSource;
}

export interface FillOutput extends FilledDataset {
  /** From a line of the files to the line of the report that it became; missing: it was not taken. */
  readonly became: ReadonlyMap<string, string>;
}

interface Working {
  readonly changes: FillChange[];
  /** What stands in place of each line of the report; missing: as it is. */
  readonly instead: Map<Line, readonly Line[]>;
  readonly became: Map<string, string>;
  /** Lines that come in, behind the line that the file has before them. */
  readonly added: { readonly line: Line; readonly after: string | undefined }[];
  same: number;
}

/** Compares the files' lines of one dataset with the report's and does what was decided. Pure. */
export function fillDataset(input: FillInput): FillOutput {
  const { dataset, own, incoming } = input;
  const work: Working = { changes: [], instead: new Map(), became: new Map(), added: [], same: 0 };
  const pairs = pairLines(dataset, own.filter(input.isSpokenOf), incoming);
  const seen = new Map<string, number>();
  let before: string | undefined;
  for (const pair of pairs) {
    if (pair.kind === 'pair') before = takePair(input, work, pair);
    else if (pair.kind === 'group') before = takeGroup(input, work, pair);
    else if (pair.kind === 'gone') takeAway(input, work, pair.own);
    else {
      const key = lineKey(dataset, pair.file);
      seen.set(key, (seen.get(key) ?? 0) + 1);
      before =
        takeAdded(input, work, { file: pair.file, id: `${dataset}+${key}#${seen.get(key)}`, after: before }) ?? before;
    }
  }
  return {
    id: dataset,
    incoming: incoming.length,
    same: work.same,
    changes: work.changes,
    lines: linesAfter(own, work),
    became: work.became,
  };
}

const nameOf = ({ report, year, dataset, own }: FillInput, line: Line): string =>
  lineWords(report, year, dataset, line, own.indexOf(line));
const fileName = ({ files, dataset, incoming }: FillInput, line: Line): string =>
  lineWords(files, 'this', dataset, line, incoming.indexOf(line));

function takePair(input: FillInput, work: Working, { own, file }: Extract<LinePair, { kind: 'pair' }>): string {
  work.became.set(file.id, own.id);
  let line = own;
  let isSame = true;
  for (const { key, what, own: mine, file: theirs, apply, silent } of fillLine(input.dataset, own, file)) {
    if (silent) {
      line = apply(line);
      continue;
    }
    isSame = false;
    const id = `${input.dataset}:${own.id}:${key}`;
    const choice = input.decide(id, 'file');
    const conflict = mine !== '' && theirs !== '';
    const change = { id, line: nameOf(input, own), what, own: mine, file: theirs, conflict, choice };
    work.changes.push({ kind: 'changed', ...change });
    if (choice === 'file') line = apply(line);
  }
  if (isSame) work.same += 1;
  if (line !== own) work.instead.set(own, [line]);
  return own.id;
}

/** The file's one line against several of the report: equal, or exchanged as a whole. */
function takeGroup(input: FillInput, work: Working, { owns, file }: Extract<LinePair, { kind: 'group' }>): string {
  const tree = DATASETS[input.dataset].axis?.tree;
  const together = sum(owns);
  work.became.set(file.id, owns[0]!.id);
  const relation = tree ? compareAmounts(tree, together, known(file)).kind : 'whole';
  if (relation === 'same' || relation === 'finer') {
    work.same += 1;
    return owns.at(-1)!.id;
  }
  const id = `${input.dataset}:${owns.map((line) => line.id).join('+')}:lines`;
  const choice = input.decide(id, 'file');
  work.changes.push({
    id,
    kind: 'changed',
    line: `${fileName(input, file)}（本报告分列 ${owns.length} 行，取文件后合为一行）`,
    what: '金额',
    own: amountWords(input.dataset, together.amounts),
    file: amountWords(input.dataset, file.amounts ?? {}),
    conflict: true,
    choice,
  });
  if (choice === 'own') return owns.at(-1)!.id;
  const [first, ...others] = owns;
  const made = { ...file, id: first!.id };
  work.instead.set(first!, [made]);
  for (const other of others) work.instead.set(other, []);
  return made.id;
}

function sum(lines: readonly Line[]): { amounts: NonNullable<Line['amounts']>; halves: NonNullable<Line['amounts']> } {
  const amounts: Record<string, number> = {};
  const halves: Record<string, number> = {};
  for (const line of lines) {
    for (const [node, amount] of Object.entries(line.amounts ?? {})) amounts[node] = (amounts[node] ?? 0) + amount;
    for (const [node, half] of Object.entries(line.halves ?? {})) halves[node] = (halves[node] ?? 0) + half;
  }
  return { amounts: amounts as NonNullable<Line['amounts']>, halves: halves as NonNullable<Line['amounts']> };
}

function takeAway(input: FillInput, work: Working, own: Line): void {
  const id = `${input.dataset}:${own.id}:gone`;
  const choice = input.decide(id, input.isNeeded(own) ? 'own' : 'file');
  const words = amountWords(input.dataset, own.amounts ?? {});
  const change = { id, line: nameOf(input, own), what: '', own: words || '有内容', file: '', conflict: true, choice };
  work.changes.push({ kind: 'gone', ...change });
  if (choice === 'file') work.instead.set(own, []);
}

interface Addition {
  readonly file: Line;
  readonly id: string;
  readonly after: string | undefined;
}

function takeAdded(input: FillInput, work: Working, { file, id, after }: Addition): string | undefined {
  const choice = input.decide(id, 'file');
  const words = amountWords(input.dataset, file.amounts ?? {});
  const change = {
    id,
    line: fileName(input, file),
    what: '',
    own: '',
    file: words || '有内容',
    conflict: false,
    choice,
  };
  work.changes.push({ kind: 'added', ...change });
  if (choice === 'own') return undefined;
  const line = { ...file, id: input.newId() };
  work.became.set(file.id, line.id);
  work.added.push({ line, after });
  return line.id;
}

/** The report's order, with what came in behind the line that it follows in the file. */
function linesAfter(own: readonly Line[], { instead, added }: Working): Line[] {
  const lines = own.flatMap((line) => instead.get(line) ?? [line]);
  let atStart = 0;
  for (const { line, after } of added) {
    const at = after === undefined ? -1 : lines.findIndex(({ id }) => id === after);
    if (at >= 0) lines.splice(at + 1, 0, line);
    else if (after === undefined) lines.splice(atStart++, 0, line);
    else lines.push(line);
  }
  return lines;
}
