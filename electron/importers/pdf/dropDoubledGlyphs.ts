import type { Glyph } from './pageContent.ts';
import { glyphMiddle } from './pageContent.ts';

/** The same character drawn again within this part of its size is the same character (bold made by drawing twice). */
const SAME_PLACE = 0.15;

/**
 * Leaves out what stands on the page twice: characters drawn a second time at their place, and the invisible copy
 * that text recognition lays over text which can be seen. The order stays.
 */
export function dropDoubledGlyphs(glyphs: readonly Glyph[]): { glyphs: Glyph[]; dropped: number } {
  const visible = new PlaceIndex();
  const all = new PlaceIndex();
  for (const glyph of glyphs) if (!glyph.invisible) visible.add(glyph);
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    if (all.holdsSame(glyph)) continue;
    if (glyph.invisible && visible.covers(glyph)) continue;
    all.add(glyph);
    kept.push(glyph);
  }
  return { glyphs: kept, dropped: glyphs.length - kept.length };
}

/** Side of a square of the index, in points. */
const SQUARE = 12;

/** Finds the characters near a place without looking at all of them. */
class PlaceIndex {
  readonly #squares = new Map<string, Glyph[]>();

  add(glyph: Glyph): void {
    const key = this.#key(glyph, 0, 0);
    const square = this.#squares.get(key);
    if (square) square.push(glyph);
    else this.#squares.set(key, [glyph]);
  }

  holdsSame(glyph: Glyph): boolean {
    const slack = glyph.size * SAME_PLACE;
    return this.#near(glyph).some(
      (other) =>
        other.text === glyph.text &&
        Math.abs(other.x0 - glyph.x0) <= slack &&
        Math.abs(other.y - glyph.y) <= slack &&
        Math.abs(other.size - glyph.size) <= slack,
    );
  }

  covers(glyph: Glyph): boolean {
    const { x, y } = glyphMiddle(glyph);
    return this.#near(glyph).some(
      (other) => x > other.x0 && x < other.x1 && y > other.y - other.size && y < other.y + other.size * 0.2,
    );
  }

  #key(glyph: Glyph, dx: number, dy: number): string {
    return `${Math.floor(glyph.x0 / SQUARE) + dx},${Math.floor(glyph.y / SQUARE) + dy}`;
  }

  #near(glyph: Glyph): Glyph[] {
    const near: Glyph[] = [];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) near.push(...(this.#squares.get(this.#key(glyph, dx, dy)) ?? []));
    return near;
  }
}
