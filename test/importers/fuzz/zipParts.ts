import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a package. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
}

const VERSION = 20;
const DEFLATED = 8;

/** Packs parts into a ZIP file that is right in itself, whatever is in them. */
export function zipParts(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    const central = Buffer.alloc(46);
    local.writeUInt32LE(0x04034b50, 0);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(VERSION, 4);
    central.writeUInt32LE(offset, 42);
    for (const [header, at] of [
      [local, 4],
      [central, 6],
    ] as const) {
      header.writeUInt16LE(VERSION, at);
      header.writeUInt16LE(DEFLATED, at + 4);
      header.writeUInt32LE(crc32(bytes), at + 10);
      header.writeUInt32LE(packed.length, at + 14);
      header.writeUInt32LE(bytes.length, at + 18);
      header.writeUInt16LE(label.length, at + 22);
    }
    files.push(local, label, packed);
    directory.push(central, label);
    offset += local.length + label.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}
