import { inflateRawSync } from 'node:zlib';
import { writeZip, type ZipPart } from './writeZip.ts';

/** What a part of an Office file becomes: its new text or bytes, or undefined to leave it as it is. */
export type ChangePart = (name: string, bytes: Buffer) => string | Uint8Array | undefined;

const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;

/**
 * Writes a ZIP file of Office parts, as a library made it, again: parts in the same order, without the clock's dates, and
 * changed where `change` says so.
 */
export function repackZip(zip: Uint8Array, change: ChangePart): Uint8Array {
  return writeZip(changedParts(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), change));
}

function* changedParts(zip: Buffer, change: ChangePart): Generator<ZipPart> {
  for (const { name, bytes } of partsOf(zip)) {
    const changed = change(name, bytes) ?? bytes;
    yield { name, bytes: typeof changed === 'string' ? Buffer.from(changed, 'utf8') : changed };
  }
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
