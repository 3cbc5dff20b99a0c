import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { refusedCells, type SetCells } from '../../../shared/commands/cellCommands.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import type { SetCell } from '../../../shared/commands/planCells.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { CellChange, EditCause, RejectedChange } from '../../components/Grid/types.ts';
import type { EditorColumn } from './editorColumns.ts';
import { readChanges, type ReadCell } from './readChanges.ts';

export interface EditPlan {
  readonly command: Command | null;
  readonly rejected: readonly RejectedChange[];
  readonly accepted: number;
}

export interface EditPlace {
  readonly report: Report;
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly columns: ReadonlyMap<string, EditorColumn>;
}

/** Lines that an edit may bring with it. */
export interface AddedLines {
  /** What the empty row at the end becomes when something is written into it; its id is that of the row. */
  readonly empty: Line;
  /** Rows that a paste adds below it. */
  readonly below?: readonly Line[];
}

const ACTIONS: Readonly<Record<EditCause, SetCells['action']>> = {
  type: 'paste',
  paste: 'paste',
  fill: 'fill',
  delete: 'clear',
  cut: 'clear',
  replace: 'replace',
};

/** What an edit of the grid does: one command for the cells that can take it, and a reason for each that can't. */
export function planEdit(
  place: EditPlace,
  changes: readonly CellChange[],
  cause: EditCause,
  { empty, below = [] }: AddedLines,
): EditPlan {
  const { report, dataset, year } = place;
  const byId = new Map(linesOf(place).map((line) => [line.id, line]));
  const written = changes.some((c) => c.rowId === empty.id && c.text.trim() !== '');
  const added = [...(written && !byId.has(empty.id) ? [empty] : []), ...below];
  for (const line of added) byId.set(line.id, line);
  const { cells, rejected, agreed } = readChanges(place, changes, (rowId) => byId.get(rowId) ?? null);
  const index = linesOf(place).length;
  const params = (list: readonly ReadCell[], lines: readonly Line[]): SetCells => ({
    action: ACTIONS[cause],
    cells: list.map((c) => c.cell),
    ...(lines.length ? { insert: [{ year, dataset, index, lines }] } : {}),
  });
  const refused = new Map(refusedCells(report, params(cells, added)).map((r) => [r.cell, r.message]));
  const accepted = cells.filter((_, i) => !refused.has(i));
  refused.forEach((reason, i) =>
    rejected.push({ rowId: cells[i]!.change.rowId, colId: cells[i]!.change.colId, reason }),
  );
  // a row of blanks, or one that nothing could be written into, is not added
  const filled = added.filter((line) => accepted.some(({ cell }) => cell.lineId === line.id));
  return {
    command: commandFor(
      accepted.map((c) => c.cell),
      cause,
      params(accepted, filled),
    ),
    rejected,
    accepted: accepted.length + agreed,
  };
}

const linesOf = ({ report, dataset, year }: EditPlace): readonly Line[] =>
  (year === 'this' ? report.current : report.prior)[dataset];

/** Typing in one cell merges with the typing just before it; everything else is one step. */
function commandFor(cells: readonly SetCell[], cause: EditCause, many: SetCells): Command | null {
  if (!cells.length) return null;
  if (cause === 'type' && cells.length === 1 && !many.insert) return { name: 'setCell', params: cells[0]! };
  return { name: 'setCells', params: many };
}
