import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** What a part of an Office file becomes: its new text or bytes, or undefined to leave it as it is. */
export type ChangePart = (name: string, bytes: Buffer) => string | Uint8Array | undefined;

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

/**
 * Writes a ZIP file of Office parts, as a library made it, again: parts in the same order, without the clock's dates, and
 * changed where `change` says so.
 */
export function repackZip(zip: Uint8Array, change: ChangePart): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of partsOf(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength))) {
    const changed = change(name, bytes) ?? bytes;
    const data = typeof changed === 'string' ? Buffer.from(changed, 'utf8') : changed;
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

/** The parts of a ZIP file in the order of its directory; folders are left out. */
function* partsOf(zip: Buffer): Generator<{ name: string; bytes: Buffer }> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('no ZIP file');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('broken ZIP directory');
    const method = zip.readUInt16LE(at + 10);
    const packedSize = zip.readUInt32LE(at + 20);
    const nameSize = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize);
    const local = zip.readUInt32LE(at + 42);
    const start = local + LOCAL_SIZE + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + packedSize);
    if (!name.endsWith('/')) yield { name, bytes: method === 0 ? packed : inflateRawSync(packed) };
    at += CENTRAL_SIZE + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
