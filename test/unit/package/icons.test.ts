import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeIcns } from '../../../build/package/icons/encodeIcns.ts';
import { encodeIco } from '../../../build/package/icons/encodeIco.ts';
import { encodePng } from '../../../build/package/icons/encodePng.ts';
import type { Picture } from '../../../build/package/icons/picture.ts';

const folder = fileURLToPath(new URL('../../../assets/icons/', import.meta.url));
const read = (name: string): Buffer => readFileSync(path.join(folder, name));

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads what encodePng writes: one IDAT, every row with filter 2. */
function decodePng(png: Buffer): Picture {
  expect(png.subarray(0, 8).equals(PNG)).toBe(true);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const length = png.readUInt32BE(33);
  expect(png.toString('latin1', 37, 41)).toBe('IDAT');
  const rows = inflateSync(png.subarray(41, 41 + length));
  const stride = width * 4;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    expect(rows[y * (stride + 1)]).toBe(2);
    for (let x = 0; x < stride; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0);
      pixels[y * stride + x] = (rows[y * (stride + 1) + 1 + x] ?? 0) + above;
    }
  }
  return { width, height, pixels };
}

const opaque = ({ pixels }: Picture): number => pixels.filter((value, i) => i % 4 === 3 && value > 127).length;
const colours = ({ pixels }: Picture): number =>
  new Set(Array.from({ length: pixels.length / 4 }, (_, i) => pixels.subarray(i * 4, i * 4 + 3).join())).size;

interface IcoEntry {
  readonly width: number;
  readonly bytes: Buffer;
}

function icoEntries(ico: Buffer): IcoEntry[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, i) => {
    const at = 6 + 16 * i;
    const [size, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    return { width: ico[at] || 256, bytes: ico.subarray(offset, offset + size) };
  });
}

const plain = (width: number): Picture => ({
  width,
  height: width,
  pixels: new Uint8Array(width * width * 4).fill(200),
});

describe('icons', () => {
  test.each(['linux', 'linux-draft'])('%s: a PNG of each size, drawn', (name) => {
    const files = readdirSync(path.join(folder, name));
    expect(files.length).toBe(8);
    for (const file of files) {
      const picture = decodePng(read(`${name}/${file}`));
      expect(`${picture.width}x${picture.height}.png`).toBe(file);
      expect(opaque(picture) / (picture.width * picture.height), file).toBeGreaterThan(0.5);
      expect(colours(picture), file).toBeGreaterThan(4);
    }
  });

  test.each(['mingzhang.ico', 'draft.ico'])('%s: the sizes of Windows, the largest as PNG', (name) => {
    const entries = icoEntries(read(name));
    expect(entries.map(({ width }) => width)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
    for (const { width, bytes } of entries) {
      const isPng = bytes.subarray(0, 8).equals(PNG);
      expect(isPng, String(width)).toBe(width === 256);
      if (!isPng)
        expect([bytes.readUInt32LE(0), bytes.readInt32LE(4), bytes.readInt32LE(8)]).toEqual([40, width, width * 2]);
    }
  });

  test.each(['mingzhang.icns', 'draft.icns'])('%s: the sizes of macOS', (name) => {
    const icns = read(name);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      found[icns.toString('latin1', at, at + 4)] = decodePng(
        icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)),
      ).width;
    }
    const wanted = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 };
    expect(found).toEqual(wanted);
  });

  test('drawings use paths, no font of the machine that made them', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.svg'))) {
      expect(read(name).toString(), name).not.toMatch(/<text|font-family|<image|href=/);
    }
  });
});

describe('the forms of icons', () => {
  const picture: Picture = {
    width: 2,
    height: 2,
    pixels: Uint8Array.from([1, 2, 3, 255, 4, 5, 6, 0, 7, 8, 9, 128, 250, 251, 252, 253]),
  };

  test('a PNG gives back its pixels', () => expect(decodePng(encodePng(picture))).toEqual(picture));

  test('a bitmap is stored from below, blue first, with a mask of what cannot be seen', () => {
    const [entry] = icoEntries(encodeIco([picture]));
    const pixels = entry?.bytes.subarray(40, 56);
    expect([...(pixels ?? [])]).toEqual([9, 8, 7, 128, 252, 251, 250, 253, 3, 2, 1, 255, 6, 5, 4, 0]);
    expect([...(entry?.bytes.subarray(56) ?? [])]).toEqual([0, 0, 0, 0, 0x40, 0, 0, 0]);
  });

  test('macOS has no icon of another width', () => {
    expect(() => encodeIcns([plain(48)])).toThrow(/48/);
  });
});
