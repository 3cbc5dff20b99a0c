import type { ProseMark, Span } from './reading.ts';
import type { NumberToken } from './scanNumbers.ts';
import type { Mention } from './wordIndex.ts';

/** What one number of a 分别 list goes with. */
export interface Paired {
  /** Its position in the list; the words of the first one hold for all. */
  readonly index: number;
  /** The first number of the list. */
  readonly first: NumberToken;
  /** The names that it goes with; none where names and numbers are not equally many. */
  readonly item?: readonly Mention[];
  /** The source of money that stands before the first name and holds for all (一般公共预算基本支出、项目支出分别为…). */
  readonly shared?: Mention;
  /** The year that it goes with (2023年、2024年分别为…). */
  readonly year?: number;
}

interface PairInput {
  readonly text: string;
  readonly figures: readonly NumberToken[];
  readonly mentions: readonly Mention[];
  readonly marks: readonly ProseMark[];
}

/** Between 分别 and its first number. */
const VERB =
  /^(?:为|是|达|达到|计|安排|列支|支出|预算|预算安排|比上年|较上年|同比|比去年|增加|减少|增长|下降|提高|降低|占|[:了到约]|(?:比|较)(?:19|20)\d\d年(?:预算)?)*$/;
const LINK = /^(?:万?元)?[、,;和及与]+$/;
const BETWEEN_ITEMS = /[、和及与]/;
const BOUNDARY = new Set([...',;。:!?\n(']);

/** The numbers of lists like “A、B和C分别为1万元、2万元、3万元” with what each of them goes with. */
export function respectivePairs(input: PairInput): ReadonlyMap<NumberToken, Paired> {
  const pairs = new Map<NumberToken, Paired>();
  let last: readonly (readonly Mention[])[] = [];
  for (const { index } of input.text.matchAll(/分别/g)) {
    const numbers = numbersAfter(index + 2, input);
    if (numbers.length < 2) continue;
    const before = { start: sentenceStart(index, input), end: index };
    const own = itemsIn(before, input);
    // …分别为1万元、2万元，比上年分别减少…: the same names in the same order
    const items = own.length === 0 ? last : own;
    last = items;
    const shared = sharedSource(items);
    const years = input.marks.filter((m) => m.kind === 'year' && m.start >= before.start && m.end <= before.end);
    const byYear = years.length === numbers.length && items.length < 2;
    numbers.forEach((token, i) => {
      const item = items.length === numbers.length ? { item: items[i]!, ...(shared ? { shared } : {}) } : {};
      const year = byYear && years[i]!.year !== undefined ? { year: years[i]!.year } : {};
      pairs.set(token, { index: i, first: numbers[0]!, ...(byYear ? year : item) });
    });
  }
  return pairs;
}

function numbersAfter(start: number, { text, figures }: PairInput): readonly NumberToken[] {
  const from = figures.findIndex((f) => f.start >= start);
  const first = figures[from];
  if (!first || !VERB.test(text.slice(start, first.start))) return [];
  let to = from + 1;
  while (figures[to] && LINK.test(text.slice(figures[to - 1]!.end, figures[to]!.start))) to += 1;
  return figures.slice(from, to);
}

/** Where the clause that ends at `end` begins; one more clause back where 分别 follows a comma. */
function sentenceStart(end: number, { text, mentions }: PairInput): number {
  const last = text[end - 1] === ',' ? end - 1 : end;
  for (let i = last - 1; i >= 0; i -= 1) {
    const inside = mentions.find((m) => m.start <= i && i < m.end);
    if (inside) i = inside.start;
    else if (BOUNDARY.has(text[i]!)) return i + 1;
  }
  return 0;
}

/** The names of a clause, grouped: names that no link parts (一般公共预算基本支出) are one. */
function itemsIn({ start, end }: Span, { text, mentions }: PairInput): readonly (readonly Mention[])[] {
  const items: Mention[][] = [];
  for (const mention of mentions) {
    if (mention.start < start || mention.end > end) continue;
    const group = items.at(-1);
    if (group && !BETWEEN_ITEMS.test(text.slice(group.at(-1)!.end, mention.start))) group.push(mention);
    else items.push([mention]);
  }
  return items.filter((group) => group.some((m) => !m.weak));
}

function sharedSource([first, ...others]: readonly (readonly Mention[])[]): Mention | undefined {
  const source = first && first.length > 1 && first[0]!.traits.fund !== undefined ? first[0]! : undefined;
  return others.some((item) => item.some((m) => m.traits.fund !== undefined)) ? undefined : source;
}
