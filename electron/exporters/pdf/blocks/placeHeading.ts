import type { HeadingBlock } from '../../../../shared/document/blocks.ts';
import type { LineStyle, PageFlow } from '../flow/pageFlow.ts';
import { balanceTitle } from '../text/balanceTitle.ts';
import type { TextLine } from '../text/breakLines.ts';
import { breakLines } from '../text/breakLines.ts';
import type { FontUse, Typography } from '../typography.ts';
import { SIZES } from '../typography.ts';

/** A heading broken into lines, with the space around it. Points. */
export interface PreparedHeading {
  block: HeadingBlock;
  lines: TextLine[];
  style: LineStyle;
  before: number;
  after: number;
}

/** GB/T 9704: 一、 黑体, （一） 楷体, 1. as the text. */
const USES: Record<2 | 3 | 4, { use: FontUse; bold: boolean }> = {
  2: { use: 'heading', bold: true },
  3: { use: 'subheading', bold: true },
  4: { use: 'body', bold: false },
};

/** Breaks a heading for a width in points. */
export function prepareHeading(block: HeadingBlock, width: number, type: Typography): PreparedHeading {
  if (block.level === 1) return preparePart(block, width, type);
  const { use, bold } = USES[block.level];
  const { bodySize: size, linePitch: pitch } = type.style;
  const spans = [block.text, ...(block.subtext ? [block.subtext] : [])].map((text) => ({
    text,
    chain: type.chain(use, bold),
  }));
  const lines = spans.flatMap((span) => breakLines([span], { size, width, firstIndent: 2 * size }));
  return { block, lines, style: { size, pitch, align: 'left' }, before: 0, after: 0 };
}

function preparePart(block: HeadingBlock, width: number, type: Typography): PreparedHeading {
  const size = SIZES.part;
  const lines = [block.text, block.subtext ?? '']
    .filter((text) => text !== '')
    .flatMap((text) => balanceTitle([{ text, chain: type.chain('title', true) }], { size, width }));
  return { block, lines, style: { size, pitch: SIZES.partPitch, align: 'center' }, before: 14, after: 16 };
}

export function headingHeight({ lines, style, before, after }: PreparedHeading): number {
  return before + lines.length * style.pitch + after;
}

/** Prints a heading at the current place and records it as a target. `level` 0 is the outermost bookmark. */
export function placeHeading(heading: PreparedHeading, flow: PageFlow): void {
  const { block, lines, style, before, after } = heading;
  flow.gap(before);
  if (!flow.fits(style.pitch) && !flow.isAtTop) flow.nextPage();
  const text = [block.text, block.subtext ?? ''].filter((part) => part !== '').join(' ');
  flow.anchor(block.id, block.outline ? { text, level: block.level } : undefined);
  flow.lines(lines, style, block.source);
  flow.gap(after);
}
