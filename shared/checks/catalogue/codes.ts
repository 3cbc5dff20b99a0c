import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family codes. */
export const CODES_CHECKS: readonly CheckDef[] = checksOf('codes', [
  ['DET-01', '功能科目列到项', 'detailed', 'warning', '预算法第四十六条：支出按其功能分类编列到项。'],
  ['DET-04', '科目编码与名称相符', 'detailed', 'warning', '政府收支分类科目；预算法第四十六条。'],
  ['DET-05', '不使用已停用的科目名称', 'detailed', 'warning', '政府收支分类科目。'],
  ['DET-06', '列有明细的，列出所属类级科目', 'detailed', 'warning', '政府收支分类科目分类、款、项；预算法第四十六条。'],
  ['DET-07', '部门经济科目与政府经济科目对应', 'detailed', 'warning', '两套经济分类科目的通常对应关系。'],
  ['DET-08', '功能科目与部门职能相符', 'detailed', 'warning', '专属于某类机关的科目，其他部门一般不用。'],
]);
