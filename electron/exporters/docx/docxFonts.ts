import type { IFontAttributesProperties } from 'docx';
import { officeFont } from '../office/officeFont.ts';

/**
 * The font of a role of `PageStyle.fonts` for all kinds of characters. The hint makes marks that Chinese and Latin fonts both
 * have (“ ” … — ±) take the Chinese shape.
 */
export function docxFont(role: string): IFontAttributesProperties {
  const name = officeFont(role);
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}
