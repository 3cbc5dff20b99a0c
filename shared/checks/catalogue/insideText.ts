import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family insideText. */
export const INSIDE_TEXT_CHECKS: readonly CheckDef[] = checksOf('insideText', [
  ['NAR-02', '句中合计等于各部分之和', 'true', 'error', '算术关系。'],
  ['NAR-03', '占比计算正确', 'true', 'error', '占比等于部分除以整体，按所印小数位四舍五入。'],
  ['NAR-04', '同一数据前后文一致', 'true', 'error', '同一份报告中一个数只有一个值。'],
  ['SGJ-02', '“三公”经费合计等于各项之和', 'true', 'error', '算术关系。'],
  ['NAR-05', '逐项说明不重复', 'true', 'warning', '每个功能科目只说明一次。'],
  ['NAR-12', '用途和原因是本项的', 'true', 'warning', '一项的说明不应是另一项的内容。'],
]);
