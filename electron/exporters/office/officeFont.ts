import type { FontRole } from '../../platform/fonts/fontRole.ts';
import { isFontRole } from '../../platform/fonts/fontRole.ts';

/** The names under which Word, Excel and WPS know the fonts of GB/T 9704. */
const NAMES: Readonly<Record<FontRole, string>> = {
  serif: '宋体',
  sans: '黑体',
  kai: '楷体',
  fangsong: '仿宋',
  xiaobiaosong: '方正小标宋简体',
};

/** The font of a role of `PageStyle.fonts`. A machine that lacks it shows its own of that kind. */
export const officeFont = (role: string): string => NAMES[isFontRole(role) ? role : 'serif'];
