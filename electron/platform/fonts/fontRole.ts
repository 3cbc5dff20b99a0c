import type { FONT_ROLES } from '../../../shared/layout/pageSchema.ts';

/**
 * What a font is for. `PageStyle.fonts` names roles, never files, so that one document looks right with the fonts of any
 * machine: 宋体, 黑体, 楷体, 仿宋, 小标宋.
 */
export type FontRole = (typeof FONT_ROLES)[number];

/** The Chinese name of each role, as users and GB/T 9704 know it. */
export const FONT_ROLE_NAMES: Readonly<Record<FontRole, string>> = {
  serif: '宋体',
  sans: '黑体',
  kai: '楷体',
  fangsong: '仿宋',
  xiaobiaosong: '小标宋',
};

/** Tells whether a name of `PageStyle.fonts` is a role. */
export function isFontRole(name: string): name is FontRole {
  return Object.hasOwn(FONT_ROLE_NAMES, name);
}
