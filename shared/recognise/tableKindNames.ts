import type { DatasetId } from '../budget/datasets.ts';
import type { TableKind } from './recognised.ts';

/** What a kind of table is called where a person chooses one. */
export const TABLE_KIND_NAMES: Readonly<Record<TableKind, string>> = {
  balance: '收支总表',
  fiscalBalance: '财政拨款收支总表',
  revenue: '收入',
  expenditure: '支出（按功能分类）',
  basicByEconomic: '基本支出（按经济分类）',
  economicSummary: '支出经济分类汇总',
  sangong: '“三公”经费',
  projects: '项目',
  procurement: '政府采购',
  purchasedServices: '政府购买服务',
  assets: '国有资产占用',
  specialFunds: '部门管理专项资金',
  debt: '债务支出',
  transferProjects: '专项转移支付项目',
  units: '机构设置',
  performance: '绩效目标',
  kept: '按原样保留',
};

/** The datasets that a kind of table fills; none: its amounts are computed from others, or it is kept as it stands. */
export const DATASETS_OF_KIND: Readonly<Record<TableKind, readonly DatasetId[]>> = {
  balance: [],
  fiscalBalance: [],
  revenue: ['revenue'],
  expenditure: ['expenditure'],
  basicByEconomic: ['basicByEconomic'],
  economicSummary: ['economicSummary'],
  sangong: ['sangong'],
  projects: ['projects'],
  procurement: ['procurement'],
  purchasedServices: ['purchasedServices'],
  assets: ['assets'],
  specialFunds: ['specialFunds'],
  debt: ['debt'],
  transferProjects: ['transferProjects'],
  units: [],
  performance: ['overallPerformance', 'overallTasks', 'overallIndicators', 'projectPerformance', 'projectIndicators'],
  kept: [],
};
