import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** One part as the central directory declares it. */
export interface ZipEntry {
  readonly method: number;
  readonly packedBytes: number;
  readonly inflatedBytes: number;
  /** Of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const IN_64 = 0xffffffff;
const EXTRA_64 = 1;
const ENCRYPTED_FLAG = 1;

/**
 * The parts of a ZIP file by name, from its central directory (local headers alone are not trusted).
 * @throws ImportError CORRUPT, BOMB (too many parts) or ENCRYPTED
 */
export function readZipDirectory(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const { count, start } = findDirectory(bytes);
  if (count > IMPORT_LIMITS.zipEntries) throw new ImportError('BOMB');
  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new ImportError('CORRUPT');
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) throw new ImportError('ENCRYPTED');
    const nameEnd = at + ENTRY_BYTES + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const name = bytes.toString('utf8', at + ENTRY_BYTES, nameEnd);
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), readEntry(bytes, at, nameEnd, extraEnd));
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findDirectory(bytes: Buffer): { count: number; start: number } {
  const first = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const count = bytes.readUInt16LE(at + 10);
    const start = bytes.readUInt32LE(at + 16);
    return count === 0xffff || start === IN_64 ? findDirectory64(bytes, at) : { count, start };
  }
  throw new ImportError('CORRUPT', '文件不完整，可能没有下载完');
}

function findDirectory64(bytes: Buffer, end: number): { count: number; start: number } {
  const locator = end - LOCATOR_64_BYTES;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) throw new ImportError('CORRUPT');
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + 56 > bytes.length) throw new ImportError('CORRUPT');
  return { count: Number(bytes.readBigUInt64LE(at + 32)), start: Number(bytes.readBigUInt64LE(at + 48)) };
}

function readEntry(bytes: Buffer, at: number, extraStart: number, extraEnd: number): ZipEntry {
  const sizes = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const end = Math.min(extraEnd, bytes.length);
  for (let x = extraStart; x + 4 <= end; x += 4 + bytes.readUInt16LE(x + 2)) {
    if (bytes.readUInt16LE(x) !== EXTRA_64) continue;
    // Only the sizes that did not fit stand here, in this order.
    let value = x + 4;
    for (let k = 0; k < sizes.length && value + 8 <= end; k++) {
      if (sizes[k] !== IN_64) continue;
      sizes[k] = Number(bytes.readBigUInt64LE(value));
      value += 8;
    }
    break;
  }
  const [inflatedBytes = 0, packedBytes = 0, offset = 0] = sizes;
  return { method: bytes.readUInt16LE(at + 10), inflatedBytes, packedBytes, offset };
}
