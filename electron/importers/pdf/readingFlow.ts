import type { RawParagraph, RawImage } from '../raw/rawBlock.ts';
import { continuesParagraph } from './continuesParagraph.ts';
import type { DraftParagraph } from './continuesParagraph.ts';
import type { PageContent } from './pageContent.ts';
import type { PageTable } from './pageTable.ts';
import { joinWrapped } from './textLine.ts';
import type { TextLine } from './textLine.ts';
import { textMargins } from './textMargins.ts';
import type { Margins } from './textMargins.ts';

/** A page whose lines and tables are told apart. */
export interface SortedPage {
  readonly page: PageContent;
  readonly lines: readonly TextLine[];
  readonly tables: readonly PageTable[];
}

/** What follows each other in reading order; tables are still parts of one page. */
export type FlowItem = RawParagraph | RawImage | { readonly kind: 'part'; readonly table: PageTable };

/** Smaller pictures are ornaments, in points. */
const LEAST_WIDTH = 60;
const LEAST_HEIGHT = 40;

type Placed = { readonly y: number } & (
  { readonly line: TextLine } | { readonly table: PageTable } | { readonly page: number }
);

/** Paragraphs, pictures and parts of tables in reading order; paragraphs go on over the end of a page. */
export function readingFlow(pages: readonly SortedPage[]): FlowItem[] {
  const margins = textMargins(pages.map(({ page, lines }) => ({ number: page.number, width: page.width, lines })));
  const marginsOf = (page: number): Margins => margins.get(page) ?? { left: 0, right: 0 };
  const flow: FlowItem[] = [];
  let paragraph: DraftParagraph | null = null;
  const finish = (): void => {
    if (paragraph) flow.push(toParagraph(paragraph, marginsOf(paragraph.first.page)));
    paragraph = null;
  };
  for (const item of pages.flatMap(placeItems)) {
    if ('line' in item) {
      const text = item.line.text.trim();
      if (paragraph && continuesParagraph(item.line, paragraph, marginsOf)) {
        paragraph.text = joinWrapped(paragraph.text, text);
        paragraph.last = item.line;
      } else {
        finish();
        paragraph = { text, first: item.line, last: item.line };
      }
      continue;
    }
    finish();
    if ('table' in item) flow.push({ kind: 'part', table: item.table });
    else flow.push({ kind: 'image', alt: '', place: { page: item.page } });
  }
  finish();
  return flow;
}

function placeItems({ page, lines, tables }: SortedPage): Placed[] {
  const placed: Placed[] = [
    ...lines.map((line) => ({ line, y: line.y })),
    ...tables.map((table) => ({ table, y: table.y0 })),
  ];
  for (const box of page.pictures)
    if (box.x1 - box.x0 > LEAST_WIDTH && box.y1 - box.y0 > LEAST_HEIGHT) placed.push({ page: page.number, y: box.y1 });
  return placed.sort((a, b) => a.y - b.y);
}

function toParagraph(paragraph: DraftParagraph, margins: Margins): RawParagraph {
  const { first, text } = paragraph;
  const isCentred =
    Math.abs((first.x0 + first.x1) / 2 - (margins.left + margins.right) / 2) < 14 && first.x0 > margins.left + 20;
  const place = { page: first.page };
  return isCentred ? { kind: 'paragraph', text, align: 'center', place } : { kind: 'paragraph', text, place };
}
