import { inflateRawSync } from 'node:zlib';
import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { decodeXml } from '../text/decodeXml.ts';
import { readZipDirectory } from './readZipDirectory.ts';
import type { ZipEntry } from './readZipDirectory.ts';

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
/** A part may be this much larger than it says before it counts as a lie. */
const SLACK_BYTES = 1024;

/**
 * A ZIP package in memory. Only the parts that are asked for are inflated, each bounded by what it declares and by
 * `IMPORT_LIMITS`; nothing is ever written, so a name with `../` is only a name.
 */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #inflated = 0;

  /** @throws ImportError when the directory is damaged, too long or encrypted. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#entries = readZipDirectory(bytes);
  }

  /** Names of all parts, with `/` and without one in front. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** The bytes of a part, undefined when there is none. @throws ImportError when it is damaged or too large. */
  read(name: string): Buffer | undefined {
    const entry = this.#find(name);
    if (!entry) return undefined;
    refuseBomb(entry);
    const packed = this.#packed(entry);
    const out = entry.method === STORED ? Buffer.from(packed) : this.#inflate(entry, packed);
    this.#inflated += out.length;
    if (this.#inflated > IMPORT_LIMITS.totalBytes) throw new ImportError('BOMB');
    return out;
  }

  /** An XML part as text. @throws as `read` */
  text(name: string): string | undefined {
    const bytes = this.read(name);
    return bytes && decodeXml(bytes);
  }

  #find(name: string): ZipEntry | undefined {
    return this.#entries.get(name) ?? this.#entries.get(name.toLowerCase());
  }

  #packed(entry: ZipEntry): Buffer {
    const bytes = this.#bytes;
    const at = entry.offset;
    if (at + LOCAL_HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER)
      throw new ImportError('CORRUPT');
    const start = at + LOCAL_HEADER_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (start + entry.packedBytes > bytes.length) throw new ImportError('CORRUPT', '文件不完整，可能没有下载完');
    return bytes.subarray(start, start + entry.packedBytes);
  }

  #inflate(entry: ZipEntry, packed: Buffer): Buffer {
    if (entry.method !== DEFLATED) throw new ImportError('UNSUPPORTED', '文件用了少见的压缩方法，读不了');
    const left = Math.min(IMPORT_LIMITS.totalBytes - this.#inflated, entry.inflatedBytes + SLACK_BYTES);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
    } catch (error) {
      const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      throw new ImportError(isTooLarge ? 'BOMB' : 'CORRUPT');
    }
  }
}

function refuseBomb(entry: ZipEntry): void {
  const { inflatedBytes, packedBytes } = entry;
  const ratio = inflatedBytes / Math.max(1, packedBytes);
  const isSuspect = inflatedBytes > IMPORT_LIMITS.ratioFloor && ratio > IMPORT_LIMITS.inflateRatio;
  if (inflatedBytes > IMPORT_LIMITS.partBytes || isSuspect) throw new ImportError('BOMB');
}
