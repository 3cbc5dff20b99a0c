import type { Column } from '../../layout/layout.ts';

const CODE_COLUMNS: readonly Column[] = [
  { id: 'class', label: '类', show: 'function.class', width: 0.55 },
  { id: 'section', label: '款', show: 'function.section', width: 0.45 },
  { id: 'item', label: '项', show: 'function.item', width: 0.45 },
];

const MEASURE_COLUMNS: readonly Column[] = [
  { id: 'total', label: '合计', at: { measure: 'total' } },
  {
    id: 'basic',
    label: '基本支出',
    children: [
      { id: 'basicSum', label: '小计', at: { measure: 'basic' } },
      {
        id: 'personnel',
        label: '人员经费',
        children: [
          { id: 'wages', label: '工资福利支出', at: { measure: 'wages' } },
          { id: 'family', label: '对个人和家庭的补助', at: { measure: 'family' } },
        ],
      },
      {
        id: 'operating',
        label: '公用经费',
        children: [
          { id: 'goods', label: '商品和服务支出', at: { measure: 'goods' } },
          { id: 'capital', label: '资本性支出', at: { measure: 'capital' } },
        ],
      },
    ],
  },
  {
    id: 'project',
    label: '项目支出',
    children: [
      { id: 'projectSum', label: '小计', at: { measure: 'project' } },
      { id: 'otherOperating', label: '其他运转类', at: { measure: 'otherOperating' } },
      { id: 'specific', label: '特定目标类', at: { measure: 'specific' } },
    ],
  },
];

/** Columns of the three tables of expenditure by function (支出总体, 一般公共预算, 政府性基金). */
export const EXPENDITURE_COLUMNS: readonly Column[] = [
  { id: 'codes', label: '科目编码', children: CODE_COLUMNS },
  { id: 'unitCode', label: '部门代码', show: 'unit.code', width: 0.8, align: 'center' },
  { id: 'name', label: '部门名称(功能分类科目名称)', show: 'label', width: 2.6 },
  ...MEASURE_COLUMNS,
];
