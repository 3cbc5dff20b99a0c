import type { Line } from '../../../shared/budget/lines.ts';
import type { CellChange, EditCause, EditResult, InsertOutcome } from '../../components/Grid/types.ts';
import type { YuanAnswer } from './askYuan.tsx';
import type { EditorColumn } from './editorColumns.ts';
import type { LineScope } from './lineScope.ts';
import { looksLikeYuan } from './pasteScale.ts';
import { planEdit, type EditPlan } from './planEdit.ts';

export interface EntryHelp {
  /** Id of the empty row at the end, and of the line that it becomes. */
  readonly emptyRow: string;
  /** By id. The second set reads amounts in 元 whatever the screen shows. */
  readonly columns: ReadonlyMap<string, EditorColumn>;
  readonly yuanColumns: ReadonlyMap<string, EditorColumn>;
  readonly askYuan: () => Promise<YuanAnswer>;
  /** Says something that the grid cannot say any more. */
  readonly warn: (text: string) => void;
}

/** Entries into the lines: typing, pasting with the rows that it adds, inserting. */
export function lineEntry(scope: LineScope, { emptyRow, columns, yuanColumns, askYuan, warn }: EntryHelp) {
  /** Rows that the paste under way adds; it writes them and their cells in one step. */
  let below: Line[] | null = null;

  const write = (changes: readonly CellChange[], cause: EditCause, lines: readonly Line[], inYuan: boolean) => {
    const { dataset, year, report, newLine } = scope;
    const place = { report: report(), dataset, year, columns: inYuan ? yuanColumns : columns };
    return carryOut(scope, planEdit(place, changes, cause, { empty: newLine(emptyRow), below: lines }), changes);
  };
  const edit = (changes: readonly CellChange[], cause: EditCause): EditResult => {
    const lines = below ?? [];
    const { dataset, year, report } = scope;
    if (cause !== 'paste' || !looksLikeYuan({ report: report(), dataset, year, columns }, changes))
      return write(changes, cause, lines, false);
    void askYuan().then((answer) => {
      if (answer === 'none') return;
      const { accepted, rejected } = write(changes, cause, lines, answer === 'yuan');
      if (rejected[0]) warn(`已粘贴 ${accepted} 格，${rejected.length} 格没有改动：${rejected[0].reason}`);
    });
    return { accepted: 0, rejected: [] };
  };
  const insert = (before: string | null, count: number): InsertOutcome => {
    const fresh = Array.from({ length: count }, () => scope.newLine());
    const rowIds = fresh.map((l) => l.id);
    if (below) {
      below.push(...fresh);
      return { ok: true, rowIds };
    }
    const { dataset, year, lines } = scope;
    const at = lines().findIndex((l) => l.id === before);
    const index = at < 0 ? lines().length : at;
    const outcome = scope.run({ name: 'insertLines', params: { year, dataset, index, lines: fresh } });
    return outcome.ok ? { ok: true, rowIds } : outcome;
  };
  const batch = (_label: string, run: () => void): void => {
    below = [];
    try {
      run();
    } finally {
      below = null;
    }
  };
  return { edit, insert, batch };
}

function carryOut(scope: LineScope, plan: EditPlan, changes: readonly CellChange[]): EditResult {
  const { command, accepted, rejected } = plan;
  if (!command) return { accepted, rejected };
  const outcome = scope.run(command);
  if (outcome.ok) return { accepted, rejected };
  return { accepted: 0, rejected: changes.map(({ rowId, colId }) => ({ rowId, colId, reason: outcome.reason })) };
}
