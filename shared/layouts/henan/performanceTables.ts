import type { Column, FormBlock, Table } from '../../layout/layout.ts';
import type { FixedRow, LineRows } from '../../layout/rowSource.ts';
import { spannedColumn } from '../pieces/spannedColumn.ts';

const amountRow = (id: string, label: string, at: FixedRow['at']): FixedRow => ({
  id,
  labels: { name: label },
  at: at!,
});

const BUDGET_ROWS: readonly FixedRow[] = [
  amountRow('total', '部门预算总额（万元）', { dataset: 'expenditure', measure: 'total' }),
  amountRow('government', '1、资金来源：（1）政府预算资金', { dataset: 'revenue', fund: 'governmentBudget' }),
  amountRow('special', '（2）财政专户管理资金', { dataset: 'revenue', fund: 'specialAccountAll' }),
  amountRow('unitFunds', '（3）单位资金', { dataset: 'revenue', fund: 'unitFundsAll' }),
  amountRow('basic', '2、资金结构：（1）基本支出', { dataset: 'expenditure', measure: 'basic' }),
  amountRow('project', '（2）项目支出', { dataset: 'expenditure', measure: 'project' }),
];

const OVERALL_BLOCKS: readonly FormBlock[] = [
  {
    id: 'department',
    title: '',
    head: false,
    columns: [spannedColumn('name', '部门名称', 5, { show: 'label', align: 'left' })],
    rows: { source: 'fixed', rows: [{ id: 'name', labels: { name: '部门名称：{department}' } }] },
  },
  {
    id: 'goals',
    title: '年度履职目标',
    head: false,
    side: '年度履职目标',
    columns: [spannedColumn('goals', '年度履职目标', 4, { show: 'line.goals', align: 'left' })],
    rows: { source: 'lines', dataset: 'overallPerformance', order: 'entry', group: 'line' },
  },
  {
    id: 'tasks',
    title: '年度主要任务',
    head: true,
    side: '年度主要任务',
    columns: [
      spannedColumn('name', '任务名称', 2, { show: 'line.name', align: 'left' }),
      spannedColumn('content', '主要内容', 2, { show: 'line.content', align: 'left' }),
    ],
    rows: { source: 'lines', dataset: 'overallTasks', order: 'entry', group: 'line' },
  },
  {
    id: 'budget',
    title: '预算情况',
    head: false,
    side: '预算情况',
    columns: [
      spannedColumn('name', '项目', 3, { show: 'label', align: 'left' }),
      spannedColumn('amount', '金额', 1, { at: {}, align: 'center' }),
    ],
    rows: { source: 'fixed', rows: BUDGET_ROWS },
  },
  {
    id: 'indicators',
    title: '绩效指标',
    head: true,
    columns: [
      spannedColumn('level1', '一级指标', 1, { show: 'line.level1', merge: true, align: 'center' }),
      spannedColumn('level2', '二级指标', 1, { show: 'line.level2', merge: true, align: 'center' }),
      spannedColumn('level3', '三级指标', 1, { show: 'line.level3', align: 'center' }),
      spannedColumn('value', '指标值', 1, { show: 'line.indicatorValue', align: 'center' }),
      spannedColumn('explanation', '指标值说明', 1, { show: 'line.explanation', align: 'left' }),
    ],
    rows: { source: 'lines', dataset: 'overallIndicators', order: 'entry', group: 'line' },
  },
];

/** 部门（单位）整体绩效目标表: one form for the department. */
export const OVERALL_PERFORMANCE_TABLE: Table = {
  kind: 'table',
  id: 'T11',
  title: '部门（单位）整体绩效目标表',
  subtitle: '（{year}年度）',
  tocText: '部门（单位）整体绩效目标表',
  orientation: 'portrait',
  numbers: { grouping: false },
  content: { kind: 'form', widths: [1.1, 1.2, 1.7, 1, 4.2], blocks: OVERALL_BLOCKS, keys: [] },
  notes: [],
};

const indicatorRows = (level1: string): LineRows => ({
  source: 'lines',
  dataset: 'projectIndicators',
  at: { where: { level1 } },
  order: 'entry',
  group: 'line',
});

const indicatorColumns = (id: string, label: string): Column => ({
  id,
  label,
  children: [
    { id: `${id}Name`, label: '三级指标', show: 'line.level3', width: 1.5 },
    { id: `${id}Value`, label: '指标值', show: 'line.indicatorValue', width: 1 },
  ],
});

const PROJECT_COLUMNS: readonly Column[] = [
  { id: 'code', label: '部门编码（项目编码）', show: 'code', width: 1.6 },
  { id: 'name', label: '项目部门（项目名称）', show: 'label', width: 1.9 },
  {
    id: 'amounts',
    label: '项目金额（万元）',
    children: [
      { id: 'total', label: '资金总额', at: { fund: 'total' }, width: 0.9 },
      { id: 'government', label: '政府预算资金', at: { fund: 'governmentBudget' }, width: 0.9 },
      { id: 'special', label: '财政专户管理资金', at: { fund: 'specialAccountAll' }, width: 0.8 },
      { id: 'unitFunds', label: '单位资金', at: { fund: 'unitFundsAll' }, width: 0.8 },
    ],
  },
  {
    id: 'performance',
    label: '绩效目标',
    children: [
      indicatorColumns('cost', '成本指标'),
      indicatorColumns('output', '产出指标'),
      indicatorColumns('benefit', '效益指标'),
      indicatorColumns('satisfaction', '满意度指标'),
    ],
  },
];

/** 部门预算项目绩效目标汇总表: a project beside its indicators, by 一级指标. */
export const PROJECT_PERFORMANCE_TABLE: Table = {
  kind: 'table',
  id: 'T12',
  title: '{year}年部门预算项目绩效目标汇总表',
  tocText: '部门预算项目绩效目标汇总表',
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'landscape',
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: PROJECT_COLUMNS,
    rows: {
      source: 'concat',
      parts: [
        {
          source: 'units',
          roles: ['department'],
          at: { dataset: 'projects' },
        },
        {
          source: 'units',
          roles: ['unit'],
          at: { dataset: 'projects' },
          then: {
            source: 'lines',
            dataset: 'projects',
            order: 'code',
            group: 'line',
            as: 'context',
            then: {
              source: 'paired',
              panes: [
                {
                  columns: ['code', 'name', 'total', 'government', 'special', 'unitFunds'],
                  rows: { source: 'self' },
                  span: true,
                },
                { columns: ['costName', 'costValue'], rows: indicatorRows('成本指标') },
                { columns: ['outputName', 'outputValue'], rows: indicatorRows('产出指标') },
                { columns: ['benefitName', 'benefitValue'], rows: indicatorRows('效益指标') },
                { columns: ['satisfactionName', 'satisfactionValue'], rows: indicatorRows('满意度指标') },
              ],
            },
          },
        },
      ],
    },
  },
  notes: [],
};
