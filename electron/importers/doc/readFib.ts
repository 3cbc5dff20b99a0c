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

/** The texts of a document in the order in which they follow each other. */
const TEXTS = ['main', 'footnotes', 'pageHeads', 'macros', 'comments', 'endnotes', 'textBoxes'] as const;
const TEXT_LENGTHS_AT = 76;

export type DocText = (typeof TEXTS)[number];

/** What the head of the stream WordDocument says. Positions are characters of the whole text. */
export interface Fib {
  readonly tableStream: '0Table' | '1Table';
  /** First and behind the last character of each text; they follow each other. */
  readonly texts: Readonly<Record<DocText, readonly [start: number, end: number]>>;
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
  const texts = textRanges(TEXTS.map((_, i) => Math.max(0, word.readInt32LE(TEXT_LENGTHS_AT + i * 4))));
  return {
    tableStream: (flags & USES_TABLE_1) === 0 ? '0Table' : '1Table',
    texts,
    part: (name) => {
      const at = PAIRS_AT + FIB_PARTS[name] * 8;
      return [word.readUInt32LE(at), word.readUInt32LE(at + 4)];
    },
  };
}

function textRanges(lengths: readonly number[]): Fib['texts'] {
  const edges = [0];
  for (const length of lengths) edges.push((edges.at(-1) ?? 0) + length);
  const range = (name: DocText): [start: number, end: number] => {
    const at = TEXTS.indexOf(name);
    return [edges[at] ?? 0, edges[at + 1] ?? 0];
  };
  return {
    main: range('main'),
    footnotes: range('footnotes'),
    pageHeads: range('pageHeads'),
    macros: range('macros'),
    comments: range('comments'),
    endnotes: range('endnotes'),
    textBoxes: range('textBoxes'),
  };
}
