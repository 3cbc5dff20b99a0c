import { describe, expect, it } from 'vitest';
import type { Column, FormBlock, Layout, Part, PartChild, Section, Table } from '../../../shared/layout/layout.ts';
import type { FixedRow, RowSource } from '../../../shared/layout/rowSource.ts';
import type { Template } from '../../../shared/layout/template.ts';
import { validateLayout } from '../../../shared/layout/validateLayout.ts';
import { gridTable, makeTable, valueColumn } from '../../support/printTable.ts';
import { makeLayout, makeSection } from '../../support/smallLayout.ts';

// What the regions need must pass: a check that refuses it would be a fault of the check.

const part = (children: readonly PartChild[], rest: Partial<Part> = {}): Part => ({
  kind: 'part',
  id: 'P',
  number: '',
  title: '部分',
  tocChildren: true,
  numbering: 'none',
  children,
  ...rest,
});

function said(children: readonly PartChild[], layout: Partial<Layout> = {}, rest: Partial<Part> = {}): string[] {
  const cover = [{ role: 'title', text: '{department}' }] as const;
  const result = validateLayout(makeLayout({ cover, parts: [part(children, rest)], ...layout }));
  return (result.ok ? result.warnings : result.problems).map((p) => `${p.path}：${p.message}`);
}

const label = (id: string, show = 'label'): Column => ({ id, label: '列', show });
const row = (id: string, rest: Partial<FixedRow> = {}): FixedRow => ({ id, labels: { name: '行' }, ...rest });
const fixed = (...rows: FixedRow[]): RowSource => ({ source: 'fixed', rows });

const TABLES: readonly [name: string, table: Table][] = [
  [
    'items × funds, numbered rows',
    gridTable(
      [label('no', 'index'), label('name'), valueColumn('a', '财政拨款', { fund: 'fiscalAppropriation' })],
      fixed(
        row('x', { at: { dataset: 'sangong', item: 'abroad' } }),
        row('y', { at: { dataset: 'sangong', item: ['vehicle', 'reception'] } }),
      ),
    ),
  ],
  [
    'this year, last year, difference, growth',
    gridTable(
      [
        label('name'),
        ...(['this', 'prior', 'difference', 'growth'] as const).map((y) => valueColumn(y, y, { year: y })),
      ],
      fixed(row('x', { at: { dataset: 'expenditure', measure: 'basic' } }), row('heading')),
    ),
  ],
  [
    'quantity × unit price below an office above the department',
    gridTable(
      [
        label('code', 'unit.code'),
        label('project', 'project.name'),
        label('item', 'procurement.item'),
        label('function', 'function.codeName'),
        valueColumn('count', '数量', { quantity: 'quantity' }),
        valueColumn('price', '单价', { quantity: 'unitPrice' }),
        valueColumn('amount', '合计', { measure: 'amount' }),
      ],
      {
        source: 'concat',
        parts: [
          fixed({ id: 'sum', labels: { project: '合计', count: '', price: '' }, at: { dataset: 'procurement' } }),
          { source: 'units', roles: ['above', 'department'], at: { dataset: 'procurement' } },
          {
            source: 'units',
            roles: ['unit'],
            as: 'context',
            then: { source: 'lines', dataset: 'procurement', order: 'entry', group: 'line' },
          },
        ],
      },
      { moneyUnit: '元' },
    ),
  ],
  [
    'units as headings of their subjects, with subtotals',
    gridTable([label('name'), label('class', 'function.class'), valueColumn('total', '合计', { measure: 'total' })], {
      source: 'units',
      roles: ['unit'],
      then: {
        source: 'subjects',
        of: 'function',
        levels: [1, 2, 3],
        at: { dataset: 'expenditure' },
        order: 'entry',
        then: { source: 'lines', dataset: 'projects', order: 'code', group: 'line' },
      },
    }),
  ],
  [
    'one column for two datasets',
    gridTable(
      [label('name'), valueColumn('general', '一般公共预算', { fund: 'generalAll' })],
      fixed(
        row('x', { at: { dataset: 'revenue' } }),
        row('y', { at: { dataset: 'expenditure', plus: [{ dataset: 'carriedForward' }] } }),
      ),
    ),
  ],
  [
    'quantities beside amounts',
    gridTable(
      [
        label('name'),
        valueColumn('count', '数量', { quantity: 'quantity' }),
        valueColumn('net', '净值', { measure: 'net' }),
      ],
      fixed(row('x', { at: { dataset: 'assets', kind: 'vehicle' } })),
      { numbers: { decimals: 6 } },
    ),
  ],
  [
    'lines grouped by dimensions',
    gridTable([label('code', 'economic.code'), valueColumn('basic', '基本支出', { measure: 'basic' })], {
      source: 'lines',
      dataset: 'basicByEconomic',
      order: 'code',
      group: ['economic', 'govEconomic'],
    }),
  ],
];

const INDICATORS: FormBlock = {
  id: 'indicators',
  title: '绩效指标',
  head: true,
  columns: [
    { id: 'level1', label: '一级指标', show: 'line.level1', merge: true, span: 1 },
    { id: 'value', label: '指标值', show: 'line.indicatorValue', span: 2 },
  ],
  rows: { source: 'lines', dataset: 'overallIndicators', order: 'entry', group: 'line' },
};

const FORMS: readonly [name: string, table: Table][] = [
  [
    'a form per unit',
    makeTable({
      kind: 'form',
      widths: [1, 1, 1],
      forEach: 'unit',
      keys: [
        { label: '单位', show: 'unit.codeName' },
        { label: '目标', show: 'goals' },
      ],
      blocks: [INDICATORS],
    }),
  ],
  [
    'a form per project, its own row repeated',
    makeTable({
      kind: 'form',
      widths: [1, 1, 1],
      forEach: 'project',
      keys: [{ label: '项目', show: 'project.name' }],
      blocks: [
        {
          id: 'project',
          title: '项目',
          head: true,
          side: '项目',
          columns: [
            { id: 'name', label: '名称', show: 'line.name', span: 1 },
            { id: 'amount', label: '金额', at: { fund: 'total' }, span: 1 },
          ],
          rows: { source: 'self' },
        },
        { ...INDICATORS, rows: { source: 'lines', dataset: 'projectIndicators', order: 'entry', group: 'line' } },
      ],
    }),
  ],
];

describe('shapes that the regions need', () => {
  it.each([...TABLES, ...FORMS])('%s', (_name, table) => {
    expect(said([table])).toEqual([]);
  });

  it('a part for each unit', () => {
    expect(said([TABLES[0]![1]], {}, { forEach: 'unit', title: '{scope}' })).toEqual([]);
  });
});

const section = (...texts: Template[]): Section => makeSection(texts);

describe('texts that the regions need', () => {
  it('lists in lists, with texts of the project’s other lines', () => {
    const text: Template = [
      {
        each: { of: { dataset: 'projects' }, by: 'line', order: 'code' },
        text: [
          '{indexChinese}、{name}{amount}，占{share}。{.projectPerformance.goals}',
          {
            each: { of: { dataset: 'projectIndicators' }, by: 'line', order: 'entry' },
            text: '{.level3}{.value}',
            join: '、',
          },
          { choose: [{ when: { figure: 'change', is: 'up' }, text: '比上年{change}' }], otherwise: '{year}年新增' },
        ],
        join: '\n',
        empty: '没有项目。',
      },
    ];
    expect(said([section(text)])).toEqual([]);
  });

  it('every operation in its forms', () => {
    const of = { dataset: 'revenue' } as const;
    const figures: Layout['figures'] = {
      a: { label: '额', op: 'value', of, form: 'amount', unit: '亿元' },
      b: { label: '上年额', op: 'value', of: { ...of, year: 'prior' }, form: 'number' },
      c: { label: '增减', op: 'delta', of, form: 'change' },
      d: { label: '增幅', op: 'growth', of, form: 'growth' },
      e: { label: '占比', op: 'share', of: { ...of, fund: 'general' }, per: of, form: 'share' },
      f: {
        label: '科目',
        op: 'names',
        of: { dataset: 'expenditure' },
        form: 'list',
        by: { dimension: 'function', level: 1, short: true, top: 3 },
      },
      g: {
        label: '个数',
        op: 'count',
        of: { dataset: 'staffing' },
        form: 'countWords',
        unit: '类',
        by: { dimension: 'line' },
      },
      h: {
        label: '人数',
        op: 'value',
        of: { dataset: 'staffing', quantity: 'count', where: { category: '在职' } },
        form: 'quantity',
      },
      i: { label: '日期', op: 'attribute', of: { dataset: 'assets' }, form: 'text', attribute: 'asOf' },
      j: { label: '公开日期', op: 'attribute', of: {}, form: 'text', attribute: 'date' },
      k: { label: '来源', op: 'names', of, form: 'list', by: { dimension: 'fund' } },
    };
    const text = Object.keys(figures).map((id) => `{${id}}`);
    expect(said([section(text.join(''))], { figures })).toEqual([]);
  });

  it('a condition of conditions', () => {
    const fields: Layout['fields'] = { why: { label: '原因', kind: 'reason' } };
    const text: Template = [
      {
        choose: [
          {
            when: {
              all: [{ kind: 'department' }, { not: { field: 'why', is: 'unfilled' } }, { any: [{ kind: 'unit' }] }],
            },
            text: '{#why}',
          },
        ],
      },
    ];
    expect(said([section(text)], { fields })).toEqual([]);
  });
});
