import type { Coordinates } from '../../budget/coordinates.ts';
import type { Column } from '../../layout/layout.ts';
import type { RowSource } from '../../layout/rowSource.ts';

/** 科目编码 and 科目名称. */
export const SUBJECT_COLUMNS: readonly Column[] = [
  { id: 'code', label: '科目编码', show: 'code', width: 1 },
  { id: 'name', label: '科目名称', show: 'label', width: 2.4 },
];

/** 合计 of what stands at an address, in the column `name`. */
export const sumRow = (at: Coordinates, labels: Readonly<Record<string, string>> = { name: '合计' }): RowSource => ({
  source: 'fixed',
  rows: [{ id: 'sum', labels, at, look: 'total' }],
});

/** 合计, then 类, 款 and 项 below each other with their subtotals. */
export const subjects = (
  of: 'function' | 'economic' | 'govEconomic',
  levels: readonly number[],
  at: Coordinates,
  indent = 1,
): RowSource => ({
  source: 'concat',
  parts: [sumRow(at), { source: 'subjects', of, levels, at, order: 'code', ...(indent ? { indent } : {}) }],
});

/** 合计, then every line of a dataset. */
export const linesWithSum = (
  dataset: 'projects' | 'debt' | 'procurement' | 'purchasedServices' | 'specialFunds' | 'basicByEconomic',
  labels?: Readonly<Record<string, string>>,
): RowSource => ({
  source: 'concat',
  parts: [sumRow({ dataset }, labels), { source: 'lines', dataset, order: 'entry', group: 'line' }],
});
