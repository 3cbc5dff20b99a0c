import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family completeness. */
export const COMPLETENESS_CHECKS: readonly CheckDef[] = checksOf('completeness', [
  ['CMP-05', '目录与正文一致', 'complete', 'warning', '目录中的标题应与正文相同。'],
  ['EMP-01', '空表附说明', 'complete', 'warning', '没有数据的表也要公开，并注明为空表的原因。'],
  ['EMP-02', '有数据的表不注空表', 'true', 'error', '空表说明与表中数据不能同时出现。'],
]);
