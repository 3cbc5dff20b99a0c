import { encodePng } from './encodePng.ts';
import type { Picture } from './picture.ts';

/** Apple's names of the images that are stored as PNG, by their width; one width may serve two screen densities. */
const TYPES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** The widths that an icon of macOS is made of. */
export const ICNS_WIDTHS: readonly number[] = Object.keys(TYPES).map(Number);

function block(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}

/**
 * An icon of macOS.
 * @throws Error for a width that Apple has no name for
 */
export function encodeIcns(pictures: readonly Picture[]): Buffer {
  const blocks = pictures.flatMap((picture) => {
    const types = TYPES[picture.width];
    if (types === undefined) throw new Error(`macOS has no icon ${picture.width} pixels wide`);
    const png = encodePng(picture);
    return types.map((type) => block(type, png));
  });
  return block('icns', Buffer.concat(blocks));
}
