import type { Pos } from './position.ts';

/** A block of cells, both ends included. */
export interface Range {
  r0: number;
  r1: number;
  c0: number;
  c1: number;
}

export function rangeBetween(a: Pos, b: Pos): Range {
  return { r0: Math.min(a.r, b.r), r1: Math.max(a.r, b.r), c0: Math.min(a.c, b.c), c1: Math.max(a.c, b.c) };
}

export function isSingleCell(range: Range): boolean {
  return range.r0 === range.r1 && range.c0 === range.c1;
}

export function contains(range: Range, pos: Pos): boolean {
  return pos.r >= range.r0 && pos.r <= range.r1 && pos.c >= range.c0 && pos.c <= range.c1;
}
