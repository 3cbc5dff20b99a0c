import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** A run of characters that lie together in the stream WordDocument, [MS-DOC] Pcd. */
interface Piece {
  /** First and behind the last position in the text. */
  readonly start: number;
  readonly end: number;
  /** Where its first character lies in the stream. */
  readonly offset: number;
  /** One byte each (Windows-1252), else two (UTF-16). */
  readonly isNarrow: boolean;
}

/** Told each character: its code unit, its position in the text and its offset in the stream (which formatting goes by). */
export type TakeCharacter = (code: number, position: number, offset: number) => void;

const NARROW = 0x4000_0000;
const PROPERTY_CHANGES = 1;
const PIECE_TABLE = 2;

/** The text of a document from its pieces: saving quickly leaves the parts of a text all over the file. */
export class PieceText {
  readonly #word: Buffer;
  readonly #pieces: readonly Piece[];
  /** Characters given so far: text boxes that hold each other would never end. */
  #given = 0;

  /** @param clx the part `pieces` of the table stream. @throws ImportError CORRUPT, TOO_MANY */
  constructor(word: Buffer, clx: Buffer) {
    this.#word = word;
    this.#pieces = readPieces(clx);
    for (const { start, end, offset, isNarrow } of this.#pieces)
      if (end < start || offset + (end - start) * (isNarrow ? 1 : 2) > word.length)
        throw new ImportError('CORRUPT', '文件不完整，可能没有下载完');
  }

  /** Gives the characters from one position up to another, in the order of the text. @throws ImportError TOO_MANY */
  each(from: number, to: number, take: TakeCharacter): void {
    for (const { start, end, offset, isNarrow } of this.#pieces) {
      const first = Math.max(start, from);
      const last = Math.min(end, to);
      if (first >= last) continue;
      this.#given += last - first;
      if (this.#given > IMPORT_LIMITS.textChars) throw new ImportError('TOO_MANY');
      const width = isNarrow ? 1 : 2;
      const at = offset + (first - start) * width;
      const text = decode(this.#word.subarray(at, at + (last - first) * width), isNarrow);
      for (let i = 0; i < text.length; i++) take(text.charCodeAt(i), first + i, at + i * width);
    }
  }
}

const decode = (bytes: Buffer, isNarrow: boolean): string =>
  isNarrow ? new TextDecoder('windows-1252').decode(bytes) : bytes.toString('utf16le');

function readPieces(clx: Buffer): Piece[] {
  let at = 0;
  while (clx[at] === PROPERTY_CHANGES) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== PIECE_TABLE) throw new ImportError('CORRUPT');
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const place = table.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    const isNarrow = (place & NARROW) !== 0;
    const offset = place & (NARROW - 1);
    pieces.push({
      start: table.readUInt32LE(i * 4),
      end: table.readUInt32LE(i * 4 + 4),
      offset: isNarrow ? offset >> 1 : offset,
      isNarrow,
    });
  }
  return pieces;
}
