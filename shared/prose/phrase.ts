import type { ProseMark, Span } from './reading.ts';
import { CHANGE_FILLERS, FILLERS } from './vocabulary/fillers.ts';
import type { Traits } from './vocabulary/traits.ts';
import type { Mention } from './wordIndex.ts';

/** A stretch of folded text between two boundaries, with the names that stand in it. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Characters that are neither name nor filler: what the reader does not know. */
  readonly unknown: number;
}

const escape = (word: string): string => word.replace(/[()]/g, '\\$&');
const FILLER = new RegExp(
  [...FILLERS, ...CHANGE_FILLERS]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|'),
  'g',
);
/** Whose budget it is, at the head of a phrase: 新乡市医疗保障局, 鞍山市医疗保障局及所属单位. */
const OFFICE =
  /^[#初末底,在]*[\u4e00-\u9fff]{2,30}?(?:局|委员会|委|中心|办公室|院|校|学校|大学|学院|厅|部|处|站|所|政府|街道办事处|街道|镇|乡|协会|联合会|法院|检察院|馆|队|大队|支队|机关)(?:及(?:其)?所属(?:事业)?单位|本级|机关|本部|汇总)?(?=[@#的]|\d|$|安排)/;

/** Reads what stands between two offsets; marks (years) and names are taken out, the rest is measured. */
export function readPhrase(
  folded: string,
  start: number,
  end: number,
  mentions: readonly Mention[],
  marks: readonly ProseMark[],
  offices: readonly string[],
): Phrase {
  const { rest: raw, inside } = stripNames(folded, start, end, within(mentions, start, end), within(marks, start, end));
  let rest = raw;
  for (const office of offices) rest = rest.replace(office, '');
  const unknown = rest
    .replace(OFFICE, '')
    .replace(FILLER, '')
    .replace(/[^\u4e00-\u9fff]/g, '').length;
  return { start, end, text: folded.slice(start, end), mentions: inside, unknown };
}

/** The spans that lie between two offsets; `spans` stand in their order. */
function within<T extends Span>(spans: readonly T[], start: number, end: number): readonly T[] {
  return spans.filter((s) => s.start >= start && s.end <= end);
}

/** `@` for every name and `#` for every mark; an explanation in brackets falls out with its names: 人员经费（即…之和）. */
function stripNames(
  folded: string,
  start: number,
  end: number,
  mentions: readonly Mention[],
  marks: readonly ProseMark[],
): { rest: string; inside: readonly Mention[] } {
  const inside: Mention[] = [];
  let rest = '';
  let [m, k] = [0, 0];
  for (let i = start; i < end;) {
    while (mentions[m] && mentions[m]!.start < i) m += 1;
    while (marks[k] && marks[k]!.start < i) k += 1;
    const mention = mentions[m];
    const mark = marks[k];
    if (mention?.start === i) {
      inside.push(mention);
      rest += '@';
      i = mention.end;
    } else if (mark?.start === i) {
      rest += '#';
      i = mark.end;
    } else if (folded[i] === '(') i = pastExplanation(folded, i, end);
    else {
      rest += folded[i]!;
      i += 1;
    }
  }
  return { rest, inside };
}

/** Behind the bracket that opens at `i`; only past its sign where it does not close before `end`. */
function pastExplanation(folded: string, i: number, end: number): number {
  const close = folded.indexOf(')', i);
  return close > i && close < end ? close + 1 : i + 1;
}

/** The traits of all names of a phrase together; the later name decides where two say different things. */
export function traitsOf(mentions: readonly Mention[]): Traits {
  let all: Traits = {};
  const strong = mentions.filter((m) => !m.weak);
  for (const { traits, weak } of mentions) {
    if (!weak || strong.length === 0) all = mergeTraits(all, traits);
    else if (traits.side && !all.side) all = { ...all, side: traits.side };
    else if (traits.side && all.side !== traits.side && !all.measure && !all.total) all = { ...all, side: 'both' };
  }
  return all;
}

/** Adds what a later name says; a name of another kind of fact takes the place of an earlier one. */
function mergeTraits(before: Traits, next: Traits): Traits {
  const kind = ['dataset', 'function', 'economic', 'measure', 'item'] as const;
  // 公用经费中的办公费: the narrower subject counts; 采购货物预算: one dataset, more said of it
  const isSame = next.dataset !== undefined && next.dataset === before.dataset;
  const replaces = !isSame && (next.dataset ?? next.function ?? next.economic ?? next.measure) !== undefined;
  const kept: Record<string, unknown> = { ...before };
  if (replaces) for (const key of kind) delete kept[key];
  if (next.side && before.side && next.side !== before.side && !next.measure)
    return { ...before, ...next, side: 'both' };
  return { ...(kept as Traits), ...next };
}
