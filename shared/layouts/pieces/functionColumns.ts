import type { Column } from '../../layout/layout.ts';
import { measureColumn } from './amountColumns.ts';

/** 合计, 基本支出 with its parts, 项目支出. */
export const BASIC_AND_PROJECT: readonly Column[] = [
  measureColumn('total', '合计'),
  {
    id: 'basic',
    label: '基本支出',
    children: [
      { ...measureColumn('basic', '小计'), id: 'basicSum' },
      measureColumn('personnel', '人员经费'),
      measureColumn('operating', '公用经费'),
    ],
  },
  measureColumn('project', '项目支出'),
];

/** 一般公共预算基本支出: its sum and its two parts. */
export const BASIC_PARTS: readonly Column[] = [
  measureColumn('basic', '合计'),
  measureColumn('personnel', '人员经费'),
  measureColumn('operating', '公用经费'),
];
