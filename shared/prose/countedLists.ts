import type { ProseRelation, Span } from './reading.ts';
import type { NumberToken } from './scanNumbers.ts';

const COUNTABLE: ReadonlySet<string> = new Set(['个', '家', '项', '所', '名', '类', '种']);
/** What is counted, and the words that open its list; 其中 opens only some of it. */
const OPENS_LIST =
  /^(?!其中)[^,;。:、\d]{0,16}?(?:[,]?(?:主要)?(?:分别为|分别是|分别|具体为|具体是|具体包括|包括|即|如下|名单如下|是|为|有)[:]?|[:])(?!其中)/;
/** What stands behind the last item and is none. */
const NO_ITEM = /^(?:我|本|该|以上|上述|均|其中|按|将|主要|各|全部|并|同时|另)/;
const OFFICE_END =
  /(?:科|科室|室|处|股|部|中心|局|所|站|院|校|学校|学院|大学|队|办|会|厅|馆|团|园|公司|机关|本级|委)(?:\([^()]*\))?$/;
const ENUMERATOR = /^(?:\(?[一二三四五六七八九十\d]{1,2}[).、]|[①-⑳]|[一二三四五六七八九十]是)/;

/**
 * Counts that a list follows which must hold as many items: 共3项，主要是：A；B；C。
 * Only lists whose items can be told apart for certain; 等 means that there are more.
 */
export function countedLists(text: string, figures: readonly NumberToken[]): readonly ProseRelation[] {
  return figures.flatMap((token, figure) => {
    const { unit } = token;
    if (unit.kind !== 'count' || unit.times !== 1 || !COUNTABLE.has(unit.unit)) return [];
    const opens = OPENS_LIST.exec(text.slice(token.end));
    if (!opens) return [];
    const items = itemsFrom(token.end + opens[0].length, text, figures, unit.unit);
    return items.length > 1 ? [{ kind: 'count' as const, figure, items }] : [];
  });
}

function itemsFrom(start: number, text: string, figures: readonly NumberToken[], unit: string): readonly Span[] {
  const stop = text.slice(start).search(/[。!?\n]/);
  const end = stop < 0 ? text.length : start + stop;
  const list = text.slice(start, end);
  if (list.includes('等')) return [];
  const items = list.includes(';') ? split(text, start, end, ';') : split(text, start, end, '、');
  const known = withoutTail(
    items.filter((s) => s.end > s.start),
    text,
  );
  const named = known.map((s) => text.slice(s.start, s.end));
  const hasMoney = (s: Span): boolean =>
    figures.some((f) => f.unit.kind === 'money' && f.start >= s.start && f.end <= s.end);
  if (list.includes(';')) {
    const alike = known.every(hasMoney) || known.every((s) => !hasMoney(s));
    return alike && named.every((n) => !/[,:]/.test(n) && n.length <= 60) ? known : [];
  }
  const areOffices = (unit === '个' || unit === '家' || unit === '所') && named.every((n) => OFFICE_END.test(n));
  return areOffices && named.every((n) => !/[,:;]/.test(n)) ? known.flatMap((s) => splitLast(s, text)) : [];
}

/** Spans between separators that stand in no bracket. */
function split(text: string, start: number, end: number, separator: string): Span[] {
  const items: Span[] = [];
  let [from, depth] = [start, 0];
  for (let i = start; i <= end; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
    const isEnd = i === end || (depth === 0 && text[i] === separator && !isEnumerator(text.slice(from, i + 1)));
    if (!isEnd) continue;
    items.push({ start: from, end: i });
    from = i + 1;
  }
  return items;
}

const isEnumerator = (head: string): boolean => ENUMERATOR.exec(head)?.[0].length === head.length;

/** The items without the clause that goes on after the list. */
function withoutTail(items: readonly Span[], text: string): readonly Span[] {
  const tail = items.findIndex((s, i) => i > 0 && NO_ITEM.test(text.slice(s.start, s.end)));
  return tail < 0 ? items : items.slice(0, tail);
}

/** A、B和C: the last link may be a word, where offices stand on both sides of it. */
function splitLast(item: Span, text: string): readonly Span[] {
  const link = /(?:以及|[和及与])/.exec(text.slice(item.start, item.end));
  if (!link) return [item];
  const at = item.start + link.index;
  if (!OFFICE_END.test(text.slice(item.start, at))) return [item];
  return [
    { start: item.start, end: at },
    { start: at + link[0].length, end: item.end },
  ];
}
