import { mayBreakBetween } from './characterClass.ts';
import type { Glyph } from './shapeText.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Characters that end a name (…局, …区) or a year: a line never begins with one of them. */
const TAIL = new Set('年月日度省市区县州旗乡镇村局委厅办处科院校所会站部署团队中心表费类款项级本');

const known = new WeakMap<readonly Glyph[], Set<number>>();

/** May a line of a title end before the glyph at `index`? Only between two Chinese words. */
export function mayBreakBetweenWords(glyphs: readonly Glyph[], index: number): boolean {
  let starts = known.get(glyphs);
  if (starts === undefined) {
    starts = wordStarts(glyphs);
    known.set(glyphs, starts);
  }
  const before = glyphs[index - 1];
  const after = glyphs[index];
  if (before === undefined || after === undefined) return false;
  return starts.has(index) && mayBreakBetween(before.class, after.class);
}

function wordStarts(glyphs: readonly Glyph[]): Set<number> {
  const starts = new Set<number>();
  let index = 0;
  for (const { segment } of segmenter.segment(glyphs.map((glyph) => glyph.char).join(''))) {
    const chars = [...segment];
    if (!(chars.length === 1 && TAIL.has(chars[0] ?? ''))) starts.add(index);
    index += chars.length;
  }
  return starts;
}

const BODIES = new Set('局委厅办院会站所');
const PLACES = new Set('省市区县州旗乡镇年');

/** How much a line break before `index` harms the sense of a title: least after the name of a body, then of a place or a year. */
export function breakHarm(glyphs: readonly Glyph[], index: number): number {
  const before = glyphs[index - 1]?.char ?? '';
  const isCentre = before === '心' && glyphs[index - 2]?.char === '中';
  if (BODIES.has(before) || isCentre || '，、；：）》'.includes(before)) return 0;
  return PLACES.has(before) ? 1 : 2;
}
