import { encodePng } from './encodePng.ts';
import type { Picture } from './picture.ts';

const HEADER = 6;
const ENTRY = 16;
const BITMAP_HEADER = 40;

/** Windows' older form of an icon image: rows from the bottom, blue first, and a mask of one bit each. */
function bitmap({ width, height, pixels }: Picture): Buffer {
  const header = Buffer.alloc(BITMAP_HEADER);
  header.writeUInt32LE(BITMAP_HEADER, 0);
  header.writeInt32LE(width, 4);
  // The height counts the mask too.
  header.writeInt32LE(height * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(width * height * 4);
  const maskStride = Math.ceil(width / 32) * 4;
  const mask = Buffer.alloc(maskStride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = ((height - 1 - y) * width + x) * 4;
      const [red = 0, green = 0, blue = 0, opacity = 0] = pixels.subarray(from, from + 4);
      colours.set([blue, green, red, opacity], (y * width + x) * 4);
      const bits = y * maskStride + (x >> 3);
      if (opacity === 0) mask[bits] = (mask[bits] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return Buffer.concat([header, colours, mask]);
}

/** A Windows icon of several sizes: up to 128 as bitmaps, which every part of Windows reads, 256 as PNG. */
export function encodeIco(pictures: readonly Picture[]): Buffer {
  const images = pictures.map((picture) => (picture.width >= 256 ? encodePng(picture) : bitmap(picture)));
  const table = Buffer.alloc(HEADER + ENTRY * pictures.length);
  table.writeUInt16LE(1, 2);
  table.writeUInt16LE(pictures.length, 4);
  let offset = table.length;
  pictures.forEach(({ width, height }, i) => {
    const size = images[i]?.length ?? 0;
    const at = HEADER + ENTRY * i;
    // 256 is written as 0.
    table.set([width & 0xff, height & 0xff], at);
    table.writeUInt16LE(1, at + 4);
    table.writeUInt16LE(32, at + 6);
    table.writeUInt32LE(size, at + 8);
    table.writeUInt32LE(offset, at + 12);
    offset += size;
  });
  return Buffer.concat([table, ...images]);
}
