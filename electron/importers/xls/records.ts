import { ImportError } from '../importError.ts';

/** One record of a BIFF8 stream: a type and its bytes. */
export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
}

/** Record types that are read ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x06,
  end: 0x0a,
  date1904: 0x22,
  encrypted: 0x2f,
  continue: 0x3c,
  columnInfo: 0x7d,
  sheet: 0x85,
  numbers: 0xbd,
  blanks: 0xbe,
  richText: 0xd6,
  cellFormat: 0xe0,
  merges: 0xe5,
  sharedStrings: 0xfc,
  sharedString: 0xfd,
  blank: 0x201,
  number: 0x203,
  text: 0x204,
  boolean: 0x205,
  formulaText: 0x207,
  row: 0x208,
  smallNumber: 0x27e,
  numberFormat: 0x41e,
  begin: 0x809,
} as const;

/** The records from `offset` to the end of its part, charts inside of it left out. @throws ImportError CORRUPT */
export function* readRecords(stream: Buffer, offset: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = offset; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) throw new ImportError('CORRUPT', '工作簿不完整，可能没有下载完');
    const data = stream.subarray(at + 4, end);
    at = end;
    if (type === RECORD.begin) depth++;
    if (depth <= 1) yield { type, data };
    if (type === RECORD.end) depth--;
    if (depth <= 0) return;
  }
}

/** Characters of one or two bytes. */
export function readCharacters(data: Buffer, offset: number, count: number, isWide: boolean): string {
  return isWide
    ? data.toString('utf16le', offset, offset + count * 2)
    : data.toString('latin1', offset, offset + count);
}
