import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family performance. */
export const PERFORMANCE_CHECKS: readonly CheckDef[] = checksOf('performance', [
  ['PRF-03', '项目都有绩效指标', 'complete', 'warning', '列入预算的项目应编报绩效目标。'],
  ['PRF-04', '指标值的单位合适', 'true', 'warning', '数量用个、人、次等，比率用百分比。'],
  ['PRF-05', '指标的方向合理', 'true', 'warning', '满意度类指标越高越好，投诉率类指标越低越好。'],
  ['PRF-08', '指标说明不重复', 'true', 'warning', '两个指标的说明完全相同，多为粘贴错误。'],
  ['TXT-06', '单位和项目名称前后一致', 'true', 'warning', '同一单位、同一项目只用一个名称和编码。'],
]);
