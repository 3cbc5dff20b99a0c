import type { Coordinates } from '../../budget/coordinates.ts';
import type { Column } from '../../layout/layout.ts';
import type { RowSource } from '../../layout/rowSource.ts';

/** 科目编码 and 科目名称. */
export const SUBJECT_COLUMNS: readonly Column[] = [
  { id: 'code', label: '科目编码', show: 'code', width: 1 },
  { id: 'name', label: '科目名称', show: 'label', width: 2.4 },
];

/** 合计, then 类, 款 and 项 below each other with their subtotals. */
export const subjects = (of: 'function' | 'economic', levels: readonly number[], at: Coordinates): RowSource => ({
  source: 'concat',
  parts: [
    { source: 'fixed', rows: [{ id: 'sum', labels: { name: '合计' }, at, look: 'total' }] },
    { source: 'subjects', of, levels, at, order: 'code', indent: 1 },
  ],
});
