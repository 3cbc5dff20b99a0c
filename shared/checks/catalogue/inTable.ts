import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family inTable. */
export const IN_TABLE_CHECKS: readonly CheckDef[] = checksOf('inTable', [
  ['TBL-01', '收入总计等于支出总计', 'true', 'error', '预算法实施条例第五条：部门预算包括各项收入和支出，收支相抵。'],
  ['TBL-05', '一行的合计等于各列之和', 'true', 'error', '算术关系：合计列等于各资金、各类支出之和。'],
  ['TBL-06', '一列的合计等于各行之和', 'true', 'error', '算术关系：合计等于类级之和，类等于款之和，款等于项之和。'],
  ['TBL-08', '采购数量乘单价等于金额', 'true', 'error', '算术关系。'],
  ['TBL-11', '其中项不大于整体', 'true', 'error', '算术关系。'],
  ['TBL-12', '同一科目不重复列行', 'true', 'warning', '编制惯例：同一科目、同一项目只列一行。'],
]);
