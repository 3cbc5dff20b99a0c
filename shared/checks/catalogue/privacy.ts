import type { CheckDef } from '../checkDef.ts';
import { checksOf } from './checksOf.ts';

/** Rules of the family privacy. */
export const PRIVACY_CHECKS: readonly CheckDef[] = checksOf('privacy', [
  ['SEC-03', '不出现身份证号', 'form', 'error', '个人信息保护法第二十五条。'],
  ['SEC-04', '不出现银行账号、卡号', 'form', 'error', '个人信息保护法第二十八条。'],
  ['SEC-05', '不出现私人电话', 'form', 'warning', '政府信息公开条例第十五条、第二十条。'],
]);
