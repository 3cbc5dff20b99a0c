import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { refusedCells, type SetCells } from '../../../shared/commands/cellCommands.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import type { SetCell } from '../../../shared/commands/planCells.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { CellChange, EditCause, RejectedChange } from '../../components/Grid/types.ts';
import type { EditorColumn } from './editorColumns.ts';
import { readChanges, type ReadCell } from './readChanges.ts';

/** The row at the end that becomes a line when something is typed into it. */
export const NEW_ROW = '__new';

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
  /** What the empty row at the end becomes. */
  readonly newLine: () => Line;
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
  { newLine, below = [] }: AddedLines,
): EditPlan {
  const { report, dataset, year } = place;
  const fresh = changes.some((c) => c.rowId === NEW_ROW && c.text.trim() !== '') ? newLine() : null;
  const added = [...(fresh ? [fresh] : []), ...below];
  const lineOf = lineFinder(place, added, fresh);
  const { cells, rejected, agreed } = readChanges(place, changes, lineOf);
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

function lineFinder(place: EditPlace, added: readonly Line[], fresh: Line | null): (rowId: string) => Line | null {
  const byId = new Map([...linesOf(place), ...added].map((line) => [line.id, line]));
  return (rowId) => (rowId === NEW_ROW ? fresh : (byId.get(rowId) ?? null));
}
