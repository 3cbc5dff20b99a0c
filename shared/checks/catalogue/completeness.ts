import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family completeness. */
export const COMPLETENESS_CHECKS: readonly CheckDef[] = checksOf('completeness', [
  ['CMP-05', '目录与正文一致', 'complete', 'warning', '目录中的标题应与正文相同。'],
  ['EMP-01', '空表附说明', 'complete', 'warning', '没有数据的表也要公开，并注明为空表的原因。'],
  ['EMP-02', '有数据的表不注空表', 'true', 'error', '空表说明与表中数据不能同时出现。'],
  ['LAW-01', '单位构成前后一致', 'complete', 'warning', '预算法实施条例第六条：部门预算由本部门及所属单位的预算组成。'],
  ['CMP-01', '必须公开的部分齐全', 'complete', 'warning', '地方预决算公开的规定：概况、预算表、情况说明、名词解释。'],
  ['CMP-02', '写明职责和机构设置', 'complete', 'warning', '地方预决算公开的规定。'],
  ['CMP-03', '必须公开的表齐全', 'complete', 'warning', '地方预决算公开的规定：八张基本表。'],
  ['CMP-07', '情况说明内容齐全', 'complete', 'warning', '地方预决算公开的规定；预算法第十四条。'],
  ['CMP-11', '标题序号连续', 'form', 'warning', '文字规范。'],
  ['EMP-03', '表注与表相符', 'complete', 'warning', '表注应说明这张表自己的内容。'],
  ['EMP-04', '空表说明与空表一致', 'complete', 'warning', '集中说明空表的，应与所印的空表一致。'],
  ['TRM-01', '有名词解释', 'complete', 'warning', '地方预决算公开的规定。'],
  ['TRM-02', '表中的科目都有解释', 'complete', 'warning', '逐项解释功能科目的，应解释表中所有科目。'],
]);
