import type { CellCollector } from '../sheet/CellCollector.ts';
import { displayNumber } from '../sheet/numberFormat.ts';
import { emptySheet } from '../sheet/sheetGrid.ts';
import type { SheetGrid } from '../sheet/sheetGrid.ts';
import type { SheetEntry, Workbook } from './readWorkbookGlobals.ts';
import { readCharacters, readRecords, RECORD } from './records.ts';

const IS_HIDDEN_ROW = 0x20;
const LAST_COLUMN = 255;
const TRUE = '是';
const FALSE = '否';

/** The cells of one sheet. @throws ImportError CORRUPT, TOO_MANY */
export function readSheet(stream: Buffer, entry: SheetEntry, workbook: Workbook, collector: CellCollector): SheetGrid {
  const reader = new SheetReader(emptySheet(entry.name, entry.isHidden), workbook, collector);
  for (const { type, data } of readRecords(stream, entry.offset)) reader.take(type, data);
  return reader.sheet;
}

type Handler = (data: Buffer) => void;

class SheetReader {
  readonly sheet: SheetGrid;
  readonly #workbook: Workbook;
  readonly #collector: CellCollector;
  /** A formula whose text follows in the next record. */
  #pending: Buffer | null = null;
  readonly #handlers: ReadonlyMap<number, Handler>;

  constructor(sheet: SheetGrid, workbook: Workbook, collector: CellCollector) {
    this.sheet = sheet;
    this.#workbook = workbook;
    this.#collector = collector;
    this.#handlers = new Map<number, Handler>([
      [RECORD.sharedString, (data) => this.#text(data, workbook.strings[data.readUInt32LE(6)] ?? '')],
      [RECORD.text, (data) => this.#text(data, stringAt(data, 6))],
      [RECORD.richText, (data) => this.#text(data, stringAt(data, 6))],
      [RECORD.number, (data) => this.#number(data, data.readDoubleLE(6))],
      [RECORD.smallNumber, (data) => this.#number(data, smallNumber(data.readInt32LE(6)))],
      [RECORD.numbers, (data) => this.#numbers(data)],
      [RECORD.formula, (data) => this.#formula(data)],
      [RECORD.formulaText, (data) => this.#formulaText(data)],
      [RECORD.boolean, (data) => this.#text(data, booleanText(data))],
      [RECORD.blank, (data) => this.#text(data, '')],
      [RECORD.blanks, (data) => this.#blanks(data)],
      [RECORD.merges, (data) => this.#merges(data)],
      [RECORD.columnInfo, (data) => this.#columns(data)],
      [RECORD.row, (data) => this.#row(data)],
    ]);
  }

  take(type: number, data: Buffer): void {
    this.#handlers.get(type)?.(data);
  }

  #put(row: number, column: number, format: number, value: string | number): void {
    const cellFormat = this.#workbook.cellFormats[format];
    const isBordered = cellFormat?.isBordered ?? false;
    if (typeof value === 'string') {
      this.#collector.add(this.sheet, row, column, { text: value, isBordered });
      return;
    }
    const { text, isDate } = displayNumber(value, cellFormat?.numberFormat ?? 0, this.#workbook);
    this.#collector.add(this.sheet, row, column, { text, isBordered, ...(!isDate && { number: value }) });
  }

  #text(data: Buffer, text: string): void {
    this.#put(data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4), text);
  }

  #number(data: Buffer, value: number): void {
    this.#put(data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4), value);
  }

  #numbers(data: Buffer): void {
    const [row, first] = [data.readUInt16LE(0), data.readUInt16LE(2)];
    for (let i = 0, at = 4; at + 6 <= data.length - 2; i++, at += 6)
      this.#put(row, first + i, data.readUInt16LE(at), smallNumber(data.readInt32LE(at + 2)));
  }

  #blanks(data: Buffer): void {
    const [row, first] = [data.readUInt16LE(0), data.readUInt16LE(2)];
    for (let i = 0, at = 4; at + 2 <= data.length - 2; i++, at += 2)
      this.#put(row, first + i, data.readUInt16LE(at), '');
  }

  /** The stored result: a number, or by its mark a text (which follows), a truth value, an error. */
  #formula(data: Buffer): void {
    if (data.readUInt16LE(12) !== 0xffff) {
      this.#number(data, data.readDoubleLE(6));
      return;
    }
    const kind = data.readUInt8(6);
    if (kind === 0) this.#pending = data;
    else if (kind === 1) this.#text(data, data.readUInt8(8) === 0 ? FALSE : TRUE);
    else if (kind === 2) this.#text(data, '#错误');
  }

  #formulaText(data: Buffer): void {
    if (this.#pending) this.#text(this.#pending, stringAt(data, 0));
    this.#pending = null;
  }

  #merges(data: Buffer): void {
    const count = data.readUInt16LE(0);
    for (let i = 0, at = 2; i < count && at + 8 <= data.length; i++, at += 8) {
      const [row, lastRow] = [data.readUInt16LE(at), data.readUInt16LE(at + 2)];
      const [column, lastColumn] = [data.readUInt16LE(at + 4), data.readUInt16LE(at + 6)];
      this.sheet.merges.push({ row, column, rowSpan: lastRow - row + 1, columnSpan: lastColumn - column + 1 });
    }
  }

  #columns(data: Buffer): void {
    if ((data.readUInt16LE(8) & 1) === 0) return;
    const last = Math.min(data.readUInt16LE(2), LAST_COLUMN);
    for (let column = data.readUInt16LE(0); column <= last; column++) this.sheet.hiddenColumns.add(column);
  }

  #row(data: Buffer): void {
    if (data.readUInt16LE(12) & IS_HIDDEN_ROW) this.sheet.hiddenRows.add(data.readUInt16LE(0));
  }
}

function stringAt(data: Buffer, offset: number): string {
  return readCharacters(data, offset + 3, data.readUInt16LE(offset), (data.readUInt8(offset + 2) & 1) === 1);
}

function booleanText(data: Buffer): string {
  if (data.readUInt8(7) !== 0) return '#错误';
  return data.readUInt8(6) === 0 ? FALSE : TRUE;
}

/** A number in four bytes: the upper part of a double, or an integer; either may stand for its hundredth. */
function smallNumber(bits: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(bits & ~3, 4);
  const value = bits & 2 ? bits >> 2 : bytes.readDoubleLE(0);
  return bits & 1 ? value / 100 : value;
}
