import type { Comparison, Direction, FigureYear, ProseMark } from './reading.ts';
import { DIRECTION_WORDS } from './vocabulary/changeWords.ts';

/** A word of direction in folded text. */
export interface FoundDirection {
  readonly start: number;
  readonly end: number;
  readonly way: Direction;
}

/** Only this may stand between the word and its number: 增加了约5万元, 下降幅度为3%. */
const BETWEEN = /^(?:了|额|数|为|约|近|共|达|金额|幅度|比例|率|比率|百分比|资金|[:：])*$/;
/** 增加到, 减至: the number is the result, not the change. */
const RESULT = /^(?:到|至|为(?=.*年)|后|以后)/;

/** The direction word that the number at `end` belongs to; null when none stands right before it. */
export function directionBefore(text: string, start: number, end: number): FoundDirection | null {
  for (let at = end - 1; at >= Math.max(start, end - 20); at -= 1) {
    for (const [word] of DIRECTION_WORDS) {
      if (at + word.length > end || !text.startsWith(word, at)) continue;
      const inner = longest(text, at, start);
      const between = text.slice(inner.end, end);
      if (RESULT.test(between) || !BETWEEN.test(between)) return null;
      return inner;
    }
  }
  return null;
}

/** A word may stand inside a longer one that begins before it: 减 in 增减. */
function longest(text: string, at: number, start: number): FoundDirection {
  for (let from = Math.max(start, at - 6); from <= at; from += 1) {
    for (const [word, way] of DIRECTION_WORDS) {
      if (from + word.length > at && text.startsWith(word, from)) return { start: from, end: from + word.length, way };
    }
  }
  return { start: at, end: at + 1, way: 'unclear' };
}

/** The first direction word of a stretch, wherever it stands (增加公务用车购置费13万元, 与上年相比增加). */
export function directionInside(text: string, start: number, end: number): FoundDirection | null {
  for (let at = start; at < end; at += 1) {
    for (const [word, way] of DIRECTION_WORDS) {
      if (word.length > 1 && at + word.length <= end && text.startsWith(word, at)) {
        return { start: at, end: at + word.length, way };
      }
    }
  }
  return null;
}

const COMPARE =
  /(?:比|较|与|同|和|相比|相较|对比|相比于)(?:上年度?|去年|上一年度?|前一年|往年|上年同期|(?:(?:19|20)\d\d)年度?)(?:同期|年初)?(?:部门|单位)?(预算|执行|决算|完成)?(?:数)?|同比|较同期/g;

/** The comparison in a stretch of folded text, if one stands there. */
export function comparisonIn(text: string, start: number, end: number, year: number): Comparison | null {
  COMPARE.lastIndex = 0;
  const part = text.slice(start, end);
  const found = [...part.matchAll(COMPARE)].at(-1);
  if (!found) return null;
  const named = /(\d{4})年/.exec(found[0])?.[1];
  const basis =
    found[1] === '预算' ? 'budget' : found[1] === '决算' ? 'finalAccounts' : found[1] ? 'execution' : undefined;
  return {
    start: start + found.index,
    end: start + found.index + found[0].length,
    year: named ? Number(named) : year - 1,
    ...(basis ? { basis } : {}),
  };
}

/** The year that a stretch names for its figure, leaving a comparison out unless the figure is its base. */
export function yearIn(
  text: string,
  start: number,
  end: number,
  marks: readonly ProseMark[],
  year: number,
): FigureYear | null {
  const named = marks.filter((m) => m.kind === 'year' && m.start >= start && m.end <= end).at(-1);
  const word = /上年(?!末|结|底)|去年|上一年/.exec(text.slice(start, end));
  if (named?.year !== undefined && (!word || named.start >= start + word.index)) return asFigureYear(named.year, year);
  return word ? 'prior' : null;
}

export const asFigureYear = (named: number, year: number): FigureYear =>
  named === year ? 'this' : named === year - 1 ? 'prior' : named;
