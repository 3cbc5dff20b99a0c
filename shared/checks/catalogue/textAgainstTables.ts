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
  ['NAR-08', '列举的经济科目在表中有金额', 'true', 'warning', '“主要包括”只列基本支出表中有金额的科目。'],
  ['NAR-09', '括号中的口径与金额一致', 'true', 'warning', '括号说明的类级科目之和应等于所写的金额。'],
  ['OPE-01', '写明机关运行经费', 'complete', 'warning', '预算法第十四条：应当对机关运行经费的安排作出说明。'],
  [
    'OPE-02',
    '机关运行经费的口径',
    'true',
    'warning',
    '机关事务管理条例第十条；各地表式一般取行政单位和参公单位的公用经费。',
  ],
  ['AST-01', '车辆总数等于各类之和', 'true', 'warning', '算术关系。'],
  ['AST-02', '国有资产的统计时点', 'true', 'warning', '预算公开用上一年的资产数据。'],
  ['SGJ-06', '运行费与车辆数相符', 'true', 'warning', '没有车辆的，一般没有运行维护费。'],
]);
