import type { CellCollector } from '../sheet/CellCollector.ts';
import { displayNumber } from '../sheet/numberFormat.ts';
import { emptySheet } from '../sheet/sheetGrid.ts';
import type { Merge, SheetCell, SheetGrid } from '../sheet/sheetGrid.ts';
import { readXml } from '../xml.ts';
import type { XmlAttributes } from '../xml.ts';
import { unescapeText } from './readSharedStrings.ts';
import type { Styles } from './readStyles.ts';

/** What all sheets of a workbook share. */
export interface Book {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly collector: CellCollector;
  /** Formulas without a stored result so far. */
  uncomputed: number;
}

const MOST_MERGES = 50_000;
/** Column formats may reach to the end of the sheet. */
const MOST_HIDDEN_COLUMNS = 2000;

/** A cell while its element is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  hasFormula: boolean;
}

/** The cells of one sheet. @throws ImportError CORRUPT, DTD, DEPTH, TOO_MANY */
export function readSheet(xml: string, entry: { name: string; isHidden: boolean }, book: Book): SheetGrid {
  const sheet = emptySheet(entry.name, entry.isHidden);
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let target: 'value' | 'inline' | null = null;
  let inlineDepth = 0;
  let phonetic = 0;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
        if (isTrue(attributes['hidden']) || isTrue(attributes['zeroHeight'])) sheet.hiddenRows.add(row);
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        cell = openCell(column, attributes);
      } else if (name === 'v') target = 'value';
      else if (name === 'is') inlineDepth++;
      else if (name === 't' && inlineDepth > 0) target = 'inline';
      else if (name === 'rPh') phonetic++;
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'col') hideColumns(sheet, attributes);
      else if (name === 'mergeCell') addMerge(sheet.merges, attributes['ref'] ?? '');
    },
    close(name) {
      if (name === 'v' || name === 't') target = null;
      else if (name === 'is') inlineDepth--;
      else if (name === 'rPh') phonetic--;
      else if (name === 'c' && cell) {
        if (cell.hasFormula && cell.value === '' && cell.inline === '') book.uncomputed++;
        book.collector.add(sheet, row, cell.column, readCell(cell, book));
        cell = null;
      }
    },
    text(piece) {
      if (cell && target && phonetic === 0) cell[target] += piece;
    },
  });
  return sheet;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const openCell = (column: number, attributes: XmlAttributes): OpenCell => ({
  column,
  type: attributes['t'] ?? 'n',
  style: Number(attributes['s'] ?? 0),
  value: '',
  inline: '',
  hasFormula: false,
});

function readCell(cell: OpenCell, { strings, styles }: Book): SheetCell {
  const style = styles.cells[cell.style];
  const isBordered = styles.borders[style?.border ?? 0] ?? false;
  const { value } = cell;
  switch (cell.type) {
    case 's':
      return { text: strings[Number(value)] ?? '', isBordered };
    case 'inlineStr':
      return { text: unescapeText(cell.inline), isBordered };
    case 'str':
      return { text: unescapeText(value), isBordered };
    case 'b':
      return { text: value === '' ? '' : value === '1' ? '是' : '否', isBordered };
    case 'd':
      return { text: value.slice(0, 10), isBordered };
    case 'e':
      return { text: value, isBordered };
    default: {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return { text: value, isBordered };
      const { text, isDate } = displayNumber(number, style?.numberFormat ?? 0, styles);
      return { text, isBordered, ...(!isDate && { number }) };
    }
  }
}

function hideColumns(sheet: SheetGrid, attributes: XmlAttributes): void {
  if (!isTrue(attributes['hidden']) && attributes['width'] !== '0') return;
  const first = Number(attributes['min']) - 1;
  const end = Math.min(Number(attributes['max']), first + MOST_HIDDEN_COLUMNS);
  for (let column = first; column < end; column++) sheet.hiddenColumns.add(column);
}

function addMerge(merges: Merge[], reference: string): void {
  const [from, to] = reference.replaceAll('$', '').split(':');
  if (from === undefined || to === undefined || merges.length >= MOST_MERGES) return;
  const [row, column] = [rowOf(from), columnOf(from)];
  const [rowSpan, columnSpan] = [rowOf(to) - row + 1, columnOf(to) - column + 1];
  if (row >= 0 && column >= 0 && rowSpan > 0 && columnSpan > 0) merges.push({ row, column, rowSpan, columnSpan });
}

/** The row of an address like B7, from 0. */
const rowOf = (address: string): number => Number(/\d+$/.exec(address)?.[0] ?? 0) - 1;

/** The column of an address like B7, from 0. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < Math.min(3, address.length); i++) {
    const letter = address.charCodeAt(i);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
