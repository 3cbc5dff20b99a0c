import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a ZIP archive. */
export interface ZipPart {
  /** With the folders that it lies in, parted by slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const END_SIZE = 22;
/** 1 January 1980, the earliest date that a ZIP file can hold: the same input gives the same bytes. */
const DATE = 0x0021;
const UTF8_NAME = 0x0800;
const VERSION = 20;

/** A ZIP file of parts in their order, without the clock's dates. */
export function writeZip(parts: Iterable<ZipPart>): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes: data } of parts) {
    const packed = deflateRawSync(data, { level: 9 });
    const fields = commonFields(data, packed, name);
    const header = Buffer.alloc(LOCAL_SIZE);
    header.writeUInt32LE(LOCAL, 0);
    header.set(fields, 4);
    directory.push(centralHeader(fields, offset), Buffer.from(name, 'utf8'));
    local.push(header, Buffer.from(name, 'utf8'), packed);
    offset += LOCAL_SIZE + Buffer.byteLength(name) + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  const all = [...local, ...directory, end];
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What local and central headers have in common, from the version needed to the length of the extra field. */
function commonFields(data: Uint8Array, packed: Uint8Array, name: string): Buffer {
  const fields = Buffer.alloc(LOCAL_SIZE - 4);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAME, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function centralHeader(fields: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_SIZE);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  header.set(fields, 6);
  header.writeUInt32LE(offset, 42);
  return header;
}
