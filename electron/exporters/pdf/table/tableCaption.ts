import type { TableBlock } from '../../../../shared/document/blocks.ts';
import type { LineStyle, PageFlow } from '../flow/pageFlow.ts';
import { balanceTitle } from '../text/balanceTitle.ts';
import type { TextLine } from '../text/breakLines.ts';
import { breakLines } from '../text/breakLines.ts';
import type { Typography } from '../typography.ts';
import { SIZES } from '../typography.ts';

/** The lines above a table. Lines side by side share one row. */
export interface TableCaption {
  rows: { left?: TextLine; right?: TextLine; style: LineStyle }[];
  spaceAfter: number;
}

const FURTHER = '（续）';
const CAPTION_PITCH = SIZES.tableCaption * 1.6;
const FURTHER_TITLE = 12;
const BETWEEN = 12;

/** Number, title, subtitle and the line with department and unit; on further pages the title is marked （续）. */
export function tableCaption(block: TableBlock, width: number, type: Typography, isFurther: boolean): TableCaption {
  const plain = type.chain('table', false);
  const small = { size: SIZES.tableCaption, pitch: CAPTION_PITCH };
  const rows: TableCaption['rows'] = [];
  const addLines = (lines: readonly TextLine[], style: LineStyle): void => {
    for (const left of lines) rows.push({ left, style });
  };
  const plainLines = (text: string): TextLine[] => breakLines([{ text, chain: plain }], { size: small.size, width });
  if (block.number) addLines(plainLines(block.number), { ...small, align: 'left' });
  const size = isFurther ? FURTHER_TITLE : SIZES.tableTitle;
  const title = [{ text: block.title + (isFurther ? FURTHER : ''), chain: type.chain('heading', true) }];
  addLines(balanceTitle(title, { size, width }), { size, pitch: size * 1.5, align: 'center' });
  if (block.subtitle && !isFurther) addLines(plainLines(block.subtitle), { ...small, align: 'center' });
  rows.push(...sideBySide(block, plainLines, width, small));
  return { rows, spaceAfter: 3 };
}

function sideBySide(
  { captionLeft, captionRight }: TableBlock,
  linesOf: (text: string) => TextLine[],
  width: number,
  style: { size: number; pitch: number },
): TableCaption['rows'] {
  const left = captionLeft ? linesOf(captionLeft) : [];
  const right = captionRight ? linesOf(captionRight) : [];
  const onLeft = left.map((line) => ({ left: line, style: { ...style, align: 'left' as const } }));
  const onRight = right.map((line) => ({ right: line, style: { ...style, align: 'right' as const } }));
  const [first] = left;
  const [second] = right;
  const isOneRow = left.length === 1 && right.length === 1 && first !== undefined && second !== undefined;
  if (isOneRow && first.width + second.width + BETWEEN <= width)
    return [{ left: first, right: second, style: { ...style, align: 'left' } }];
  return [...onLeft, ...onRight];
}

export function captionHeight({ rows, spaceAfter }: TableCaption): number {
  return rows.reduce((sum, row) => sum + row.style.pitch, 0) + spaceAfter;
}

/** Prints the caption at the current place. The caller has made sure that it fits. */
export function placeCaption({ rows, spaceAfter }: TableCaption, flow: PageFlow): void {
  for (const { left, right, style } of rows) {
    if (left !== undefined) flow.line(left, style);
    if (right !== undefined) {
      // Both stand on one line: go back up for the second.
      if (left !== undefined) flow.down(-style.pitch);
      flow.line(right, { ...style, align: 'right' });
    }
  }
  flow.down(spaceAfter);
}
