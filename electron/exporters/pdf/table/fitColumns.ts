import type { FontChain } from '../text/fontChain.ts';
import { shapeText, widthOf } from '../text/shapeText.ts';
import type { Grid, GridCell } from './grid.ts';
import { TABLE } from './tableStyle.ts';

export interface FittedColumns {
  /** Outer widths in points; they add up to the width of the table. */
  widths: number[];
  size: number;
  /** An amount that does not fit even so: it has to be broken. */
  tooWide: GridCell | undefined;
}

/** What a column must at least hold besides amounts when the others take its width: this many characters. */
const LEAST_CHARACTERS = 2;
/** Before a table is set smaller, its columns may give up to this part of their width to narrow amounts. */
const GIVEN_FIRST = 0.2;

/**
 * Scales the relative widths to the width of the table and finds the font size: an amount is never broken, so columns give a
 * little of their width to those whose amounts need it, then the table is set smaller step by step until all fit, down to 6 pt;
 * if that is not enough, wide columns give way altogether.
 */
export function fitColumns(
  grid: Grid,
  relative: readonly number[],
  tableWidth: number,
  fontSize: number,
  chainOf: (cell: GridCell) => FontChain,
): FittedColumns {
  const amounts = amountWidths(grid, chainOf);
  const fitted = fitAmounts(amounts, scaled(grid.columns, relative, tableWidth), fontSize);
  if (fitted.tooWide !== undefined) return fitted;
  // Numbers inside text are kept whole too where the other columns can spare the width.
  const needs = [...amounts, ...numberWidths(grid, chainOf)];
  const widths = giveWay(needs, fitted.widths, fitted.size, GIVEN_FIRST);
  return firstTooWide(amounts, widths, fitted.size) === undefined ? { ...fitted, widths } : fitted;
}

function fitAmounts(amounts: readonly Amount[], widths: number[], fontSize: number): FittedColumns {
  const largest = Math.max(fontSize, TABLE.smallestSize);
  for (let size = largest; size >= TABLE.smallestSize; size -= TABLE.sizeStep) {
    if (firstTooWide(amounts, widths, size) === undefined) return { widths, size, tooWide: undefined };
    const shared = giveWay(amounts, widths, size, GIVEN_FIRST);
    if (firstTooWide(amounts, shared, size) === undefined) return { widths: shared, size, tooWide: undefined };
  }
  const size = TABLE.smallestSize;
  const shared = giveWay(amounts, widths, size, 1);
  return { widths: shared, size, tooWide: firstTooWide(amounts, shared, size) };
}

interface Amount {
  cell: GridCell;
  /** Width in em. */
  em: number;
}

function amountWidths(grid: Grid, chainOf: (cell: GridCell) => FontChain): Amount[] {
  return grid.cells
    .filter(({ cell }) => cell.content === 'amount' && cell.text !== '')
    .map((cell) => {
      const lines = shapeText([{ text: cell.cell.text, chain: chainOf(cell) }], 1);
      return { cell, em: Math.max(...lines.map((line) => widthOf(line))) };
    });
}

const NUMBER = /[≥≤±＞＜]?\d[\d,.]*[%‰]?/g;
/** Longer runs of digits are codes, which may be broken. */
const LONGEST_NUMBER = 14;

/** The numbers inside text that stands in one column. */
function numberWidths(grid: Grid, chainOf: (cell: GridCell) => FontChain): Amount[] {
  return grid.cells
    .filter(({ cell, columnSpan, isHead }) => columnSpan === 1 && !isHead && (cell.content ?? 'text') === 'text')
    .flatMap((cell) =>
      [...cell.cell.text.matchAll(NUMBER)]
        .filter(([number]) => number.length <= LONGEST_NUMBER)
        .map(([text]) => ({ cell, em: widthOf(shapeText([{ text, chain: chainOf(cell) }], 1)[0] ?? []) })),
    );
}

function scaled(columns: number, relative: readonly number[], tableWidth: number): number[] {
  const known = relative.filter((width) => width > 0);
  const average = known.length > 0 ? known.reduce((sum, width) => sum + width, 0) / known.length : 1;
  const all = Array.from({ length: columns }, (_, i) => {
    const width = relative[i] ?? average;
    return width > 0 ? width : average;
  });
  const sum = all.reduce((total, width) => total + width, 0);
  return all.map((width) => (width / sum) * tableWidth);
}

/** The width of the text in a cell. */
export function textWidth(widths: readonly number[], cell: Pick<GridCell, 'column' | 'columnSpan'>): number {
  let width = -2 * TABLE.paddingX - TABLE.border;
  for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1) width += widths[c] ?? 0;
  return Math.max(width, 1);
}

function firstTooWide(amounts: readonly Amount[], widths: readonly number[], size: number): GridCell | undefined {
  return amounts.find(({ cell, em }) => em * size > textWidth(widths, cell) + 0.01)?.cell;
}

/** Moves width from the columns that have more than they need to those that lack it, at most `part` of each. */
function giveWay(amounts: readonly Amount[], widths: readonly number[], size: number, part: number): number[] {
  const least = widths.map((width) =>
    Math.min(width, Math.max(width * (1 - part), LEAST_CHARACTERS * size + 2 * TABLE.paddingX + TABLE.border)),
  );
  for (const { cell, em } of amounts) {
    if (cell.columnSpan > 1) continue;
    const needed = em * size + 2 * TABLE.paddingX + TABLE.border + 0.02;
    least[cell.column] = Math.max(least[cell.column] ?? 0, needed);
  }
  const lacking = sum(widths.map((width, c) => Math.max(0, (least[c] ?? 0) - width)));
  const spare = sum(widths.map((width, c) => Math.max(0, width - (least[c] ?? 0))));
  if (lacking > spare) return [...widths];
  return widths.map((width, c) => {
    const needed = least[c] ?? 0;
    return width < needed ? needed : width - ((width - needed) / Math.max(spare, 1e-9)) * lacking;
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
