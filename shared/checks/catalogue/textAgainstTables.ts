import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family textAgainstTables. */
export const TEXT_AGAINST_TABLES_CHECKS: readonly CheckDef[] = checksOf('textAgainstTables', [
  ['NAR-01', '文字中的金额与表格一致', 'true', 'error', '情况说明的数据来自预算表。'],
  ['NAR-06', '金额单位完整、正确', 'true', 'error', '金额应写明单位；元与万元不可混用。'],
  ['NAR-07', '基本支出、项目支出引用正确', 'true', 'error', '情况说明的数据来自预算表。'],
  ['NAR-11', '疑似录入错误（多一位、错一位）', 'true', 'error', '与表中数据只差一位数字。'],
  ['NAR-13', '一般公共预算段落使用一般公共预算数', 'true', 'error', '情况说明的数据来自预算表。'],
  ['EMP-05', '“没有安排”与表格一致', 'true', 'error', '说没有的支出，表中也应为空；表中有数的，文字应说明。'],
  ['CMP-10', '文字中的个数与所列一致', 'complete', 'warning', '项目、单位、表的个数应与报告所列相符。'],
]);
