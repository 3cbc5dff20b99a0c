import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { refusedCells, type SetCells } from '../../../shared/commands/cellCommands.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import { parseCell } from '../../../shared/commands/parseCell.ts';
import type { SetCell } from '../../../shared/commands/planCells.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { CellChange, EditCause, RejectedChange } from '../../components/Grid/types.ts';
import type { EditorColumn } from './editorColumns.ts';

/** The row at the end that becomes a line when something is typed into it. */
export const NEW_ROW = '__new';

export interface EditPlan {
  readonly command: Command | null;
  readonly rejected: readonly RejectedChange[];
  readonly accepted: number;
}

interface Where {
  readonly report: Report;
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly columns: ReadonlyMap<string, EditorColumn>;
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
  where: Where,
  changes: readonly CellChange[],
  cause: EditCause,
  newLine: () => Line,
): EditPlan {
  const { report, dataset, year, columns } = where;
  const rejected: RejectedChange[] = [];
  const fresh = changes.some((c) => c.rowId === NEW_ROW && c.text.trim() !== '') ? newLine() : null;
  const lines = (year === 'this' ? report.current : report.prior)[dataset];
  const insert = fresh ? [{ year, dataset, index: lines.length, lines: [fresh] }] : [];
  const cells: { change: CellChange; cell: SetCell }[] = [];
  for (const change of changes) {
    const lineId = change.rowId === NEW_ROW ? fresh?.id : change.rowId;
    const target = columns.get(change.colId)?.target;
    if (!target || !lineId) continue;
    const parsed = parseCell(report, dataset, target, change.text);
    if (parsed.ok) cells.push({ change, cell: { year, dataset, lineId, change: parsed.change } });
    else rejected.push({ rowId: change.rowId, colId: change.colId, reason: parsed.message });
  }
  const params = (list: typeof cells): SetCells => ({
    action: ACTIONS[cause],
    cells: list.map((c) => c.cell),
    ...(fresh ? { insert } : {}),
  });
  const refused = new Map(refusedCells(report, params(cells)).map((r) => [r.cell, r.message]));
  const accepted = cells.filter((_, i) => !refused.has(i));
  refused.forEach((reason, i) =>
    rejected.push({ rowId: cells[i]!.change.rowId, colId: cells[i]!.change.colId, reason }),
  );
  return {
    command: commandFor(
      accepted.map((c) => c.cell),
      cause,
      params(accepted),
      fresh !== null,
    ),
    rejected,
    accepted: accepted.length,
  };
}

/** Typing in one cell merges with the typing just before it; everything else is one step. */
function commandFor(cells: readonly SetCell[], cause: EditCause, many: SetCells, inserts: boolean): Command | null {
  if (!cells.length) return null;
  if (cause === 'type' && cells.length === 1 && !inserts) return { name: 'setCell', params: cells[0]! };
  return { name: 'setCells', params: many };
}
