import { IMPORT_LIMITS } from '../limits.ts';
import { clusterValues } from './clusterValues.ts';
import { DisjointSets } from './DisjointSets.ts';
import { mergeHorizontal, mergeVertical } from './mergeRules.ts';
import { closeColumns, closeRows } from './openEnds.ts';
import type { Glyph, HorizontalRule, PageContent, VerticalRule } from './pageContent.ts';
import { glyphMiddle } from './pageContent.ts';
import type { PageTable } from './pageTable.ts';
import { cellText } from './textLine.ts';

interface Frame {
  readonly horizontal: HorizontalRule[];
  readonly vertical: VerticalRule[];
}

/** Lines within this distance are the same border. */
const SAME_BORDER = 2.4;
/** Lines that end this near to each other touch. */
const TOUCH = 2.5;
/** A border stands between two cells when lines cover this part of it. */
const BORDER_SHARE = 0.55;
const MOST_ROWS = 2000;
/** A page with more lines, once joined, is a drawing. */
const MOST_LINES = 20_000;

/** The tables of a page by their ruling lines, from top to bottom, and the characters that stand in them. */
export function ruledTables(page: PageContent): { tables: PageTable[]; used: Set<Glyph> } {
  const used = new Set<Glyph>();
  const tables: PageTable[] = [];
  for (const frame of framesOf(page)) {
    const table = toTable(frame, page, used);
    if (table) tables.push(table);
  }
  return { tables: tables.sort((a, b) => a.y0 - b.y0), used };
}

/** Lines that touch each other, directly or through others, are one frame. */
function framesOf(page: PageContent): Frame[] {
  const drawn = mergeHorizontal(page.horizontal);
  const columns = mergeVertical(page.vertical).filter((rule) => rule.y1 - rule.y0 > 3);
  if (drawn.length + columns.length > MOST_LINES) return [];
  const closing = closeColumns(drawn, columns);
  const vertical = [...columns, ...closeRows(drawn, columns)];
  const horizontal = closing.length > 0 ? mergeHorizontal([...drawn, ...closing]) : drawn;
  const sets = new DisjointSets(horizontal.length + vertical.length);
  for (const [i, h] of horizontal.entries())
    for (const [j, v] of vertical.entries())
      if (v.x >= h.x0 - TOUCH && v.x <= h.x1 + TOUCH && h.y >= v.y0 - TOUCH && h.y <= v.y1 + TOUCH)
        sets.join(i, horizontal.length + j);
  const frames = new Map<number, Frame>();
  const frameOf = (index: number): Frame => {
    const root = sets.find(index);
    const frame = frames.get(root) ?? { horizontal: [], vertical: [] };
    frames.set(root, frame);
    return frame;
  };
  for (const [i, h] of horizontal.entries()) frameOf(i).horizontal.push(h);
  for (const [j, v] of vertical.entries()) frameOf(horizontal.length + j).vertical.push(v);
  return [...frames.values()];
}

interface Region {
  row0: number;
  row1: number;
  column0: number;
  column1: number;
  /** How many squares of the finest grid it is made of. */
  squares: number;
  readonly glyphs: Glyph[];
}

function toTable(frame: Frame, page: PageContent, used: Set<Glyph>): PageTable | null {
  if (frame.horizontal.length < 2 || frame.vertical.length < 2) return null;
  const xs = clusterValues(
    frame.vertical.map((rule) => rule.x),
    SAME_BORDER,
  );
  const ys = clusterValues(
    frame.horizontal.map((rule) => rule.y),
    SAME_BORDER,
  );
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 1 || rows > MOST_ROWS || columns > IMPORT_LIMITS.columns) return null;
  const sets = joinSquares(frame, xs, ys);
  const regions = regionsOf(sets, rows, columns);
  // A frame around text is no table.
  if (regions.size < 2) return null;
  for (const glyph of page.glyphs) {
    const middle = glyphMiddle(glyph);
    const row = intervalOf(ys, middle.y);
    const column = intervalOf(xs, middle.x);
    if (row === null || column === null) continue;
    regions.get(sets.find(row * columns + column))?.glyphs.push(glyph);
    used.add(glyph);
  }
  return {
    page: page.number,
    firstPage: page.number,
    joined: [],
    rows,
    columns,
    cells: [...regions.values()].map(toCell).sort((a, b) => a.row - b.row || a.column - b.column),
    headRows: 0,
    landscape: page.width > page.height,
    grid: 'ruled',
    edges: xs,
    y0: ys[0] ?? 0,
    y1: ys[rows] ?? 0,
    gaps: [...regions.values()].some((r) => r.squares !== (r.row1 - r.row0 + 1) * (r.column1 - r.column0 + 1)),
  };
}

/** Squares of the finest grid without a border between them are one cell. */
function joinSquares({ horizontal, vertical }: Frame, xs: readonly number[], ys: readonly number[]): DisjointSets {
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const sets = new DisjointSets(rows * columns);
  const left = byBorder(
    xs,
    vertical.map((rule) => ({ at: rule.x, from: rule.y0, to: rule.y1 })),
  );
  const above = byBorder(
    ys,
    horizontal.map((rule) => ({ at: rule.y, from: rule.x0, to: rule.x1 })),
  );
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const square = row * columns + column;
      if (column + 1 < columns && !isDrawn(left[column + 1], ys[row], ys[row + 1])) sets.join(square, square + 1);
      if (row + 1 < rows && !isDrawn(above[row + 1], xs[column], xs[column + 1])) sets.join(square, square + columns);
    }
  return sets;
}

interface Piece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of line on each border. */
function byBorder(borders: readonly number[], pieces: readonly Piece[]): Piece[][] {
  return borders.map((border) => pieces.filter((piece) => Math.abs(piece.at - border) <= SAME_BORDER));
}

function isDrawn(pieces: readonly Piece[] = [], from = 0, to = 0): boolean {
  let drawn = 0;
  for (const piece of pieces) drawn += Math.max(0, Math.min(to, piece.to) - Math.max(from, piece.from));
  return drawn >= (to - from) * BORDER_SHARE;
}

function regionsOf(sets: DisjointSets, rows: number, columns: number): Map<number, Region> {
  const regions = new Map<number, Region>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const root = sets.find(row * columns + column);
      const region = regions.get(root);
      if (!region)
        regions.set(root, { row0: row, row1: row, column0: column, column1: column, squares: 1, glyphs: [] });
      else {
        region.row1 = Math.max(region.row1, row);
        region.column0 = Math.min(region.column0, column);
        region.column1 = Math.max(region.column1, column);
        region.squares++;
      }
    }
  return regions;
}

function toCell(region: Region): PageTable['cells'][number] {
  return {
    row: region.row0,
    column: region.column0,
    rowSpan: region.row1 - region.row0 + 1,
    columnSpan: region.column1 - region.column0 + 1,
    text: cellText(region.glyphs),
  };
}

/** Which interval of ascending borders a value lies in; the outer ones reach a point further out. */
function intervalOf(borders: readonly number[], value: number): number | null {
  let low = 0;
  let high = borders.length - 1;
  if (value < (borders[0] ?? 0) - 1 || value > (borders[high] ?? 0) + 1) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (value < (borders[middle] ?? 0)) high = middle;
    else low = middle;
  }
  return low;
}
