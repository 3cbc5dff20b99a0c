import type { ParagraphBlock, TextRun } from '../../../../shared/document/blocks.ts';
import type { LineStyle, PageFlow } from '../flow/pageFlow.ts';
import type { TextLine } from '../text/breakLines.ts';
import { breakLines } from '../text/breakLines.ts';
import type { Span } from '../text/shapeText.ts';
import type { Typography } from '../typography.ts';
import { SIZES } from '../typography.ts';

/** A paragraph broken into lines. */
export interface PreparedParagraph {
  block: ParagraphBlock;
  lines: TextLine[];
  style: LineStyle;
}

/** What stands where nothing was filled in. */
export const GAP = '＿＿＿＿';

/** Breaks a paragraph for a width in points. */
export function prepareParagraph(block: ParagraphBlock, width: number, type: Typography): PreparedParagraph {
  const isNote = block.style === 'note';
  const size = isNote ? SIZES.tableNote : type.style.bodySize;
  const pitch = isNote ? size * 1.45 : type.style.linePitch;
  const spans = block.runs.map((run) => spanOf(run, isNote, type));
  const firstIndent = block.style === 'body' ? 2 * size : 0;
  const lines = breakLines(spans, { size, width, firstIndent });
  return { block, lines, style: { size, pitch, align: block.style === 'center' ? 'center' : 'justify' } };
}

function spanOf(run: TextRun, isNote: boolean, type: Typography): Span {
  const chain = type.chain(isNote ? 'table' : 'body', run.bold === true);
  if (!run.unfilled) return { text: run.text, chain };
  return { text: run.text === '' ? GAP : run.text, chain, underlined: true };
}

/** The height of the lines that must not be parted from a heading above: two, or all of a short paragraph. */
export function paragraphStart({ lines, style }: PreparedParagraph): number {
  return Math.min(lines.length, 2) * style.pitch;
}

export function placeParagraph({ block, lines, style }: PreparedParagraph, flow: PageFlow): void {
  flow.lines(lines, style, block.source);
}
