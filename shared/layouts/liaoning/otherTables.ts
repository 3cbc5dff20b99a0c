import type { Column } from '../../layout/layout.ts';
import { fundColumn } from '../pieces/amountColumns.ts';
import { PURCHASE_FUND_COLUMNS } from '../pieces/fundColumns.ts';
import { linesWithSum } from '../pieces/subjectRows.ts';
import { liaoningTable } from './liaoningTable.ts';

const UNIT: Column = { id: 'unit', label: '单位名称', show: 'unit.name', width: 1.9 };

const SOURCES: readonly Column[] = [
  fundColumn('total', '合计', 'total'),
  fundColumn('general', '一般公共预算', 'generalAll'),
  fundColumn('govFund', '政府性基金预算', 'govFundAll'),
  fundColumn('stateCapital', '国有资本经营预算', 'stateCapitalAll'),
  fundColumn('specialAccount', '财政专户管理资金', 'specialAccountAll'),
  fundColumn('unitFunds', '单位资金', 'unitFundsAll'),
];

/** 表14. */
export const DEBT_TABLE = liaoningTable(14, '债务支出预算表', {
  content: {
    kind: 'grid',
    columns: [
      UNIT,
      { id: 'function', label: '功能分类科目', show: 'function.name', width: 2 },
      { id: 'name', label: '项目名称', show: 'line.name', width: 2.4 },
      ...SOURCES,
    ],
    rows: linesWithSum('debt'),
  },
  emptyNote: '备注：{department}没有债务支出预算，本表为空表。',
});

/** 表15: sums of the quantities of different goods say nothing, so the sum has none. */
export const PROCUREMENT_TABLE = liaoningTable(15, '政府采购支出预算表', {
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      UNIT,
      { id: 'project', label: '项目名称', show: 'project.name', width: 2 },
      { id: 'item', label: '采购品目', show: 'procurement.item', width: 2 },
      { id: 'measureUnit', label: '计量单位', show: 'line.measureUnit', width: 0.7, align: 'center' },
      { id: 'quantity', label: '采购数量', at: { quantity: 'quantity' }, width: 0.7 },
      ...PURCHASE_FUND_COLUMNS,
    ],
    rows: linesWithSum('procurement', { item: '合计', quantity: '' }),
  },
  emptyNote: '备注：{department}没有政府采购预算，本表为空表。',
});

/** 表16. */
export const PURCHASED_SERVICES_TABLE = liaoningTable(16, '政府购买服务支出预算表', {
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      UNIT,
      { id: 'name', label: '购买服务项目名称', show: 'line.itemName', width: 2.2 },
      { id: 'content', label: '购买服务内容', show: 'line.content', width: 2.2 },
      { id: 'provider', label: '承接主体类别', show: 'line.provider', width: 1.2 },
      ...SOURCES,
    ],
    rows: linesWithSum('purchasedServices'),
  },
  emptyNote: '备注：{department}没有政府购买服务预算，本表为空表。',
});

/** 表19. */
export const SPECIAL_FUNDS_TABLE = liaoningTable(19, '部门管理专项资金预算表', {
  orientation: 'portrait',
  content: {
    kind: 'grid',
    columns: [
      { id: 'name', label: '项目', show: 'label', width: 3 },
      { id: 'amount', label: '总计', at: { measure: 'amount' } },
      { id: 'allocated', label: '已分配数', at: { measure: 'allocated' } },
      { id: 'unallocated', label: '未分配数', at: { measure: 'unallocated' } },
    ],
    rows: linesWithSum('specialFunds'),
  },
  emptyNote: '备注：{department}没有管理的专项资金，本表为空表。',
});
