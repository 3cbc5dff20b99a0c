import type { CoverBlock } from '../../../../shared/document/blocks.ts';
import { innerHeight, innerWidth } from '../flow/frame.ts';
import type { PageFlow } from '../flow/pageFlow.ts';
import { balanceTitle } from '../text/balanceTitle.ts';
import type { TextLine } from '../text/breakLines.ts';
import type { FontUse, Typography } from '../typography.ts';
import { SIZES } from '../typography.ts';

type Role = CoverBlock['lines'][number]['role'];

const LOOKS: Record<Role, { size: number; use: FontUse; bold: boolean; isLow: boolean }> = {
  year: { size: SIZES.coverYear, use: 'title', bold: true, isLow: false },
  title: { size: SIZES.coverTitle, use: 'title', bold: true, isLow: false },
  subtitle: { size: SIZES.coverSubtitle, use: 'title', bold: true, isLow: false },
  note: { size: SIZES.coverNote, use: 'body', bold: false, isLow: true },
  publisher: { size: SIZES.coverDate, use: 'body', bold: false, isLow: true },
  date: { size: SIZES.coverDate, use: 'body', bold: false, isLow: true },
};
const PITCH = 1.5;
/** Where the upper lines begin and the lower lines end, as parts of the page. */
const UPPER_START = 0.22;
const LOWER_END = 0.92;

interface CoverLine {
  line: TextLine;
  size: number;
}

/** Prints a cover on a page of its own, which the flow has begun: titles in the upper part, publisher and date low. */
export function placeCover(block: CoverBlock, flow: PageFlow, type: Typography): void {
  const { frame } = flow;
  if (frame === undefined) throw new Error('No page was begun');
  const linesOf = (isLow: boolean): CoverLine[] =>
    block.lines
      .filter(({ role }) => LOOKS[role].isLow === isLow)
      .flatMap(({ role, text }) => {
        const { size, use, bold } = LOOKS[role];
        const lines = balanceTitle([{ text, chain: type.chain(use, bold) }], { size, width: innerWidth(frame) });
        return lines.map((line) => ({ line, size }));
      });
  const upper = linesOf(false);
  const lower = linesOf(true);
  const height = innerHeight(frame);
  const spare = height - heightOf(upper) - heightOf(lower);
  const from = flow.y;
  flow.down(Math.max(0, Math.min(height * UPPER_START, spare / 2)));
  for (const line of upper) place(line, flow);
  flow.down(Math.max(0, from + height * LOWER_END - heightOf(lower) - flow.y));
  for (const line of lower) place(line, flow);
  flow.mark(block.source, from);
  flow.endPage();
}

const heightOf = (lines: readonly CoverLine[]): number => lines.reduce((sum, { size }) => sum + size * PITCH, 0);

function place({ line, size }: CoverLine, flow: PageFlow): void {
  if (!flow.fits(size * PITCH) && !flow.isAtTop) flow.nextPage();
  flow.line(line, { size, pitch: size * PITCH, align: 'center' });
}
