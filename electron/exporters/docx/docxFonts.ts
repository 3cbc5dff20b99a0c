import type { IFontAttributesProperties } from 'docx';
import type { FontRole } from '../../platform/fonts/fontRole.ts';
import { isFontRole } from '../../platform/fonts/fontRole.ts';

/** The names under which Word and WPS know the fonts of GB/T 9704. A machine that lacks one shows its own of that kind. */
const NAMES: Readonly<Record<FontRole, string>> = {
  serif: '宋体',
  sans: '黑体',
  kai: '楷体',
  fangsong: '仿宋',
  xiaobiaosong: '方正小标宋简体',
};

/**
 * The font of a role of `PageStyle.fonts` for all kinds of characters. The hint makes marks that Chinese and Latin fonts both
 * have (“ ” … — ±) take the Chinese shape.
 */
export function docxFont(role: string): IFontAttributesProperties {
  const name = NAMES[isFontRole(role) ? role : 'serif'];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}
