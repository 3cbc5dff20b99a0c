import { inferredTable } from './inferredTable.ts';
import type { PageContent } from './pageContent.ts';
import type { PageTable } from './pageTable.ts';
import type { TextLine } from './textLine.ts';

/** Texts this far apart (in parts of their size) stand in columns. */
const COLUMN_GAP = 1.6;
/** Lines further apart than this part of their size belong to different things. */
const LINE_GAP = 3.2;
/** What stands above the first line with columns: the upper parts of heads. */
const HEAD_GAP = 2.4;
/** So many lines with columns make a table. */
const LEAST_LINES = 3;

const UNIT_LINE = /(?:金额)?单\s*位\s*[:：]\s*(?:万\s*元|亿\s*元|千\s*元|元)/;
const OFFICE_LINE = /^(?:预算|编制|填报)?(?:主管)?(?:部门|单位)\s*(?:名称)?\s*[:：]/;
const NUMBER_LINE = /^(?:附?表|附件|公开|预算)\s*[\d一二三四五六七八九十]+(?:\s*[-－—]\s*\d+)?\s*表?$/;
const NOTE_LINE = /^(?:注|备注|说明)\s*[:：]/;
const TITLE_LINE = /表(?:[（(].*[)）])?$/;

/** Tables among the lines that stand in no frame; `rest` is what belongs to none. */
export function findInferredTables(
  lines: readonly TextLine[],
  ruled: readonly PageTable[],
  page: PageContent,
): { tables: PageTable[]; rest: TextLine[] } {
  const free = [...lines].sort((a, b) => a.y - b.y);
  const taken = new Set<TextLine>();
  const tables: PageTable[] = [];
  for (let start = 0; start < free.length; start++) {
    const line = free[start];
    if (!line || !hasColumns(line)) continue;
    const end = endOfBlock(free, start, ruled, page);
    const block = free.slice(startOfHead(free, start, taken, page), end);
    const enough = free.slice(start, end).filter(hasColumns).length >= LEAST_LINES;
    const table = enough ? inferredTable(block, page) : null;
    if (table) {
      tables.push(table);
      for (const used of block) taken.add(used);
    }
    start = end - 1;
  }
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}

function endOfBlock(free: readonly TextLine[], start: number, ruled: readonly PageTable[], page: PageContent): number {
  let end = start + 1;
  for (; end < free.length; end++) {
    const [before, line] = [free[end - 1], free[end]];
    if (!before || !line || isBoundary(line, page) || line.y - before.y > line.size * LINE_GAP) break;
    if (ruled.some((table) => table.y0 > before.y && table.y0 < line.y)) break;
  }
  return end;
}

function startOfHead(
  free: readonly TextLine[],
  start: number,
  taken: ReadonlySet<TextLine>,
  page: PageContent,
): number {
  let first = start;
  for (; first > 0; first--) {
    const [above, line] = [free[first - 1], free[first]];
    if (!above || !line || taken.has(above) || isBoundary(above, page)) break;
    if (line.y - above.y >= line.size * HEAD_GAP || above.text.length >= 40) break;
  }
  return first;
}

function countGaps(line: TextLine): number {
  let gaps = 0;
  for (const [i, glyph] of line.glyphs.entries()) {
    const before = line.glyphs[i - 1];
    if (before && glyph.x0 - before.x1 > Math.min(glyph.size, before.size) * COLUMN_GAP) gaps++;
  }
  return gaps;
}

const isCaption = (text: string): boolean => UNIT_LINE.test(text) || NUMBER_LINE.test(text) || OFFICE_LINE.test(text);

const hasColumns = (line: TextLine): boolean => countGaps(line) > 0 && !isCaption(line.text.trim());

/** Lines that stand around tables, never inside of one: captions, notes, titles, running text. */
function isBoundary(line: TextLine, page: PageContent): boolean {
  const text = line.text.trim();
  if (isCaption(text) || NOTE_LINE.test(text)) return true;
  if (countGaps(line) > 0) return false;
  const isTitle = TITLE_LINE.test(text) && line.x0 > page.width * 0.2;
  return isTitle || line.x1 - line.x0 > page.width * 0.55;
}
