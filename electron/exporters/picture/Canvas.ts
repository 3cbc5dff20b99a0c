import type { Outline } from './outlines.ts';

/** Lines of samples in each pixel. */
const SAMPLES = 4;

/** A white picture of red, green and blue bytes on which filled outlines are drawn, with smooth edges. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Three bytes per pixel, from the top left. */
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3).fill(255);
  }

  /** Fills outlines (in pixels; nonzero rule) with a colour `#rrggbb`. */
  paint(outlines: readonly Outline[], colour: string): void {
    const edges = outlines.flatMap(edgesOf);
    if (edges.length === 0) return;
    const top = Math.max(0, Math.floor(edges.reduce((least, { y0 }) => Math.min(least, y0), Infinity)));
    const bottom = Math.min(this.height, Math.ceil(edges.reduce((most, { y1 }) => Math.max(most, y1), -Infinity)));
    const rgb = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
    const cover = new Float32Array(this.width);
    for (let row = top; row < bottom; row += 1) {
      cover.fill(0);
      for (let s = 0; s < SAMPLES; s += 1) addLine(cover, edges, row + (s + 0.5) / SAMPLES);
      this.#blend(row, cover, rgb);
    }
  }

  #blend(row: number, cover: Float32Array, rgb: readonly number[]): void {
    for (let x = 0; x < this.width; x += 1) {
      const part = Math.min(1, (cover[x] ?? 0) / SAMPLES);
      if (part <= 0) continue;
      const at = (row * this.width + x) * 3;
      for (let i = 0; i < 3; i += 1) {
        const below = this.pixels[at + i] ?? 255;
        this.pixels[at + i] = Math.round(below + ((rgb[i] ?? 0) - below) * part);
      }
    }
  }
}

interface Edge {
  x0: number;
  y0: number;
  y1: number;
  slope: number;
  /** 1 downwards, -1 upwards. */
  winding: number;
}

function edgesOf(outline: Outline): Edge[] {
  const edges: Edge[] = [];
  for (let i = 0; i < outline.length; i += 2) {
    const [ax, ay] = [outline[i] ?? 0, outline[i + 1] ?? 0];
    const next = (i + 2) % outline.length;
    const [bx, by] = [outline[next] ?? 0, outline[next + 1] ?? 0];
    if (ay === by) continue;
    const slope = (bx - ax) / (by - ay);
    edges.push(
      ay < by ? { x0: ax, y0: ay, y1: by, slope, winding: 1 } : { x0: bx, y0: by, y1: ay, slope, winding: -1 },
    );
  }
  return edges;
}

/** Adds to each pixel what part of it the inside of the outlines takes on the line at `y`. */
function addLine(cover: Float32Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter(({ y0, y1 }) => y0 <= y && y < y1)
    .map(({ x0, y0, slope, winding }) => ({ x: x0 + (y - y0) * slope, winding }))
    .toSorted((a, b) => a.x - b.x);
  let winding = 0;
  crossings.forEach((crossing, i) => {
    winding += crossing.winding;
    const next = crossings[i + 1];
    if (winding !== 0 && next !== undefined) addSpan(cover, crossing.x, next.x);
  });
}

function addSpan(cover: Float32Array, from: number, to: number): void {
  const a = Math.max(0, from);
  const b = Math.min(cover.length, to);
  for (let x = Math.floor(a); x < b; x += 1) {
    cover[x] = (cover[x] ?? 0) + Math.max(0, Math.min(b, x + 1) - Math.max(a, x));
  }
}
