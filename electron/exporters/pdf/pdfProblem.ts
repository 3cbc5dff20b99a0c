import type { BlockSource } from '../../../shared/document/blocks.ts';

/** Something the officer should know about an exported PDF, or the reason why it was not made. */
export interface PdfProblem {
  severity: 'error' | 'warning' | 'info';
  code:
    | 'missingGlyph'
    | 'fontSubstituted'
    | 'unknownFontRole'
    | 'amountTooWide'
    | 'tableShrunk'
    | 'headTooTall'
    | 'raggedTable'
    | 'unfilled'
    | 'unknownTarget';
  /** Chinese: what and where. */
  message: string;
  /** Chinese: what to do. */
  hint?: string;
  source?: BlockSource;
}
