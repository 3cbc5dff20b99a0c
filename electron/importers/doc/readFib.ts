import { ImportError } from '../importError.ts';

/** Where things of a Word 97 document lie: pairs of offset and length in the table stream, by their number in [MS-DOC] FibRgFcLcb97. */
export const FIB_PARTS = {
  styles: 1,
  sections: 6,
  characterRuns: 12,
  paragraphRuns: 13,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/** What the head of the stream WordDocument says. Positions are characters of the whole text. */
export interface Fib {
  readonly tableStream: '0Table' | '1Table';
  /** Characters of the main text; other texts (footnotes, page heads…) follow it. */
  readonly mainLength: number;
  /** First and behind the last character of the text boxes. */
  readonly textBoxes: readonly [start: number, end: number];
  /** Offset and length of a part in the table stream. */
  readonly part: (name: keyof typeof FIB_PARTS) => readonly [offset: number, length: number];
}

const WORD_97 = 0xa5ec;
/** Word 2, 6 and 95, and Chinese editions of theirs. */
const OLDER = new Set([0xa5db, 0xa5dc, 0xa697, 0xa699]);
const FIB_BYTES = 900;
const PAIRS_AT = 154;

const ENCRYPTED = 0x0100;
const OBFUSCATED = 0x8000;
const USES_TABLE_1 = 0x0200;
const SAVE_AS_DOCX = '请用 Word 或 WPS 打开后另存为 .docx 后再导入';

/** @throws ImportError UNSUPPORTED, ENCRYPTED, CORRUPT */
export function readFib(word: Buffer): Fib {
  const mark = word.length > 2 ? word.readUInt16LE(0) : 0;
  if (OLDER.has(mark)) throw new ImportError('UNSUPPORTED', '这是 Word 95 或更早版本的文件', SAVE_AS_DOCX);
  if (mark !== WORD_97 || word.length < FIB_BYTES) throw new ImportError('CORRUPT');
  const flags = word.readUInt16LE(10);
  if ((flags & (ENCRYPTED | OBFUSCATED)) !== 0) throw new ImportError('ENCRYPTED');
  const length = (at: number): number => Math.max(0, word.readInt32LE(at));
  const mainLength = length(76);
  // Footnotes, page heads, macros, comments and endnotes lie between the main text and the text boxes.
  const boxesAt = [80, 84, 88, 92, 96].reduce((sum, at) => sum + length(at), mainLength);
  return {
    tableStream: (flags & USES_TABLE_1) === 0 ? '0Table' : '1Table',
    mainLength,
    textBoxes: [boxesAt, boxesAt + length(100)],
    part: (name) => {
      const at = PAIRS_AT + FIB_PARTS[name] * 8;
      return [word.readUInt32LE(at), word.readUInt32LE(at + 4)];
    },
  };
}
