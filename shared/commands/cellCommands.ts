import { z } from 'zod';
import { datasetIdSchema, idSchema, reportYearSchema } from '../report/basicSchemas.ts';
import { datasetName } from '../report/placeName.ts';
import { datasetsOf } from '../report/references.ts';
import type { Report } from '../report/report.ts';
import { applyPatches } from './applyPatches.ts';
import { cellChangeSchema, cellKey } from './cellChange.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import { ensureCanInsertLines, insertLines, insertLinesSchema, type InsertLines } from './lineCommands.ts';
import type { Patch } from './patch.ts';
import { cellPlace, planCells, type CellPlan, type RefusedCell, type SetCell } from './planCells.ts';

/** Many cells as one step: a paste, a fill, an emptied range, a replacement. */
export interface SetCells {
  readonly action: 'paste' | 'fill' | 'clear' | 'replace';
  readonly cells: readonly SetCell[];
  /** Lines that a paste adds because it reaches beyond the last one; the cells may lie in them. */
  readonly insert?: readonly InsertLines[];
}

const ACTIONS: Readonly<Record<SetCells['action'], string>> = {
  paste: '粘贴',
  fill: '填充',
  clear: '清除',
  replace: '替换',
};

const setCellSchema: z.ZodType<SetCell> = z.strictObject({
  year: reportYearSchema,
  dataset: datasetIdSchema,
  lineId: idSchema,
  change: cellChangeSchema,
});

/** Lines that come first, and what the cells come to once these are there. */
interface Planned {
  readonly report: Report;
  readonly inserted: readonly Patch[];
  readonly plan: CellPlan;
}

/** The last plan for the parameters of a command: its guard and its patches need the same one. */
const plans = new WeakMap<SetCell | SetCells, Planned>();

/** @throws CommandError when the lines to insert are not possible. */
function planned(report: Report, params: SetCell | SetCells): Planned {
  const known = plans.get(params);
  if (known?.report === report) return known;
  const { cells, insert = [] } = 'cells' in params ? params : { cells: [params] };
  let after = report;
  const inserted: Patch[] = [];
  for (const lines of insert) {
    ensureCanInsertLines(after, lines);
    const patches = insertLines.patches(after, lines);
    after = applyPatches(after, patches);
    inserted.push(...patches);
  }
  const made = { report, inserted, plan: planCells(after, cells) };
  plans.set(params, made);
  return made;
}

function ensurePlanned(command: string, report: Report, params: SetCell | SetCells): void {
  const { refused, problem } = planned(report, params).plan;
  const [first] = refused;
  if (first) {
    const others = refused.length > 1 ? `（共 ${refused.length} 个单元格不能填）` : '';
    throw new CommandError(command, first.message + others);
  }
  if (problem !== null) throw new CommandError(command, problem);
}

function patchesOf(report: Report, params: SetCell | SetCells): Patch[] {
  const { inserted, plan } = planned(report, params);
  return [...inserted, ...plan.patches];
}

/** @throws CommandError when the line is gone, or the cell cannot take its new content. */
export function ensureCanSetCell(report: Report, params: SetCell): void {
  ensurePlanned('setCell', report, params);
}

export const setCell: CommandDef<SetCell> = {
  schema: setCellSchema,
  undo: 'merge',
  ensureCan: ensureCanSetCell,
  patches: patchesOf,
  label: (report, { year, dataset, lineId, change }) => {
    const index = datasetsOf(report, year)[dataset].findIndex((line) => line.id === lineId);
    const line = datasetsOf(report, year)[dataset][index] ?? { id: lineId };
    return `修改 ${cellPlace(report, year, dataset, line, index, change)}`;
  },
  mergeKey: ({ year, dataset, lineId, change }) =>
    `cell:${year}:${dataset}:${lineId}:${change.kind}:${cellKey(change)}`,
};

/** @throws CommandError for the first cell that cannot take its content; nothing is changed then. See `refusedCells`. */
export function ensureCanSetCells(report: Report, params: SetCells): void {
  ensurePlanned('setCells', report, params);
}

/**
 * The cells of a paste that cannot take their content, so that the rest can go in and these be shown with their reasons.
 * @throws CommandError when the lines to insert are not possible.
 */
export function refusedCells(report: Report, params: SetCells): readonly RefusedCell[] {
  return planned(report, params).plan.refused;
}

export const setCells: CommandDef<SetCells> = {
  schema: z.strictObject({
    action: z.enum(['paste', 'fill', 'clear', 'replace']),
    cells: z.array(setCellSchema),
    insert: z.array(insertLinesSchema).optional(),
  }),
  undo: 'step',
  ensureCan: ensureCanSetCells,
  patches: patchesOf,
  label: (_, { action, cells }) => {
    const names = new Set(cells.map(({ year, dataset }) => datasetName(dataset, year)));
    return `${ACTIONS[action]} ${[...names].join('、')} ${cells.length} 个单元格`;
  },
};
