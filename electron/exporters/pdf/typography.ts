import type { PageStyle } from '../../../shared/document/blocks.ts';
import type { FontChain } from './text/fontChain.ts';

/** The faces a document is set in: one chain for each use of `PageStyle.fonts`, regular and bold. */
export interface Typography {
  style: PageStyle;
  chain: (use: FontUse, bold: boolean) => FontChain;
}

export type FontUse = keyof PageStyle['fonts'];

/** Sizes and distances that follow from GB/T 9704, in points. 2号 = 22, 3号 = 16, 4号 = 14, 小四 = 12. */
export const SIZES = {
  coverYear: 26,
  coverTitle: 36,
  coverSubtitle: 22,
  coverDate: 18,
  coverNote: 14,
  part: 22,
  partPitch: 36,
  contentsTitle: 22,
  contents: 14,
  contentsPitch: 25,
  tableTitle: 16,
  tableCaption: 10.5,
  tableNote: 9,
  chartTitle: 12,
  chartLabel: 9,
  pageNumber: 14,
} as const;
