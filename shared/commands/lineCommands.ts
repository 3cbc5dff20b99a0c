import { z } from 'zod';
import { DATASET_IDS, DATASETS, type DatasetId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { datasetIdSchema, idSchema, reportYearSchema } from '../report/basicSchemas.ts';
import { lineSchema } from '../report/lineSchema.ts';
import { datasetName, linePlace, type ReportYear } from '../report/placeName.ts';
import { datasetsOf, REPORT_YEARS } from '../report/references.ts';
import type { Report } from '../report/report.ts';
import { cleanLine } from './cleanLine.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import { ensureLinesFit } from './ensureLinesFit.ts';
import type { LinePatch, Patch } from './patch.ts';

/** New lines, with ids of the caller's, from position `index` on. */
export interface InsertLines {
  readonly year: ReportYear;
  readonly dataset: DatasetId;
  readonly index: number;
  readonly lines: readonly Line[];
}

/** `withDependents`: with a project go its goals, indicators and purchases. */
export interface DeleteLines {
  readonly year: ReportYear;
  readonly dataset: DatasetId;
  readonly ids: readonly string[];
  readonly withDependents?: boolean;
}

/** The lines, in their present order, come to stand together; the first of them at `to` in the list without them. */
export interface MoveLines {
  readonly year: ReportYear;
  readonly dataset: DatasetId;
  readonly ids: readonly string[];
  readonly to: number;
}

const inDataset = { year: reportYearSchema, dataset: datasetIdSchema };
const position = z.int().min(0);

export const insertLinesSchema: z.ZodType<InsertLines> = z.strictObject({
  ...inDataset,
  index: position,
  lines: z.array(lineSchema).min(1),
});

const linesOf = (report: Report, { year, dataset }: { year: ReportYear; dataset: DatasetId }): readonly Line[] =>
  datasetsOf(report, year)[dataset];

/** @throws CommandError when the position is outside, an id is taken, or a line is not one of the dataset. */
export function ensureCanInsertLines(report: Report, { year, dataset, index, lines }: InsertLines): void {
  const present = datasetsOf(report, year)[dataset];
  const name = datasetName(dataset, year);
  if (index > present.length) {
    throw new CommandError(
      'insertLines',
      `“${name}”只有 ${present.length} 行，不能插入到第 ${index + 1} 行。请刷新后再试。`,
    );
  }
  ensureLinesFit('insertLines', report, year, dataset, lines, present);
}

export const insertLines: CommandDef<InsertLines> = {
  schema: insertLinesSchema,
  undo: 'step',
  ensureCan: ensureCanInsertLines,
  patches: (_, { year, dataset, index, lines }) =>
    lines.map((line, i) => ({
      kind: 'line',
      year,
      dataset,
      id: line.id,
      before: null,
      after: cleanLine(line),
      index: index + i,
    })),
  label: (_, { year, dataset, lines }) => `插入 ${datasetName(dataset, year)} ${lines.length} 行`,
};

/** The lines that the command names, with their positions. @throws CommandError when one of them is not there. */
function named(report: Report, command: string, params: DeleteLines | MoveLines): { line: Line; index: number }[] {
  const wanted = new Set(params.ids);
  const found = linesOf(report, params)
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => wanted.has(line.id));
  if (found.length === wanted.size && wanted.size > 0) return found;
  const name = datasetName(params.dataset, params.year);
  throw new CommandError(command, `“${name}”里有 ${wanted.size - found.length} 行找不到，可能已被删除。请刷新后再试。`);
}

/** Lines that belong to the projects which would go: {year, dataset} with their ids. */
function dependentsOf(report: Report, { year, dataset, ids }: DeleteLines): DeleteLines[] {
  if (dataset !== 'projects') return [];
  const gone = new Set(ids);
  const other = year === 'this' ? 'prior' : 'this';
  const stays = new Set(datasetsOf(report, other).projects.map((line) => line.id));
  const found: DeleteLines[] = [];
  for (const inYear of REPORT_YEARS) {
    for (const id of DATASET_IDS) {
      if (id === 'projects' || !DATASETS[id].dimensions.includes('project')) continue;
      const lines = datasetsOf(report, inYear)[id].filter(
        ({ project }) => project && gone.has(project) && (inYear === year || !stays.has(project)),
      );
      if (lines.length) found.push({ year: inYear, dataset: id, ids: lines.map((line) => line.id) });
    }
  }
  return found;
}

/** @throws CommandError when a line is not there, or a project still has goals, indicators, purchases … */
export function ensureCanDeleteLines(report: Report, params: DeleteLines): void {
  const [first] = named(report, 'deleteLines', params);
  const dependents = params.withDependents ? [] : dependentsOf(report, params);
  if (!dependents.length) return;
  const list = dependents.map((d) => `${datasetName(d.dataset, d.year)} ${d.ids.length} 行`).join('、');
  const place = linePlace(report, params.year, params.dataset, first!.line, first!.index);
  const subject = params.ids.length > 1 ? `“${place}”等 ${params.ids.length} 个项目` : `“${place}”`;
  throw new CommandError('deleteLines', `${subject}还有${list}。请确认一并删除，或先删除这些内容。`);
}

function deletions(report: Report, params: DeleteLines): LinePatch[] {
  const { year, dataset } = params;
  return named(report, 'deleteLines', params)
    .toReversed()
    .map(({ line, index }) => ({ kind: 'line', year, dataset, id: line.id, before: line, after: null, index }));
}

export const deleteLines: CommandDef<DeleteLines> = {
  schema: z.strictObject({ ...inDataset, ids: z.array(idSchema).min(1), withDependents: z.boolean().optional() }),
  undo: 'step',
  ensureCan: ensureCanDeleteLines,
  patches: (report, params) => {
    const dependents = params.withDependents ? dependentsOf(report, params) : [];
    return [...dependents, params].flatMap((deleted) => deletions(report, deleted));
  },
  label: (report, params) => {
    const name = datasetName(params.dataset, params.year);
    const index = linesOf(report, params).findIndex((line) => line.id === params.ids[0]);
    if (params.ids.length > 1 || index < 0) return `删除 ${name} ${params.ids.length} 行`;
    return `删除 ${linePlace(report, params.year, params.dataset, linesOf(report, params)[index]!, index)}`;
  },
};

/** @throws CommandError when a line is not there or the place is outside. */
export function ensureCanMoveLines(report: Report, params: MoveLines): void {
  const moved = named(report, 'moveLines', params);
  const last = linesOf(report, params).length - moved.length;
  if (params.to <= last) return;
  const name = datasetName(params.dataset, params.year);
  throw new CommandError(
    'moveLines',
    `不能移到“${name}”的第 ${params.to + 1} 行，最多移到第 ${last + 1} 行。请重新选择位置。`,
  );
}

/** One move for each line: the first comes to stand before the line that shall follow the block, each other behind it. */
function moves({ year, dataset, ids, to }: MoveLines, lines: readonly Line[]): Patch[] {
  const moved = new Set(ids);
  const order = lines.map((line) => line.id);
  const follower = order.filter((id) => !moved.has(id))[to];
  const patches: Patch[] = [];
  let previous: string | undefined;
  for (const id of order.filter((each) => moved.has(each))) {
    const from = order.indexOf(id);
    order.splice(from, 1);
    const end = follower === undefined ? order.length : order.indexOf(follower);
    const next = previous === undefined ? end : order.indexOf(previous) + 1;
    order.splice(next, 0, id);
    if (from !== next) patches.push({ kind: 'lineMove', year, dataset, id, from, to: next });
    previous = id;
  }
  return patches;
}

export const moveLines: CommandDef<MoveLines> = {
  schema: z.strictObject({ ...inDataset, ids: z.array(idSchema).min(1), to: position }),
  undo: 'step',
  ensureCan: ensureCanMoveLines,
  patches: (report, params) => moves(params, linesOf(report, params)),
  label: (_, { year, dataset, ids }) => `移动 ${datasetName(dataset, year)} ${ids.length} 行`,
};
