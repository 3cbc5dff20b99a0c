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
import { cellPlace, planCells, type RefusedCell, type SetCell } from './planCells.ts';

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

function ensurePlanned(command: string, report: Report, cells: readonly SetCell[]): void {
  const { refused, problem } = planCells(report, cells);
  const [first] = refused;
  if (first) {
    const others = refused.length > 1 ? `（共 ${refused.length} 个单元格不能填）` : '';
    throw new CommandError(command, first.message + others);
  }
  if (problem !== null) throw new CommandError(command, problem);
}

/** @throws CommandError when the line is gone, or the cell cannot take its new content. */
export function ensureCanSetCell(report: Report, params: SetCell): void {
  ensurePlanned('setCell', report, [params]);
}

export const setCell: CommandDef<SetCell> = {
  schema: setCellSchema,
  undo: 'merge',
  ensureCan: ensureCanSetCell,
  patches: (report, params) => [...planCells(report, [params]).patches],
  label: (report, { year, dataset, lineId, change }) => {
    const index = datasetsOf(report, year)[dataset].findIndex((line) => line.id === lineId);
    const line = datasetsOf(report, year)[dataset][index] ?? { id: lineId };
    return `修改 ${cellPlace(report, year, dataset, line, index, change)}`;
  },
  mergeKey: ({ year, dataset, lineId, change }) =>
    `cell:${year}:${dataset}:${lineId}:${change.kind}:${cellKey(change)}`,
};

function insertions(
  report: Report,
  inserts: readonly InsertLines[],
  guard: boolean,
): { after: Report; patches: Patch[] } {
  let after = report;
  const all: Patch[] = [];
  for (const insert of inserts) {
    if (guard) ensureCanInsertLines(after, insert);
    const patches = insertLines.patches(after, insert);
    after = applyPatches(after, patches);
    all.push(...patches);
  }
  return { after, patches: all };
}

/** @throws CommandError for the first cell that cannot take its content; nothing is changed then. See `refusedCells`. */
export function ensureCanSetCells(report: Report, { cells, insert = [] }: SetCells): void {
  ensurePlanned('setCells', insertions(report, insert, true).after, cells);
}

/**
 * The cells of a paste that cannot take their content, so that the rest can go in and these be shown with their reasons.
 * @throws CommandError when the lines to insert are not possible.
 */
export function refusedCells(report: Report, { cells, insert = [] }: SetCells): readonly RefusedCell[] {
  return planCells(insertions(report, insert, true).after, cells).refused;
}

export const setCells: CommandDef<SetCells> = {
  schema: z.strictObject({
    action: z.enum(['paste', 'fill', 'clear', 'replace']),
    cells: z.array(setCellSchema),
    insert: z.array(insertLinesSchema).optional(),
  }),
  undo: 'step',
  ensureCan: ensureCanSetCells,
  patches: (report, { cells, insert = [] }) => {
    const { after, patches } = insertions(report, insert, false);
    return [...patches, ...planCells(after, cells).patches];
  },
  label: (_, { action, cells }) => {
    const names = new Set(cells.map(({ year, dataset }) => datasetName(dataset, year)));
    return `${ACTIONS[action]} ${[...names].join('、')} ${cells.length} 个单元格`;
  },
};
