import type { Alignment, Borders, Cell as SheetCell, Font, Worksheet } from '@cj-tech-master/excelts';
import type { PageStyle, TableBlock } from '../../../shared/document/blocks.ts';
import { numberValue, type PrintedNumber } from '../../../shared/export/printedNumber.ts';
import type { CellSum } from '../../../shared/export/tableSums.ts';
import { printableText } from '../pdf/text/shapeText.ts';
import { gridOf, type Grid, type GridCell } from '../pdf/table/grid.ts';
import { SIZES } from '../pdf/typography.ts';
import { cellNumber, numberFormat } from './numberFormat.ts';
import { columnWidths, emWidth, rowHeights, textHeight } from './sheetSizes.ts';
import { sumFormula } from './sumFormula.ts';

/** How a sheet looks and computes. */
export interface SheetSettings {
  readonly page: PageStyle;
  /** Names of the fonts of text and titles. */
  readonly font: string;
  readonly titleFont: string;
  /** Totals that become formulas. */
  readonly sums: readonly CellSum[];
}

const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDERS: Borders = { top: THIN, left: THIN, bottom: THIN, right: THIN, diagonal: {} };
/** Points of one unit of column width: a digit of Excel's standard font. */
const CHARACTER = 5.25;
const FORMAT_TEXT = '@';
const BLANK_NUMBER: PrintedNumber = { digits: 0, decimals: 2, grouped: false, percent: false };

/** How a table prints numbers: whether thousands are parted, and a number like most. */
interface NumberLook {
  readonly grouped: boolean;
  readonly usual: PrintedNumber;
}

/** Where the parts of the sheet begin; rows from 1. */
export interface SheetPlaces {
  /** The last row of caption and head, which every printed page repeats. */
  readonly headEnd: number;
  /** Rows that begin a page: the further forms. */
  readonly formRows: readonly number[];
}

/** Writes one table with its caption above and its notes below. */
export function writeSheet(sheet: Worksheet, block: TableBlock, settings: SheetSettings): SheetPlaces {
  const grid = gridOf(block);
  const widths = columnWidths(block, grid, settings.page);
  widths.forEach((width, c) => {
    sheet.getColumn(c + 1).width = width / CHARACTER;
  });
  const writer = new SheetWriter(sheet, widths, settings);
  writer.caption(block);
  const top = writer.row;
  writer.grid(grid, block);
  writer.notes(block.notes);
  const bodyTop = top + grid.headRows;
  return {
    headEnd: bodyTop - 1,
    formRows: (block.formStarts ?? []).filter((row) => row > 0).map((row) => bodyTop + row),
  };
}

class SheetWriter {
  /** The next row. */
  row = 1;
  readonly #sheet: Worksheet;
  readonly #widths: readonly number[];
  readonly #settings: SheetSettings;

  constructor(sheet: Worksheet, widths: readonly number[], settings: SheetSettings) {
    this.#sheet = sheet;
    this.#widths = widths;
    this.#settings = settings;
  }

  caption({ number, title, subtitle, captionLeft, captionRight }: TableBlock): void {
    const { font, titleFont } = this.#settings;
    const small = { name: font, size: SIZES.tableCaption };
    if (number) this.#across(number, small, 'left');
    this.#across(title, { name: titleFont, size: SIZES.tableTitle, bold: true }, 'center');
    if (subtitle) this.#across(subtitle, small, 'center');
    if (captionLeft || captionRight) this.#twoSides(captionLeft ?? '', captionRight ?? '', small);
  }

  grid(grid: Grid, block: TableBlock): void {
    const heights = rowHeights(grid, this.#widths, block.fontSize);
    heights.forEach((height, r) => {
      this.#sheet.getRow(this.row + r).height = height;
    });
    const numbers = grid.cells.flatMap(({ cell, isHead }) => (isHead ? [] : (cellNumber(cell) ?? [])));
    const look = { grouped: numbers.some((number) => number.grouped), usual: numbers[0] ?? BLANK_NUMBER };
    const sums = new Map(this.#settings.sums.map((sum) => [`${sum.row}/${sum.column}`, sum]));
    for (const cell of grid.cells) {
      const sum = cell.isHead ? undefined : sums.get(`${cell.row - grid.headRows}/${cell.column}`);
      this.#gridCell(cell, grid, block.fontSize, look, sum);
    }
    this.row += grid.rows;
  }

  notes(notes: readonly string[]): void {
    for (const note of notes) this.#across(note, { name: this.#settings.font, size: SIZES.tableNote }, 'left');
  }

  #gridCell(placed: GridCell, { headRows }: Grid, size: number, look: NumberLook, sum: CellSum | undefined): void {
    const { cell, row, column, rowSpan, columnSpan, isHead } = placed;
    const top = this.row + row;
    const left = column + 1;
    const bold = isHead || cell.header === true || cell.bold === true;
    const number = isHead ? undefined : cellNumber(cell);
    const target = this.#sheet.getCell(top, left);
    const text = printableText(cell.text);
    if (number !== undefined) {
      const value = numberValue(number);
      const first = this.row + headRows;
      target.value = sum === undefined ? value : { formula: sumFormula(sum.addends, first), result: value };
    } else if (text !== '') target.value = text;
    for (let r = top; r < top + rowSpan; r += 1)
      for (let c = left; c < left + columnSpan; c += 1) {
        const place = this.#sheet.getCell(r, c);
        place.border = BORDERS;
        place.font = { name: this.#settings.font, size, ...(bold ? { bold } : {}) };
      }
    // a blank amount takes a number that is typed into it
    const shown = number ?? (cell.content === 'amount' && text === '' ? look.usual : undefined);
    target.numFmt = shown === undefined ? FORMAT_TEXT : numberFormat(shown, look.grouped);
    target.alignment = {
      horizontal: cell.align,
      vertical: 'middle',
      wrapText: number === undefined,
      ...(cell.indent && cell.align === 'left' ? { indent: cell.indent } : {}),
    };
    if (rowSpan > 1 || columnSpan > 1) this.#merge(top, left, top + rowSpan - 1, left + columnSpan - 1);
  }

  /** A line over the whole width of the table. */
  #across(text: string, font: Partial<Font>, horizontal: 'left' | 'center'): void {
    const columns = this.#widths.length;
    this.#put(text, 1, columns, font, horizontal, horizontal === 'center' ? 'middle' : 'top');
    const width = this.#widths.reduce((sum, one) => sum + one, 0);
    this.#sheet.getRow(this.row).height = textHeight(text, width, font.size ?? 9);
    this.row += 1;
  }

  /** 部门名称 at the left, 单位 at the right: each over half of the columns; one below the other in a single column. */
  #twoSides(left: string, right: string, font: Partial<Font>): void {
    const columns = this.#widths.length;
    const size = font.size ?? 9;
    const half = columns < 2 ? 0 : this.#splitFor(right, size);
    if (half === 0) {
      for (const text of [left, right]) if (text !== '') this.#across(text, font, 'left');
      return;
    }
    const width = this.#widths.slice(0, half).reduce((sum, one) => sum + one, 0);
    this.#put(left, 1, half, font, 'left', 'middle');
    this.#put(right, half + 1, columns, font, 'right', 'middle');
    this.#sheet.getRow(this.row).height = textHeight(left, width, size);
    this.row += 1;
  }

  /** As few columns at the right as hold the text there. */
  #splitFor(right: string, size: number): number {
    const wanted = emWidth(right) * size + 8;
    let width = 0;
    let split = this.#widths.length;
    while (split > 1 && width < wanted) {
      split -= 1;
      width += this.#widths[split] ?? 0;
    }
    return split;
  }

  #put(
    text: string,
    from: number,
    to: number,
    font: Partial<Font>,
    horizontal: 'left' | 'center' | 'right',
    vertical: NonNullable<Alignment['vertical']>,
  ): void {
    const target: SheetCell = this.#sheet.getCell(this.row, from);
    if (text !== '') target.value = printableText(text);
    target.font = font;
    target.alignment = { horizontal, vertical, wrapText: true };
    if (to > from) this.#merge(this.row, from, this.row, to);
  }

  #merge(top: number, left: number, bottom: number, right: number): void {
    this.#sheet.mergeCells(top, left, bottom, right);
  }
}
