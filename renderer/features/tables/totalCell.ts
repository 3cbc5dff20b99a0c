import type { Line } from '../../../shared/budget/lines.ts';
import { sumQuantities } from '../../../shared/budget/sumQuantities.ts';
import { formatScaled } from '../../../shared/money/formatScaled.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import type { CellModel } from '../../components/Grid/types.ts';
import { money } from './editorCell.ts';
import type { EditorColumn } from './editorColumns.ts';
import type { LineTotals } from './lineTotals.ts';

const READ_ONLY = { reason: '合计由各行相加得出。' };

/** A cell of the pinned row: the sum of a column of amounts or quantities over all lines. */
export function totalCell(
  totals: LineTotals,
  lines: readonly Line[],
  column: EditorColumn,
  unit: MoneyUnit,
): CellModel {
  const cell = (shown: CellModel): CellModel => ({ ...shown, readOnly: READ_ONLY, bold: true });
  const { target, node } = column;
  if (target?.kind === 'quantity') {
    const { amount, scale, blank } = sumQuantities(lines, target.quantity, true);
    const text = blank || amount === null ? '' : formatScaled(amount, scale, { grouping: true, trimZeros: false });
    return cell({ text, edit: '' });
  }
  const sum = node ? totals(node) : undefined;
  return cell(sum === undefined ? { text: '', edit: '' } : money(sum, unit));
}
