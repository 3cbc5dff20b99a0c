import type { Column, FormBlock } from '../../layout/layout.ts';
import type { LineRows } from '../../layout/rowSource.ts';
import { spannedColumn } from '../pieces/spannedColumn.ts';
import { liaoningTable } from './liaoningTable.ts';

const lines = (dataset: LineRows['dataset']): LineRows => ({ source: 'lines', dataset, order: 'entry', group: 'line' });

/** The seven columns of indicators, beside the label at the left. */
const INDICATORS: readonly (Column & { readonly span: number })[] = [
  spannedColumn('level1', '一级指标', 1, { show: 'line.level1', merge: true, align: 'center' }),
  spannedColumn('level2', '二级指标', 1, { show: 'line.level2', merge: true, align: 'center' }),
  spannedColumn('level3', '三级指标', 1, { show: 'line.level3' }),
  spannedColumn('operator', '运算符号', 1, { show: 'line.plainOperator', align: 'center' }),
  spannedColumn('value', '指标值', 1, { show: 'line.value', align: 'center' }),
  spannedColumn('valueUnit', '度量单位', 1, { show: 'line.valueUnit', align: 'center' }),
  spannedColumn('deadline', '完成时限', 1, { show: 'line.deadline', align: 'center' }),
];

const WIDTHS = [1.1, 1.1, 1.5, 2.6, 0.8, 1.1, 0.9, 1.1];

const indicators = (title: string, dataset: LineRows['dataset']): FormBlock => ({
  id: 'indicators',
  title,
  head: true,
  side: title,
  columns: INDICATORS,
  rows: lines(dataset),
});

const OVERALL_BLOCKS: readonly FormBlock[] = [
  {
    id: 'name',
    title: '',
    head: false,
    side: '部门（单位）名称',
    columns: [spannedColumn('name', '部门（单位）名称', 7, { show: 'unit.codeName' })],
    rows: { source: 'self' },
  },
  {
    id: 'tasks',
    title: '年度主要任务',
    head: true,
    side: '年度主要任务',
    columns: [
      spannedColumn('task', '对应项目', 4, { show: 'line.name' }),
      spannedColumn('amount', '预算资金情况', 3, { at: { measure: 'amount' }, align: 'center' }),
    ],
    rows: lines('overallTasks'),
  },
  {
    id: 'goals',
    title: '年度绩效目标',
    head: false,
    side: '年度绩效目标',
    columns: [spannedColumn('goals', '年度绩效目标', 7, { show: 'line.goals' })],
    rows: lines('overallPerformance'),
  },
  indicators('年度绩效指标', 'overallIndicators'),
];

/** 表17: one form per unit. */
export const OVERALL_FORM = liaoningTable(17, '部门（单位）整体绩效目标表', {
  orientation: 'portrait',
  content: {
    kind: 'form',
    widths: WIDTHS,
    forEach: 'unit',
    formPages: 'each',
    blocks: OVERALL_BLOCKS,
    keys: [{ label: '部门（单位）名称', show: 'unit.codeName' }],
  },
});

const PROJECT_BLOCKS: readonly FormBlock[] = [
  {
    id: 'name',
    title: '',
    head: false,
    side: '项目（政策）名称',
    columns: [spannedColumn('name', '项目（政策）名称', 7, { show: 'project.name' })],
    rows: { source: 'self' },
  },
  {
    id: 'offices',
    title: '',
    head: false,
    side: '主管部门',
    columns: [
      spannedColumn('department', '主管部门', 2, { show: 'department.name' }),
      spannedColumn('unitLabel', '实施单位', 1, { show: 'label', align: 'center' }),
      spannedColumn('unit', '实施单位', 4, { show: 'unit.name' }),
    ],
    rows: { source: 'lines', dataset: 'projects', order: 'entry', group: 'line', labels: { unitLabel: '实施单位' } },
  },
  {
    id: 'project',
    title: '项目',
    head: false,
    side: '预算资金情况',
    columns: [spannedColumn('amount', '预算资金情况', 7, { at: { fund: 'total' }, align: 'left' })],
    rows: { source: 'self' },
  },
  {
    id: 'goals',
    title: '总体目标',
    head: false,
    side: '总体目标',
    columns: [spannedColumn('goals', '总体目标', 7, { show: 'line.goals' })],
    rows: lines('projectPerformance'),
  },
  indicators('绩效指标', 'projectIndicators'),
];

/** 表18: one form per project; two projects of one name differ by the unit that carries them out. */
export const PROJECT_FORM = liaoningTable(18, '部门预算项目（政策）绩效目标表', {
  orientation: 'portrait',
  content: {
    kind: 'form',
    widths: WIDTHS,
    forEach: 'project',
    formPages: 'each',
    blocks: PROJECT_BLOCKS,
    keys: [
      { label: '项目（政策）名称', show: 'project.name' },
      { label: '实施单位', show: 'unit.name' },
      { label: '总体目标', show: 'goals' },
    ],
  },
  emptyNote: '备注：{department}没有安排项目支出，本表为空表。',
});
