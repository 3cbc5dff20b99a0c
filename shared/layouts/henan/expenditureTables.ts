import type { Coordinates } from '../../budget/coordinates.ts';
import type { Column, Table } from '../../layout/layout.ts';
import type { RowSource } from '../../layout/rowSource.ts';
import { EXPENDITURE_COLUMNS } from './expenditureColumns.ts';

/** 合计 → 部门 → 科目, the 项 only, as Henan prints it. */
const rows = (order: 'code' | 'entry'): RowSource => ({
  source: 'concat',
  parts: [
    {
      source: 'fixed',
      rows: [{ id: 'sum', labels: { name: '合计' }, at: { dataset: 'expenditure' }, look: 'total' }],
    },
    {
      source: 'units',
      roles: ['department'],
      onlyWithData: true,
      at: { dataset: 'expenditure' },
      then: { source: 'subjects', of: 'function', levels: [3], at: { dataset: 'expenditure' }, order },
    },
  ],
});

/** Rows and columns of a table of expenditure by function. */
export const expenditureContent = (columns: readonly Column[], order: 'code' | 'entry'): Table['content'] => ({
  kind: 'grid',
  columns,
  rows: rows(order),
});

const table = (id: string, name: string, at: Coordinates, extra: Partial<Table> = {}): Table => ({
  kind: 'table',
  id,
  title: `{year}年${name}`,
  tocText: name,
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'landscape',
  at,
  content: expenditureContent(EXPENDITURE_COLUMNS, 'code'),
  notes: [],
  ...extra,
});

export const EXPENDITURE_TABLE = table('T03', '部门支出总体情况表', {});

export const GENERAL_EXPENDITURE_TABLE = table('T05', '一般公共预算支出情况表', { fund: 'generalAll' });

export const GOV_FUND_TABLE = table('T09', '政府性基金预算支出情况表', { fund: 'govFundAll' });
