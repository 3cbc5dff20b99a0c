import { ImageRun, Paragraph } from 'docx';
import type { ChartBlock } from '../../../shared/document/blocks.ts';
import { prepareChart } from '../pdf/blocks/placeChart.ts';
import { innerHeight, innerWidth, type Frame } from '../pdf/flow/frame.ts';
import type { Typography } from '../pdf/typography.ts';
import { chartPicture } from '../picture/chartPicture.ts';
import { STYLES } from './docxStyles.ts';
import type { BlockPlace } from './docxText.ts';
import { textRuns } from './textRuns.ts';
import { pixels } from './units.ts';

/** A chart may take at most this part of the page, beside its title. */
const HIGHEST = 0.9;

/** A chart as a picture with its figures as alternative text, or the sentence that stands for it when there is nothing to draw. */
export function chartChildren(
  block: ChartBlock,
  frame: Frame,
  type: Typography,
  { beginsPage }: BlockPlace,
): Paragraph[] {
  const title = new Paragraph({
    style: STYLES.chartTitle,
    children: textRuns(block.title),
    ...(beginsPage ? { pageBreakBefore: true } : {}),
  });
  const { drawing } = prepareChart(block, innerWidth(frame), type);
  if (drawing === undefined) return [title, new Paragraph({ style: STYLES.body, children: textRuns(block.emptyText) })];
  const { width, height, svg, png } = chartPicture(drawing, (bold) => type.chain('heading', bold));
  const scale = Math.min(1, (innerHeight(frame) * HIGHEST) / height);
  const description = block.items
    .map(({ label, valueText, shareText }) => [label, valueText, shareText].filter((text) => text !== '').join(' '))
    .join('；');
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg, 'utf8'),
    fallback: { type: 'png', data: png },
    transformation: { width: pixels(width * scale), height: pixels(height * scale) },
    altText: { name: block.title, title: block.title, description },
  });
  return [title, new Paragraph({ style: STYLES.chart, children: [picture] })];
}
