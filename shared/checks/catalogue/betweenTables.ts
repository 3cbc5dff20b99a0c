import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family betweenTables. */
export const BETWEEN_TABLES_CHECKS: readonly CheckDef[] = checksOf('betweenTables', [
  ['XTB-05', '基本支出表与支出表一致', 'true', 'error', '同一笔基本支出在两张表中应相等。'],
  ['XTB-07', '项目支出表与支出表一致', 'true', 'error', '同一笔项目支出在两张表中应相等。'],
  ['XTB-08', '人员经费、公用经费的划分一致', 'true', 'error', '同一划分在两张表中应相等。'],
  ['XTB-09', '经济分类汇总表与支出总计一致', 'true', 'error', '同一笔支出按功能和按经济分类汇总应相等。'],
  [
    'XTB-10',
    '“三公”经费不小于基本支出中的同一科目',
    'true',
    'warning',
    '“三公”经费表包括基本支出和项目支出中的同类费用。',
  ],
  ['XTB-12', '项目的绩效目标金额与预算一致', 'true', 'error', '同一项目在两张表中的金额应相等。'],
  ['XTB-13', '整体绩效任务金额与支出一致', 'true', 'error', '整体绩效目标表的金额来自支出预算。'],
  ['XTB-15', '同一数据各处一致', 'true', 'error', '同一份报告中一个数只有一个值。'],
  ['XTB-04', '一般公共预算支出表与财政拨款一致', 'true', 'warning', '只含财政拨款的表，合计应等于财政拨款的支出。'],
  ['XTB-11', '公务用车购置各处一致', 'true', 'warning', '购车同时涉及“三公”经费、政府采购和资产购置。'],
]);
