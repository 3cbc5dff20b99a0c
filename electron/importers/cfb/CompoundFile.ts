import { ImportError } from '../importError.ts';
import { readCompoundHeader } from './readCompoundHeader.ts';

/** Sector numbers from here on are marks (free, end of chain…), not sectors. */
const FIRST_MARK = 0xfffffffa;
const ENTRY_BYTES = 128;
const MAX_ENTRIES = 5000;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Reads the streams of an OLE compound file ([MS-CFB]): .doc, .xls, password-protected .docx and .xlsx. Bounded reads. */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #miniSize: number;
  readonly #miniCutoff: number;
  readonly #fat: readonly number[];
  readonly #miniFat: readonly number[];
  readonly #entries: readonly Entry[];
  readonly #miniStream: Buffer;

  static is(bytes: Buffer): boolean {
    return bytes.length > 512 && bytes.readUInt32BE(0) === 0xd0cf11e0 && bytes.readUInt32BE(4) === 0xa1b11ae1;
  }

  /** @throws ImportError CORRUPT when the file is cut or its chains have loops */
  constructor(bytes: Buffer) {
    const header = readCompoundHeader(bytes);
    this.#bytes = bytes;
    this.#sectorSize = header.sectorSize;
    this.#miniSize = header.miniSize;
    this.#miniCutoff = header.miniCutoff;
    this.#fat = this.#allocationTable(header.fatSectors, header.fatCount, header.firstExtension);
    this.#entries = readEntries(this.#chain(header.firstDirectory, Infinity));
    this.#miniFat = numbersOf(this.#chain(header.firstMiniFat, Infinity));
    const root = this.#entries.find(({ type }) => type === ROOT);
    this.#miniStream = root ? this.#chain(root.start, root.size) : Buffer.alloc(0);
  }

  has(name: string): boolean {
    return this.#entries.some((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }

  /** The bytes of a stream, undefined when there is none. @throws ImportError CORRUPT */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.find((e) => e.type === STREAM && e.name.toLowerCase() === name.toLowerCase());
    if (!entry) return undefined;
    return entry.size >= this.#miniCutoff ? this.#chain(entry.start, entry.size) : this.#miniChain(entry);
  }

  #allocationTable(inHeader: readonly number[], count: number, firstExtension: number): number[] {
    const sectors = [...inHeader];
    let seen = 0;
    for (let next = firstExtension; next < FIRST_MARK;) {
      if (seen++ > this.#sectorCount()) throw new ImportError('CORRUPT');
      const numbers = numbersOf(this.#sector(next));
      next = numbers.pop() ?? FIRST_MARK;
      sectors.push(...numbers);
    }
    const used = sectors.slice(0, count).filter((sector) => sector < FIRST_MARK);
    if (used.length > this.#sectorCount()) throw new ImportError('CORRUPT');
    return used.flatMap((sector) => numbersOf(this.#sector(sector)));
  }

  #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize);
  }

  /** A sector; the last one of a file may be cut short, then zeros follow. */
  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorSize;
    if (start >= this.#bytes.length) throw new ImportError('CORRUPT', '文件不完整，可能没有下载完');
    const sector = this.#bytes.subarray(start, start + this.#sectorSize);
    return sector.length === this.#sectorSize ? sector : Buffer.concat([sector], this.#sectorSize);
  }

  #chain(start: number, size: number): Buffer {
    const parts: Buffer[] = [];
    let length = 0;
    for (let next = start; next < FIRST_MARK && length < size; next = this.#fat[next] ?? FIRST_MARK) {
      if (parts.length > this.#sectorCount()) throw new ImportError('CORRUPT');
      parts.push(this.#sector(next));
      length += this.#sectorSize;
    }
    return Buffer.concat(parts, Math.min(length, size));
  }

  #miniChain({ start, size }: Entry): Buffer {
    const parts: Buffer[] = [];
    let length = 0;
    for (let next = start; next < FIRST_MARK && length < size; next = this.#miniFat[next] ?? FIRST_MARK) {
      const part = this.#miniStream.subarray(next * this.#miniSize, (next + 1) * this.#miniSize);
      if (part.length === 0) throw new ImportError('CORRUPT');
      parts.push(part);
      length += part.length;
    }
    return Buffer.concat(parts, Math.min(length, size));
  }
}

function numbersOf(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
  return numbers;
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const type = directory[at + 66] ?? 0;
    if (type === 0) continue;
    if (entries.length >= MAX_ENTRIES) throw new ImportError('BOMB');
    const nameBytes = Math.max(0, Math.min(directory.readUInt16LE(at + 64), 64) - 2);
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes),
      type,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
