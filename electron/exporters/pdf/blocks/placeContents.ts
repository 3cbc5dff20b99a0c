import type { ContentsBlock, ContentsEntry } from '../../../../shared/document/blocks.ts';
import { innerWidth } from '../flow/frame.ts';
import type { PageFlow } from '../flow/pageFlow.ts';
import { balanceTitle } from '../text/balanceTitle.ts';
import { breakLines } from '../text/breakLines.ts';
import { baselineIn } from '../text/placeLine.ts';
import type { Typography } from '../typography.ts';
import { SIZES } from '../typography.ts';

/** Room for the leader dots and a number of four digits. */
const NUMBER_WIDTH = 44;
const INDENT = 1.5;

/**
 * Prints the contents from the top of a page on. The numbers are not known yet: each entry leaves a reference that is filled
 * in when all pages are made, so the contents take the same pages whatever the numbers are.
 */
export function placeContents(block: ContentsBlock, flow: PageFlow, type: Typography): void {
  const { frame } = flow;
  if (frame === undefined) throw new Error('No page was begun');
  const size = SIZES.contentsTitle;
  const title = balanceTitle([{ text: block.title, chain: type.chain('title', true) }], {
    size,
    width: innerWidth(frame),
  });
  flow.lines(title, { size, pitch: size * 1.6, align: 'center' }, block.source);
  flow.gap(12);
  for (const entry of block.entries) placeEntry(entry, block, flow, type);
  flow.endPage();
}

function placeEntry(entry: ContentsEntry, block: ContentsBlock, flow: PageFlow, type: Typography): void {
  const { frame } = flow;
  if (frame === undefined) throw new Error('No page was begun');
  const size = SIZES.contents;
  const pitch = SIZES.contentsPitch;
  const indent = (entry.level - 1) * INDENT * size;
  const isPart = entry.level === 1;
  const width = innerWidth(frame) - indent - NUMBER_WIDTH;
  const chain = isPart ? type.chain('heading', true) : type.chain('body', false);
  const lines = breakLines([{ text: entry.text, chain }], { size, width });
  if (!flow.fits(lines.length * pitch)) flow.nextPage();
  const from = flow.y;
  lines.forEach((line, i) => {
    const y = flow.y;
    flow.line({ ...line, indent }, { size, pitch, align: 'left' });
    if (i < lines.length - 1) return;
    flow.add({
      kind: 'reference',
      target: entry.target,
      fromX: frame.left + indent + line.width,
      toX: frame.width - frame.right,
      baseline: baselineIn(y, pitch, size),
      size: block.pageNumbers ? size : 0,
      link: { x: frame.left + indent, y: from, width: innerWidth(frame) - indent, height: flow.y - from },
    });
  });
  flow.mark(block.source, from);
}
