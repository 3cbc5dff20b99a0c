import { ImportError } from '../importError.ts';
import { readCharacters, readRecords, RECORD } from './records.ts';
import type { BiffRecord } from './records.ts';
import { readSharedStrings } from './readSharedStrings.ts';

/** What holds for the whole workbook. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Own number formats. */
  readonly codes: ReadonlyMap<number, string>;
  readonly from1904: boolean;
  readonly cellFormats: readonly CellFormat[];
  readonly strings: readonly string[];
}

export interface SheetEntry {
  readonly name: string;
  readonly offset: number;
  readonly isHidden: boolean;
}

export interface CellFormat {
  readonly numberFormat: number;
  readonly isBordered: boolean;
}

const BIFF8 = 0x600;
const WORKSHEET = 0;

/** Reads the first part of the stream. @throws ImportError CORRUPT, UNSUPPORTED (Excel 95), ENCRYPTED */
export function readWorkbookGlobals(stream: Buffer): Workbook {
  if (stream.length < 8 || stream.readUInt16LE(0) !== RECORD.begin) throw new ImportError('CORRUPT');
  if (stream.readUInt16LE(4) !== BIFF8)
    throw new ImportError('UNSUPPORTED', '这是 Excel 95 或更早的格式', '请用 Excel 或 WPS 打开后另存为 .xlsx');
  const records = [...readRecords(stream, 0)];
  const found = { sheets: [] as SheetEntry[], codes: new Map<number, string>(), cellFormats: [] as CellFormat[] };
  let from1904 = false;
  let strings: readonly string[] = [];
  for (const [i, { type, data }] of records.entries()) {
    if (type === RECORD.encrypted) throw new ImportError('ENCRYPTED');
    if (type === RECORD.date1904) from1904 = data.readUInt16LE(0) === 1;
    else if (type === RECORD.sheet) addSheet(found.sheets, data);
    else if (type === RECORD.numberFormat) addNumberFormat(found.codes, data);
    else if (type === RECORD.cellFormat) found.cellFormats.push(readCellFormat(data));
    else if (type === RECORD.sharedStrings) strings = readSharedStrings(data, continuations(records, i));
  }
  return { ...found, from1904, strings };
}

function continuations(records: readonly BiffRecord[], index: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let i = index + 1; records[i]?.type === RECORD.continue; i++) {
    const data = records[i]?.data;
    if (data) parts.push(data);
  }
  return parts;
}

function addSheet(sheets: SheetEntry[], data: Buffer): void {
  if (data.readUInt8(5) !== WORKSHEET) return;
  sheets.push({
    offset: data.readUInt32LE(0),
    isHidden: (data.readUInt8(4) & 3) > 0,
    name: readCharacters(data, 8, data.readUInt8(6), (data.readUInt8(7) & 1) === 1),
  });
}

function addNumberFormat(codes: Map<number, string>, data: Buffer): void {
  const isWide = (data.readUInt8(4) & 1) === 1;
  codes.set(data.readUInt16LE(0), readCharacters(data, 5, data.readUInt16LE(2), isWide));
}

/** Bytes 10–11 hold the styles of the four borders. */
const readCellFormat = (data: Buffer): CellFormat => ({
  numberFormat: data.readUInt16LE(2),
  isBordered: data.length >= 12 && data.readUInt16LE(10) !== 0,
});
