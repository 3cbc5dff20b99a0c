import type { IParagraphOptions } from 'docx';
import { AlignmentType, Bookmark, HeadingLevel, LineRuleType, Paragraph, UnderlineType } from 'docx';
import type { CoverBlock, HeadingBlock, ParagraphBlock } from '../../../shared/document/blocks.ts';
import { coverPlan } from '../pdf/blocks/placeCover.ts';
import { GAP } from '../pdf/blocks/placeParagraph.ts';
import { innerHeight, innerWidth, type Frame } from '../pdf/flow/frame.ts';
import type { Typography } from '../pdf/typography.ts';
import { docxFont } from './docxFonts.ts';
import { STYLES } from './docxStyles.ts';
import { textRuns } from './textRuns.ts';
import { halfPoints, twips } from './units.ts';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** What a block needs to know of where it stands. */
export interface BlockPlace {
  /** Does it begin a page inside its section? */
  readonly beginsPage: boolean;
  /** Does it stand at the top of a page? */
  readonly isAtTop: boolean;
}

/** A heading; the two lines of a part are one heading with a break. */
export function headingParagraph(
  block: HeadingBlock,
  bookmark: string,
  { beginsPage, isAtTop }: BlockPlace,
): Paragraph {
  const text = [block.text, block.subtext ?? ''].filter((line) => line !== '').join('\n');
  const isPart = block.level === 1;
  return new Paragraph({
    heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_4,
    children: [new Bookmark({ id: bookmark, children: textRuns(text) })],
    ...(beginsPage ? { pageBreakBefore: true } : {}),
    ...(isPart && isAtTop ? { spacing: { before: 0 } } : {}),
  });
}

const PARAGRAPH_STYLES = {
  body: STYLES.body,
  note: STYLES.note,
  plain: STYLES.plain,
  center: STYLES.centred,
} as const;

/** A paragraph of text; what nobody filled in stays a visible gap. */
export function textParagraph(block: ParagraphBlock, { beginsPage }: BlockPlace): Paragraph {
  return new Paragraph({
    style: PARAGRAPH_STYLES[block.style],
    ...(beginsPage ? { pageBreakBefore: true } : {}),
    children: block.runs.flatMap((run) =>
      textRuns(run.unfilled && run.text === '' ? GAP : run.text, {
        ...(run.bold ? { bold: true } : {}),
        ...(run.unfilled ? { underline: { type: UnderlineType.SINGLE } } : {}),
      }),
    ),
  });
}

/** The cover: titles in the upper part, publisher and date low, as on the printed page. */
export function coverParagraphs(block: CoverBlock, frame: Frame, type: Typography): Paragraph[] {
  const { lines, upperStart, lowerStart } = coverPlan(block, innerWidth(frame), innerHeight(frame), type);
  return lines.map(({ text, size, pitch, count, use, bold, isLow }, i) => {
    const isFirstLow = isLow && !lines[i - 1]?.isLow;
    const before = isFirstLow ? lowerStart : i === 0 ? upperStart : 0;
    const options: IParagraphOptions = {
      style: use === 'title' ? STYLES.coverTitle : STYLES.coverText,
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(before), line: twips(pitch), lineRule: LineRuleType.EXACTLY },
      keepLines: count > 1,
      children: textRuns(text, { size: halfPoints(size), font: docxFont(type.style.fonts[use]), bold }),
    };
    return new Paragraph(options);
  });
}
