import type { FileChild, ISectionOptions } from 'docx';
import { Footer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import type { PageStyle } from '../../../shared/document/blocks.ts';
import type { Frame } from '../pdf/flow/frame.ts';
import { SIZES } from '../pdf/typography.ts';
import { STYLES } from './docxStyles.ts';
import { twips } from './units.ts';

/** Pages of one size and margin. */
export interface SectionPlan {
  readonly frame: Frame;
  readonly isFrontMatter: boolean;
  readonly children: FileChild[];
}

/** The sections of a document. Cover and contents carry no page number; the numbers begin at 1 behind them. */
export function docxSections(plans: readonly SectionPlan[], style: PageStyle): ISectionOptions[] {
  const firstNumbered = plans.findIndex(({ isFrontMatter }) => !isFrontMatter);
  return plans.map(({ frame, isFrontMatter, children }, i) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: pageSize(frame),
        margin: {
          top: twips(frame.top),
          right: twips(frame.right),
          bottom: twips(frame.bottom),
          left: twips(frame.left),
          header: twips(Math.min(frame.top, 42) / 2),
          footer: twips(footerDistance(frame)),
        },
        ...(i === firstNumbered ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    footers: { default: isFrontMatter ? new Footer({ children: [new Paragraph({})] }) : footer(style) },
    children,
  }));
}

/** The library swaps the sides of a landscape page itself. */
function pageSize({ width, height, orientation }: Frame) {
  const [short, long] = [Math.min(width, height), Math.max(width, height)].map(twips);
  return {
    width: short,
    height: long,
    orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
}

/** GB/T 9704: the number stands 7 mm (20 points) below the text; on pages with a narrow foot half way down. */
function footerDistance({ bottom }: Frame): number {
  const size = SIZES.pageNumber;
  return Math.max(8, bottom - Math.min(20 + size, (bottom + size) / 2) - size * 0.3);
}

function footer({ pageNumber }: PageStyle): Footer {
  const number = [PageNumber.CURRENT];
  const children = { none: [], plain: number, dash: ['— ', ...number, ' —'] }[pageNumber];
  return new Footer({
    children: [
      new Paragraph({ style: STYLES.pageNumber, children: children.length ? [new TextRun({ children })] : [] }),
    ],
  });
}
