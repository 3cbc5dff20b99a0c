import type { Fen } from '../../../shared/money/fen.ts';
import { formatAmount } from '../../../shared/money/formatAmount.ts';
import { parseAmount } from '../../../shared/money/parseAmount.ts';
import { roundDiv } from '../../../shared/money/roundHalfAway.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import type { CellModel, CellRef, SelectionInfo } from '../../components/Grid/types.ts';
import type { EditorColumn } from './editorColumns.ts';

const MOST_CELLS = 100_000;

/** 求和 / 计数 / 平均 of the selected amounts, for the status bar; '' where fewer than two are selected. */
export function selectionWords(
  selection: SelectionInfo,
  cellAt: (cell: CellRef) => CellModel,
  columns: ReadonlyMap<string, EditorColumn>,
  unit: MoneyUnit,
): string {
  if (selection.cellCount < 2 || selection.cellCount > MOST_CELLS) return '';
  let sum = 0;
  let count = 0;
  selection.forEachCell((cell) => {
    if (columns.get(cell.colId)?.target?.kind !== 'amount') return;
    const { edit } = cellAt(cell);
    const parsed = parseAmount(edit, unit);
    if (parsed.kind !== 'amount') return;
    sum += parsed.fen;
    count += 1;
  });
  if (!count || !Number.isSafeInteger(sum)) return '';
  const text = (fen: number): string =>
    formatAmount(fen as Fen, { unit, decimals: 2, grouping: true, trimZeros: false });
  return `求和 ${text(sum)}　计数 ${count}　平均 ${text(roundDiv(sum, count))}`;
}
