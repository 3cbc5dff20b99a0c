import type { FixedRow } from '../../layout/rowSource.ts';

/** Row of one 类 on the expenditure side of a 收支总表; its name stands in the column `outName`. */
export const classRow = (code: string, label: string): FixedRow => ({
  id: `f${code}`,
  labels: { outName: label },
  at: { dataset: 'expenditure', measure: 'total', function: code },
});
