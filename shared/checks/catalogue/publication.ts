import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family publication. */
export const PUBLICATION_CHECKS: readonly CheckDef[] = checksOf('publication', [
  ['LAW-02', '批复后20日内公开', 'timely', 'warning', '预算法第十四条：经批复的部门预算在批复后二十日内公开。'],
  ['PUB-04', '有公开日期', 'timely', 'info', '便于核对是否及时公开。'],
  ['SEC-01', '公开前完成保密审查', 'form', 'info', '保守国家秘密法第三十五条；政府信息公开条例第十七条。'],
  ['SEC-02', '涉密内容不公开', 'form', 'info', '预算法第十四条；政府信息公开条例第十四条。'],
]);
