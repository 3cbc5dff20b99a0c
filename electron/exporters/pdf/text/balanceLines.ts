import type { BreakOptions, TextLine } from './breakLines.ts';
import { breakLines } from './breakLines.ts';
import { mayBreakBetween } from './characterClass.ts';
import type { Glyph, Span } from './shapeText.ts';

const STEPS = 12;

/** Breaks text into as few lines as `breakLines`, but of about the same length: for titles and the heads of tables. */
export function balanceLines(spans: readonly Span[], options: BreakOptions): TextLine[] {
  const greedy = breakLines(spans, options);
  if (greedy.length < 2) return greedy;
  let best = greedy;
  let low = options.width / greedy.length / 2;
  let high = options.width;
  for (let step = 0; step < STEPS; step += 1) {
    const width = (low + high) / 2;
    const lines = breakLines(spans, { ...options, width });
    if (lines.length === greedy.length && cutsNoMore(lines, greedy)) {
      best = lines;
      high = width;
    } else {
      low = width;
    }
  }
  return best;
}

/** A narrower width must not force a cut inside a word that the full width did not need. */
function cutsNoMore(lines: readonly TextLine[], greedy: readonly TextLine[]): boolean {
  return cuts(lines) <= cuts(greedy);
}

const cuts = (lines: readonly TextLine[]): number => lines.filter((line) => line.isCut).length;

/** Titles: lines of about the same length that never split a Chinese word (GB/T 9704: 回行时词意完整，排列对称). */
export function balanceTitle(spans: readonly Span[], options: Omit<BreakOptions, 'mayBreakBefore'>): TextLine[] {
  return balanceLines(spans, { ...options, mayBreakBefore: wordBreaks() });
}

/**
 * The head of a table: as few lines as possible of about the same length, split between words where that takes at most one line
 * more, else between characters.
 */
export function balanceHead(spans: readonly Span[], options: Omit<BreakOptions, 'mayBreakBefore'>): TextLine[] {
  const plain = balanceLines(spans, options);
  if (plain.length < 2) return plain;
  const byWords = balanceTitle(spans, options);
  return cuts(byWords) > 0 || byWords.length > plain.length + 1 ? plain : byWords;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Characters that end a name (…局, …区) or a year: a line never begins with one of them. */
const TAIL = new Set('年月日度省市区县州旗乡镇村局委厅办处科院校所会站部署团队中心表费类款项级本');

function wordBreaks(): (glyphs: readonly Glyph[], index: number) => boolean {
  const known = new WeakMap<readonly Glyph[], Set<number>>();
  return (glyphs, index) => {
    let starts = known.get(glyphs);
    if (starts === undefined) {
      starts = wordStarts(glyphs);
      known.set(glyphs, starts);
    }
    const before = glyphs[index - 1];
    const after = glyphs[index];
    return (
      before !== undefined && after !== undefined && starts.has(index) && mayBreakBetween(before.class, after.class)
    );
  };
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
