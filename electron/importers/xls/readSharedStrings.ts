import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { readCharacters } from './records.ts';

/** The strings of the workbook; they run on over the records' ends. @throws ImportError CORRUPT, TOO_MANY */
export function readSharedStrings(first: Buffer, more: readonly Buffer[]): string[] {
  const count = first.readUInt32LE(4);
  const cursor = new Cursor([first, ...more], 8);
  const strings: string[] = [];
  let length = 0;
  while (strings.length < count && !cursor.isAtEnd()) {
    const text = readString(cursor);
    length += text.length;
    if (length > IMPORT_LIMITS.textChars) throw new ImportError('TOO_MANY', '工作簿的文字过多');
    strings.push(text);
  }
  return strings;
}

function readString(cursor: Cursor): string {
  const count = cursor.number(2);
  const flags = cursor.number(1);
  const runs = flags & 8 ? cursor.number(2) : 0;
  const extension = flags & 4 ? cursor.number(4) : 0;
  const text = cursor.characters(count, (flags & 1) === 1);
  cursor.skip(runs * 4 + extension);
  return text;
}

/** A place in bytes that are split over several records. */
class Cursor {
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at: number;

  constructor(parts: readonly Buffer[], at: number) {
    this.#parts = parts;
    this.#at = at;
  }

  isAtEnd(): boolean {
    return this.#part >= this.#parts.length - 1 && this.#at >= this.#bytes.length;
  }

  number(bytes: 1 | 2 | 4): number {
    if (this.#at + bytes > this.#bytes.length) this.#next();
    const value = this.#bytes.readUIntLE(this.#at, bytes);
    this.#at += bytes;
    return value;
  }

  /** A string that is cut says anew in the next record how wide its characters are. */
  characters(count: number, startsWide: boolean): string {
    let text = '';
    let isWide = startsWide;
    for (let left = count; left > 0;) {
      const fit = Math.min(left, Math.floor((this.#bytes.length - this.#at) / (isWide ? 2 : 1)));
      if (fit <= 0) {
        this.#next();
        isWide = (this.#bytes.readUInt8(0) & 1) === 1;
        this.#at = 1;
        continue;
      }
      text += readCharacters(this.#bytes, this.#at, fit, isWide);
      this.#at += fit * (isWide ? 2 : 1);
      left -= fit;
    }
    return text;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      const step = Math.min(left, this.#bytes.length - this.#at);
      this.#at += step;
      left -= step;
      if (left > 0) this.#next();
    }
  }

  get #bytes(): Buffer {
    const part = this.#parts[this.#part];
    if (!part) throw new ImportError('CORRUPT');
    return part;
  }

  #next(): void {
    this.#part++;
    this.#at = 0;
    if (this.#part >= this.#parts.length) throw new ImportError('CORRUPT');
  }
}
