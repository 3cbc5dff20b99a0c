import { describe, expect, test } from 'vitest';
import { printedCells, type PrintedCell } from '../../../renderer/features/tables/printedTable.ts';
import { createContext } from '../../../shared/layout/context.ts';
import { gridView } from '../../../shared/layout/gridView.ts';
import type { Column, Layout } from '../../../shared/layout/layout.ts';
import type { RowSource } from '../../../shared/layout/rowSource.ts';
import { makeLayout } from '../../support/smallLayout.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../../support/smallReport.ts';

/** The cell of a column in a row, for columns × rows over the facts. */
function cellOf(
  parts: ReportParts,
  columns: readonly Column[],
  rows: RowSource,
  layout: Partial<Layout> = {},
): (r: number, id: string) => PrintedCell {
  const made = makeLayout(layout);
  const context = createContext(makeReport(parts), made);
  const view = gridView(columns, rows, { at: {}, numbers: made.tableNumbers, moneyUnit: '万元' }, context);
  const cells = printedCells(view, context, '万元');
  return (r, id) =>
    cells(
      r,
      columns.findIndex((c) => c.id === id),
    )!;
}

const column = (id: string, parts: Partial<Column>): Column => ({ id, label: id, ...parts });
const lines = (dataset: 'projects' | 'procurement' | 'projectIndicators' | 'basicByEconomic'): RowSource => ({
  source: 'lines',
  dataset,
  group: 'line',
  order: 'entry',
});

const PROJECTS = [
  makeLine({ id: 'p1', unit: 'office', texts: { name: '甲项目' }, amounts: { general: wan(3) } }),
  makeLine({
    id: 'p2',
    unit: 'office',
    texts: { name: '{year}年乙项目' },
    amounts: { general: wan(4), carriedGeneral: wan(1) },
  }),
];

describe('what can be edited in a printed table', () => {
  const cell = cellOf(
    { current: { projects: PROJECTS } },
    [
      column('no', { show: 'index' }),
      column('name', { show: 'line.name' }),
      column('unit', { show: 'unit.name' }),
      column('general', { at: { fund: 'general' } }),
      column('yuan', { at: { fund: 'general' }, moneyUnit: '元' }),
      column('all', { at: { fund: 'generalAll' } }),
      column('fund', { at: { fund: 'govFund' } }),
      column('growth', { at: { fund: 'general', year: 'growth' } }),
    ],
    lines('projects'),
  );

  test('an amount that is one fact of the row’s line, in the unit of the column', () => {
    expect(cell(0, 'general').fact).toEqual({
      dataset: 'projects',
      year: 'this',
      line: PROJECTS[0],
      target: { kind: 'amount', node: 'general', unit: '万元' },
    });
    expect(cell(0, 'yuan').fact?.target).toEqual({ kind: 'amount', node: 'general', unit: '元' });
    expect(cell(0, 'yuan').model).toMatchObject({ text: '30,000.00', edit: '30000' });
  });

  test('an empty cell that stands for one node takes an entry; one that stands for several does not', () => {
    expect(cell(0, 'fund').fact?.target).toMatchObject({ node: 'govFund' });
    expect(cell(0, 'fund').model.edit).toBe('');
  });

  test('a group of nodes is editable as long as it shows one fact', () => {
    expect(cell(0, 'all').fact?.target).toMatchObject({ node: 'general' });
    expect(cell(1, 'all').fact).toBeNull();
    expect(cell(1, 'all').model.readOnly).toEqual({
      reason: '由“项目”1 行相加得出，请到来源处修改。',
      jump: true,
    });
    expect(cell(1, 'all').origin).toEqual({
      dataset: 'projects',
      year: 'this',
      cell: { rowId: 'p2', colId: 'amount:general' },
    });
  });

  test('a text of the line is edited as it was entered, not as it is printed', () => {
    expect(cell(1, 'name').model).toMatchObject({ text: '2026年乙项目', edit: '{year}年乙项目' });
    expect(cell(1, 'name').fact?.target).toEqual({ kind: 'text', field: 'name' });
  });

  test('numbers of rows, names of units and comparisons are not', () => {
    for (const id of ['no', 'unit', 'growth']) expect(cell(0, id).fact, id).toBeNull();
    expect(cell(0, 'unit').model.readOnly?.jump).toBeUndefined();
    expect(cell(0, 'growth').model.readOnly?.reason).toContain('比较得出');
  });
});

describe('rows that are no single line', () => {
  const basic = [
    makeLine({ id: 'b1', economic: '30101', govEconomic: '50101', amounts: { personnel: wan(1) } }),
    makeLine({ id: 'b2', economic: '30101', govEconomic: '50501', amounts: { personnel: wan(2) } }),
  ];
  const columns = [column('code', { show: 'economic.code' }), column('money', { at: { measure: 'personnel' } })];

  test('a group of lines adds up and leads to its first line', () => {
    const rows: RowSource = { source: 'lines', dataset: 'basicByEconomic', group: ['economic'], order: 'code' };
    const cell = cellOf({ current: { basicByEconomic: basic } }, columns, rows);
    expect(cell(0, 'money').model).toMatchObject({ text: '3.00', provenance: 'computed' });
    expect(cell(0, 'money').model.readOnly?.reason).toBe('由“基本支出（按经济分类）”2 行相加得出，请到来源处修改。');
    expect(cell(0, 'money').origin?.cell).toEqual({ rowId: 'b1', colId: 'amount:personnel' });
  });

  test('a total over nothing leads to the dataset that would hold it', () => {
    const rows: RowSource = {
      source: 'fixed',
      rows: [{ id: 'total', labels: { code: '合计' }, at: { dataset: 'basicByEconomic' } }],
    };
    const cell = cellOf({}, columns, rows);
    expect(cell(0, 'code').model.readOnly?.reason).toContain('版式规定的文字');
    expect(cell(0, 'money').model.readOnly).toEqual({
      reason: '没有数据。到“基本支出（按经济分类）”里填写。',
      jump: true,
    });
    expect(cell(0, 'money').origin).toEqual({ dataset: 'basicByEconomic', year: 'this' });
  });
});

describe('forms and purchases', () => {
  const INDICATORS = ['一', '一', '二'].map((level1, i) =>
    makeLine({ id: `i${i}`, project: 'p1', texts: { level1, level3: `指标${i}` } }),
  );

  test('a text merged over several lines is not one fact; the project’s own name is', () => {
    const cell = cellOf(
      { current: { projects: PROJECTS, projectIndicators: INDICATORS } },
      [
        column('project', { show: 'project.name', merge: true }),
        column('level1', { show: 'line.level1', merge: true }),
        column('level3', { show: 'line.level3' }),
      ],
      lines('projectIndicators'),
    );
    expect(cell(0, 'project').model.rowSpan).toBe(3);
    expect(cell(0, 'project').fact).toMatchObject({ dataset: 'projects', line: { id: 'p1' } });
    expect(cell(0, 'level1').model.readOnly?.reason).toContain('合并了“项目绩效指标”的 2 行');
    expect(cell(0, 'level1').origin?.cell).toEqual({ rowId: 'i0', colId: 'text:level1' });
    expect(cell(2, 'level1').fact?.target).toEqual({ kind: 'text', field: 'level1' });
  });

  test('数量 × 单价 is computed, quantity and price are facts', () => {
    const quantity = { value: 3, scale: 0, unit: '台' };
    const procurement = [makeLine({ id: 'x', quantities: { quantity }, amounts: { unitPrice: wan(0.5) } })];
    const cell = cellOf(
      { current: { procurement } },
      [
        column('quantity', { at: { quantity: 'quantity' } }),
        column('price', { at: { quantity: 'unitPrice' }, moneyUnit: '元' }),
        column('amount', { at: { measure: 'amount' } }),
      ],
      lines('procurement'),
    );
    expect(cell(0, 'quantity').model.edit).toBe('3台');
    expect(cell(0, 'price').fact?.target).toEqual({ kind: 'amount', node: 'unitPrice', unit: '元' });
    expect(cell(0, 'price').origin?.cell?.colId).toBe('text:unitPrice');
    expect(cell(0, 'amount').model.text).toBe('1.50');
    expect(cell(0, 'amount').fact).toBeNull();
    expect(cell(0, 'amount').origin?.cell?.colId).toBe('amount:amount');
  });
});
