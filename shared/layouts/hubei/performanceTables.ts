import type { Coordinates } from '../../budget/coordinates.ts';
import type { Column, FormBlock, Table } from '../../layout/layout.ts';
import type { FixedRow, RowSource } from '../../layout/rowSource.ts';
import { spannedColumn } from '../pieces/spannedColumn.ts';
import { STAFF } from './staff.ts';

const lines = (dataset: 'overallPerformance' | 'overallIndicators', labels?: Record<string, string>): RowSource => ({
  source: 'lines',
  dataset,
  order: 'entry',
  group: 'line',
  ...(labels ? { labels } : {}),
});

/** A block of one text, its name at the left. */
const textBlock = (id: string, side: string, show: string): FormBlock => ({
  id,
  title: side,
  head: false,
  side,
  columns: [spannedColumn(id, side, 5, { show, align: 'left' })],
  rows: lines('overallPerformance'),
});

const staffColumn = (id: string, label: string, span: number, at: Coordinates): Column & { span: number } =>
  spannedColumn(id, label, span, { at, align: 'center' });

const fundRow = (id: string, kind: string, name: string, at: Coordinates): FixedRow => ({
  id,
  labels: { kind, name },
  at,
});

const FUND_ROWS: readonly FixedRow[] = [
  fundRow('fiscal', '收入构成', '财政拨款', { dataset: 'revenue', fund: 'fiscalAppropriationAll' }),
  fundRow('otherFunds', '收入构成', '其他资金', { dataset: 'revenue', fund: 'otherFunds' }),
  fundRow('income', '收入构成', '合计', { dataset: 'revenue', fund: 'total' }),
  fundRow('basic', '支出构成', '基本支出', { dataset: 'expenditure', measure: 'basic' }),
  fundRow('project', '支出构成', '项目支出', { dataset: 'expenditure', measure: 'project' }),
  fundRow('outgo', '支出构成', '合计', { dataset: 'expenditure', measure: 'total' }),
];

const BLOCKS: readonly FormBlock[] = [
  {
    id: 'name',
    title: '',
    head: false,
    side: '部门名称',
    columns: [spannedColumn('name', '部门名称', 5, { show: 'label', align: 'left' })],
    rows: { source: 'fixed', rows: [{ id: 'name', labels: { name: '{scope}' } }] },
  },
  {
    id: 'filler',
    title: '填报人',
    head: false,
    side: '填报人',
    columns: [
      spannedColumn('filler', '填报人', 2, { show: 'line.filler', align: 'center' }),
      spannedColumn('phoneLabel', '联系电话', 1, { align: 'center' }),
      spannedColumn('phone', '联系电话', 2, { show: 'line.phone', align: 'center' }),
    ],
    rows: lines('overallPerformance', { phoneLabel: '联系电话' }),
  },
  textBlock('duties', '部门职能概述', 'line.duties'),
  {
    id: 'staff',
    title: '人员基本情况',
    head: true,
    side: '人员基本情况',
    columns: [
      staffColumn('all', '实有在职人员合计（A+B）', 2, STAFF.inService),
      staffColumn('established', '在职在编人员（A）', 1, STAFF.established),
      staffColumn('hired', '在职无编人员（B）', 2, STAFF.hired),
    ],
    rows: { source: 'fixed', rows: [{ id: 'staff', labels: {}, at: { dataset: 'staffing', quantity: 'count' } }] },
  },
  {
    id: 'funds',
    title: '部门总体资金情况',
    head: true,
    side: '部门总体资金情况（万元）',
    columns: [
      spannedColumn('kind', '总体资金情况', 1, { show: 'label', merge: true, align: 'center' }),
      spannedColumn('name', '项目', 1, { show: 'label', align: 'center' }),
      spannedColumn('this', '{year}年预算金额（C）', 1, { at: {}, align: 'center' }),
      spannedColumn('prior', '{priorYear}年预算金额（D）', 1, { at: { year: 'prior' }, align: 'center' }),
      spannedColumn('difference', '预算增减变化（C-D）', 1, { at: { year: 'difference' }, align: 'center' }),
    ],
    rows: { source: 'fixed', rows: FUND_ROWS },
  },
  textBlock('goals', '年度整体绩效总目标', 'line.goals'),
  {
    id: 'indicators',
    title: '年度绩效指标',
    head: true,
    side: '年度绩效指标',
    columns: [
      spannedColumn('level1', '一级指标', 1, { show: 'line.level1', merge: true, align: 'center' }),
      spannedColumn('level2', '二级指标', 1, { show: 'line.level2', merge: true, align: 'center' }),
      spannedColumn('level3', '三级指标', 1, { show: 'line.level3', align: 'left' }),
      spannedColumn('value', '年初目标值', 1, { show: 'line.indicatorValue', align: 'center' }),
      spannedColumn('note', '备注', 1, { show: 'line.note', align: 'left' }),
    ],
    rows: lines('overallIndicators'),
  },
];

/** 附件4-1: one declaration form per unit. */
export const OVERALL_FORM: Table = {
  kind: 'table',
  id: 'T11',
  number: '附件4-1',
  title: '部门整体支出绩效目标申报表',
  subtitle: '（{year}年度）',
  tocText: '部门整体支出绩效目标申报表',
  annex: true,
  orientation: 'portrait',
  numbers: { grouping: false },
  content: {
    kind: 'form',
    widths: [1.1, 1.1, 1.3, 1.9, 1.3, 1.3],
    forEach: 'unit',
    blocks: BLOCKS,
    keys: [{ label: '单位', show: 'unit.name' }],
  },
  notes: [],
};

const INDICATOR_COLUMNS: readonly Column[] = [
  { id: 'level1', label: '一级指标', show: 'line.level1', merge: true, align: 'center', width: 0.8 },
  { id: 'level2', label: '二级指标', show: 'line.level2', merge: true, align: 'center', width: 1.8 },
  { id: 'level3', label: '三级指标', show: 'line.level3', width: 2.2 },
  { id: 'operator', label: '计算符号', show: 'line.operator', align: 'center', width: 0.6 },
  { id: 'value', label: '指标值', show: 'line.value', align: 'center', width: 0.9 },
  { id: 'valueUnit', label: '计量单位', show: 'line.valueUnit', align: 'center', width: 0.6 },
  { id: 'note', label: '备注（选填）', show: 'line.note', width: 0.6 },
  { id: 'explanation', label: '指标值说明（选填）', show: 'line.explanation', width: 0.7 },
];

/** 附件5-1: every project beside its goals and indicators. */
export const PROJECT_FORM: Table = {
  kind: 'table',
  id: 'T12',
  number: '附件5-1',
  title: '项目支出绩效目标申报表',
  subtitle: '（{year}年度）',
  tocText: '项目支出绩效目标申报表',
  annex: true,
  orientation: 'landscape',
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      { id: 'project', label: '项目名称', show: 'line.name', width: 1.4 },
      { id: 'midTerm', label: '中期绩效目标', show: 'performance.midTermGoals', width: 1.8 },
      { id: 'goals', label: '年度绩效目标', show: 'performance.goals', width: 1.8 },
      ...INDICATOR_COLUMNS,
    ],
    rows: {
      source: 'lines',
      dataset: 'projects',
      order: 'entry',
      group: 'line',
      as: 'context',
      then: {
        source: 'paired',
        panes: [
          { columns: ['project', 'midTerm', 'goals'], rows: { source: 'self' }, span: true },
          {
            columns: INDICATOR_COLUMNS.map(({ id }) => id),
            rows: { source: 'lines', dataset: 'projectIndicators', order: 'entry', group: 'line' },
          },
        ],
      },
    },
  },
  notes: [],
  emptyNote: '说明：{department}没有安排项目支出，本表没有数据。',
};
