import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Canvas } from '../../../electron/exporters/picture/Canvas.ts';
import { encodePng } from '../../../electron/exporters/picture/encodePng.ts';
import { outlinesOf } from '../../../electron/exporters/picture/outlines.ts';

const pixel = (canvas: Canvas, x: number, y: number): number[] => [
  ...canvas.pixels.subarray((y * canvas.width + x) * 3, (y * canvas.width + x) * 3 + 3),
];

describe('outlines of a path', () => {
  it('keep corners, and follow curves and arcs', () => {
    expect(outlinesOf('M0 0L10 0L10 10Z')).toEqual([[0, 0, 10, 0, 10, 10]]);
    const [circle = []] = outlinesOf('M10,0A10,10,0,1,1,-10,0A10,10,0,1,1,10,0Z', 4);
    const radii = circle.flatMap((x, i) => (i % 2 === 0 ? [Math.hypot(x, circle[i + 1] ?? 0)] : []));
    expect(Math.min(...radii)).toBeGreaterThan(9.99);
    expect(Math.max(...radii)).toBeLessThan(10.01);
    const [bow = []] = outlinesOf('M0 0Q5 10 10 0');
    expect(bow.slice(-2)).toEqual([10, 0]);
    expect(Math.max(...bow.filter((_, i) => i % 2 === 1))).toBeCloseTo(5, 0);
  });
});

describe('a canvas', () => {
  it('fills inside, leaves holes, and mixes at the edge', () => {
    const canvas = new Canvas(12, 12);
    const square = (a: number, b: number) => [a, a, b, a, b, b, a, b];
    const hole = [4, 4, 4, 8, 8, 8, 8, 4];
    canvas.paint([square(1, 11), hole], '#204060');
    expect(pixel(canvas, 2, 2)).toEqual([0x20, 0x40, 0x60]);
    expect(pixel(canvas, 6, 6)).toEqual([255, 255, 255]);
    expect(pixel(canvas, 0, 0)).toEqual([255, 255, 255]);
    canvas.paint([[0, 11.5, 12, 11.5, 12, 12, 0, 12]], '#000000');
    expect(pixel(canvas, 5, 11)[0]).toBe(128);
  });

  it('becomes a PNG of its size and pixels', () => {
    const canvas = new Canvas(3, 2);
    canvas.paint([[0, 0, 1, 0, 1, 2, 0, 2]], '#ff0000');
    const png = Buffer.from(encodePng(canvas, 288));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
    const at = png.indexOf('IDAT');
    const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    expect([...lines.subarray(0, 7)]).toEqual([0, 255, 0, 0, 255, 255, 255]);
  });
});
