import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family wording. */
export const WORDING_CHECKS: readonly CheckDef[] = checksOf('wording', [
  ['TXT-01', '没有未填写的内容', 'complete', 'error', '公开稿应当完整。'],
  ['TXT-02', '没有未选定的写法', 'complete', 'error', '公开稿应当完整。'],
  ['TXT-03', '没有残留的填报说明', 'form', 'warning', '填报模板的说明不属于公开内容。'],
  ['TXT-04', '年度正确', 'true', 'error', '本年预算的年份应为预算年度。'],
  ['TXT-07', '错别字与标点', 'form', 'warning', '文字规范。'],
  ['TRM-04', '不混入决算用语', 'true', 'warning', '预算公开与决算公开是两份不同的报告。'],
  ['TXT-05', '“部门”“单位”用词统一', 'form', 'warning', '文字规范。'],
]);
