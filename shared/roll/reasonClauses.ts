import type { Span } from './span.ts';

const BEGIN =
  /(?:(?:增加|减少|增长|下降)(?:的)?幅度(?:较|很)?大[，,]\s*)?(?:增加|减少|增长|下降)?(?:的)?(?:主要|增加|减少|增减|变化|变动)?原因(?:分析)?(?:是|为|：|:|如下)|主要(?:是)?(?:因为|由于|因)|主要是(?!用于|负责|指|为)|(?:由于|系因)/g;
const END = /[。\n！？]/;
/** Shorter words give no reason: 主要原因：\ufffc。 */
const SHORTEST = 4;

/** Where a text says why something changed: from 主要原因 to the end of the sentence. */
export function reasonClauses(text: string): Span[] {
  const found: Span[] = [];
  for (const begin of text.matchAll(BEGIN)) {
    const start = begin.index;
    if (found.some((span) => start < span.end)) continue;
    const rest = text.slice(start);
    const stop = rest.search(END);
    const end = stop < 0 ? text.length : start + stop;
    const said = text.slice(start + begin[0].length, end).replaceAll(/[\ufffc\s]/g, '');
    if (said.length >= SHORTEST) found.push({ start, end });
  }
  return found;
}
