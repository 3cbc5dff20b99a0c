import { expect, test } from 'vitest';
import type { Unit } from '../../shared/budget/lines.ts';
import type { Column, Part } from '../../shared/layout/layout.ts';
import type { FixedRow, RowSource } from '../../shared/layout/rowSource.ts';
import { dumpParts, makeTable, printTable, valueColumn } from '../support/printTable.ts';
import { makeLine, makeReport, wan } from '../support/smallReport.ts';

// Each case is the shape of one table of a real report, declared in the layout schema, printed from small facts.

const DEPARTMENT: Unit = { id: 'department', code: '060', name: '某局', role: 'department' };
const OFFICE: Unit = { id: 'office', code: '060001', name: '某局本级', role: 'unit', nature: '行政' };
const CENTRE: Unit = { id: 'centre', code: '060002', name: '某中心', role: 'unit', nature: '事业' };

const label = (id: string, text: string): Column => ({ id, label: text, show: 'label' });
const row = (id: string, labels: FixedRow['labels'], rest: Partial<FixedRow> = {}): FixedRow => ({
  id,
  labels,
  ...rest,
});
const fixed = (...rows: FixedRow[]): RowSource => ({ source: 'fixed', rows });

const INDICATORS = {
  id: 'indicators',
  title: '绩效指标',
  head: true,
  columns: [
    { id: 'level1', label: '一级指标', show: 'line.level1', merge: true, span: 1 },
    { id: 'level3', label: '三级指标', show: 'line.level3', span: 1 },
    { id: 'value', label: '指标值', show: 'line.value', span: 1 },
  ],
};

test('a form of several blocks for each unit', () => {
  const report = makeReport({
    units: [DEPARTMENT, OFFICE, CENTRE],
    current: {
      overallPerformance: [
        makeLine({ unit: 'office', texts: { goals: '目标甲' } }),
        makeLine({ unit: 'centre', texts: { goals: '目标乙' } }),
      ],
      overallTasks: [makeLine({ unit: 'centre', amounts: { amount: wan(1400.01) }, texts: { name: '人员经费' } })],
      overallIndicators: [
        makeLine({ unit: 'office', texts: { level1: '履职效能', level3: '办结率', value: '100' } }),
        makeLine({ unit: 'centre', texts: { level1: '履职效能', level3: '及时率', value: '90' } }),
      ],
    },
  });
  const table = makeTable({
    kind: 'form',
    widths: [1, 1, 1],
    forEach: 'unit',
    keys: [
      { label: '单位', show: 'unit.codeName' },
      { label: '目标', show: 'goals' },
    ],
    blocks: [
      {
        id: 'tasks',
        title: '年度主要任务',
        head: true,
        columns: [
          { id: 'name', label: '对应项目', show: 'line.name', span: 2 },
          { id: 'amount', label: '预算资金情况', at: {}, span: 1 },
        ],
        rows: { source: 'lines', dataset: 'overallTasks', order: 'entry', group: 'line' },
      },
      { ...INDICATORS, rows: { source: 'lines', dataset: 'overallIndicators', order: 'entry', group: 'line' } },
    ],
  });
  expect(printTable(table, report).map((b) => b.rows)).toEqual([
    [],
    ['060001某局本级|目标甲|履职效能|办结率|100'],
    ['060002某中心|目标乙|人员经费|1,400.01'],
    ['060002某中心|目标乙|履职效能|及时率|90'],
  ]);
});

test('two projects of one name stay apart', () => {
  const name = '医保基金监管经费';
  const report = makeReport({
    units: [DEPARTMENT, OFFICE, CENTRE],
    current: {
      projects: [
        makeLine({ id: 'p1', unit: 'centre', texts: { name }, amounts: { general: wan(54) } }),
        makeLine({ id: 'p2', unit: 'office', texts: { name }, amounts: { general: wan(30) } }),
      ],
      projectIndicators: [
        makeLine({ project: 'p2', texts: { level1: '产出指标', level3: '检查', value: '10' } }),
        makeLine({ project: 'p1', texts: { level1: '产出指标', level3: '培训', value: '20' } }),
      ],
    },
  });
  const table = makeTable({
    kind: 'form',
    widths: [1, 1, 1],
    forEach: 'project',
    keys: [
      { label: '项目', show: 'project.name' },
      { label: '单位', show: 'unit.name' },
    ],
    blocks: [
      {
        id: 'project',
        title: '项目',
        head: true,
        columns: [{ id: 'amount', label: '预算资金情况', at: {}, span: 3 }],
        rows: { source: 'self' },
      },
      { ...INDICATORS, rows: { source: 'lines', dataset: 'projectIndicators', order: 'entry', group: 'line' } },
    ],
  });
  expect(printTable(table, report).map((b) => b.rows)).toEqual([
    [`${name}|某中心|54.00`],
    [`${name}|某中心|产出指标|培训|20`],
    [`${name}|某局本级|30.00`],
    [`${name}|某局本级|产出指标|检查|10`],
  ]);
});

test('a department part and one part per unit in one report', () => {
  const report = makeReport({
    units: [DEPARTMENT, OFFICE, CENTRE],
    current: {
      revenue: [
        makeLine({ unit: 'office', amounts: { general: wan(10) } }),
        makeLine({ unit: 'centre', amounts: { general: wan(5) } }),
      ],
    },
  });
  const table = makeTable(
    {
      kind: 'grid',
      columns: [label('name', '项目'), valueColumn('amount', '金额', {})],
      rows: fixed(row('a', { name: '收入合计' }, { at: { dataset: 'revenue' } })),
    },
    { title: '{unitWord}预算收支总表', captionLeft: '{scope}' },
  );
  const part = (id: string, rest: Partial<Part>): Part => ({
    kind: 'part',
    id,
    number: '',
    title: '{scope}',
    tocChildren: true,
    numbering: 'none',
    children: [{ ...table, id: `${id}.T` }],
    ...rest,
  });
  const printed = dumpParts([part('D', {}), part('U', { forEach: 'unit' })], report).tables;
  expect(printed.map((t) => [t.scope.kind, t.scope.name, t.title, t.rows[0]![1]])).toEqual([
    ['department', '示例市医疗保障局', '部门预算收支总表', '15.00'],
    ['unit', '某局本级', '单位预算收支总表', '10.00'],
    ['unit', '某中心', '单位预算收支总表', '5.00'],
  ]);
});
