import type { SourceFurniture } from '../../../shared/recognise/sourceDocument.ts';
import type { TextLine } from './textLine.ts';

/** The lines of one page outside of its tables. */
export interface PageLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** — 3 —, 第 3 页 共 20 页, 3/20 */
const PAGE_NUMBER = /^[\s—–\-－·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,共]\s*(?:共\s*)?\d{1,4}\s*页?)?[\s—–\-－·.]*$/;
/** Where running heads and page numbers stand, in parts of the page's height. */
const HEAD = 0.09;
const FOOT = 0.9;

/** Takes the lines that come back on many pages at the same height, and page numbers, out of the text. */
export function takeRunningHeads(pages: readonly PageLines[]): { lines: TextLine[][]; furniture: SourceFurniture[] } {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const line of page.lines)
      if (isAtEdge(line, page)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const often = Math.max(3, pages.length * 0.4);
  const furniture: SourceFurniture[] = [];
  const lines = pages.map((page) =>
    page.lines.filter((line) => {
      if (!isAtEdge(line, page)) return true;
      const isNumber = PAGE_NUMBER.test(line.text);
      if (!isNumber && (counts.get(keyOf(line)) ?? 0) < often) return true;
      const kind = isNumber ? 'pageNumber' : 'runningHead';
      furniture.push({ kind, text: line.text.trim(), place: { page: page.number } });
      return false;
    }),
  );
  return { lines, furniture };
}

const isAtEdge = (line: TextLine, page: PageLines): boolean =>
  line.y < page.height * HEAD || line.y > page.height * FOOT;

/** Equal for lines that differ in their numbers only. */
const keyOf = (line: TextLine): string =>
  `${Math.round(line.y / 4)}|${line.text.normalize('NFKC').replace(/\s/g, '').replace(/\d+/g, '#')}`;
