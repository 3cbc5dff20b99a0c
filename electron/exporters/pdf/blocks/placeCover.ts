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
  const all = brokenLines(block, innerWidth(frame), type);
  const [upper, lower] = [linesOf(all, false), linesOf(all, true)];
  const height = innerHeight(frame);
  const from = flow.y;
  flow.down(upperStart(upper, lower, height));
  for (const line of upper) place(line, flow);
  flow.down(Math.max(0, from + height * LOWER_END - heightOf(lower) - flow.y));
  for (const line of lower) place(line, flow);
  flow.mark(block.source, from);
  flow.endPage();
}

interface BrokenLine {
  text: string;
  look: (typeof LOOKS)[Role];
  lines: TextLine[];
}

const brokenLines = (block: CoverBlock, width: number, type: Typography): BrokenLine[] =>
  block.lines.map(({ role, text }) => {
    const look = LOOKS[role];
    const { size, use, bold } = look;
    return { text, look, lines: balanceTitle([{ text, chain: type.chain(use, bold) }], { size, width }) };
  });

/** The upper or the low ones. */
const linesOf = (all: readonly BrokenLine[], isLow: boolean): CoverLine[] =>
  all
    .filter(({ look }) => look.isLow === isLow)
    .flatMap(({ lines, look: { size } }) => lines.map((line) => ({ line, size })));

/** The space above the upper lines. */
const upperStart = (upper: readonly CoverLine[], lower: readonly CoverLine[], height: number): number =>
  Math.max(0, Math.min(height * UPPER_START, (height - heightOf(upper) - heightOf(lower)) / 2));

/** A line of the cover for a writer that breaks lines itself: how it looks and how many printed lines it takes. */
export interface CoverPlanLine {
  text: string;
  size: number;
  pitch: number;
  count: number;
  use: FontUse;
  bold: boolean;
  isLow: boolean;
}

/** The lines of a cover, upper ones first, with the space above the first upper and the first low one. Points. */
export function coverPlan(
  block: CoverBlock,
  width: number,
  height: number,
  type: Typography,
): { lines: CoverPlanLine[]; upperStart: number; lowerStart: number } {
  const all = brokenLines(block, width, type);
  const [upper, lower] = [linesOf(all, false), linesOf(all, true)];
  const start = upperStart(upper, lower, height);
  return {
    lines: all
      .toSorted((a, b) => Number(a.look.isLow) - Number(b.look.isLow))
      .map(({ text, look, lines }) => ({ text, ...look, pitch: look.size * PITCH, count: lines.length })),
    upperStart: start,
    lowerStart: Math.max(0, height * LOWER_END - heightOf(lower) - start - heightOf(upper)),
  };
}

const heightOf = (lines: readonly CoverLine[]): number => lines.reduce((sum, { size }) => sum + size * PITCH, 0);

function place({ line, size }: CoverLine, flow: PageFlow): void {
  if (!flow.fits(size * PITCH) && !flow.isAtTop) flow.nextPage();
  flow.line(line, { size, pitch: size * PITCH, align: 'center' });
}
