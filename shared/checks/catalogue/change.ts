import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family change. */
export const CHANGE_CHECKS: readonly CheckDef[] = checksOf('change', [
  ['CHG-01', '增减额等于本年减上年', 'true', 'error', '算术关系。'],
  ['CHG-02', '增减比例计算正确', 'true', 'error', '增减比例等于增减额除以上年数，容许两数四舍五入的误差。'],
  ['CHG-03', '增减方向正确', 'true', 'error', '增加、减少的用词应与数额的变化一致。'],
  ['CHG-04', '上年为零时不写百分比', 'true', 'error', '基数为零时没有增减比例。'],
  ['CHG-05', '增减变化写明原因', 'complete', 'error', '情况说明应说明预算收支增减变化的原因。'],
  ['CHG-06', '持平时不写增减原因', 'true', 'warning', '金额未变的，不应写节约或增加的原因。'],
  ['CHG-10', '与上一年度比较', 'true', 'error', '对比年度是预算年度的上一年。'],
  ['CHG-13', '增减写出数额', 'detailed', 'warning', '只写“较大”“明显”不能说明变化。'],
  ['CHG-07', '原因与增减方向一致', 'true', 'warning', '增加的原因不应是减少，减少的原因不应是增加。'],
  ['CHG-08', '对比口径统一', 'true', 'info', '同一份报告与上年的同一种数比较。'],
  ['YR-03', '原因不照抄上年', 'true', 'warning', '增减的原因是本年的，上年的说法不会自然成立。'],
  ['CHG-11', '各部分的增减与总数一致', 'true', 'error', '算术关系；收入、支出的变动分别写明。'],
]);
