import { coordinatesKey, type Coordinates } from '../../budget/coordinates.ts';
import type { Context } from '../../layout/context.ts';
import { compareWithPrior, type Comparison } from '../../narrative/compareWithPrior.ts';
import { fieldKey } from '../../narrative/fieldText.ts';
import { trimReason } from '../../narrative/punctuation.ts';
import type { FigureLink, LiveSpan } from './livened.ts';
import type { SectionTemplate } from './sectionTemplate.ts';

const BEGIN =
  /^[，。；,;]?\s*(?:其|增加|减少|增减|变化|变动|下降|增长|主要|的)*原因(?:主要)?(?:是因为|是由于|是|为|系|在于)?[：:]?\s*/;
const END = /[。；;\n]/;

/** A reason of the text and the layout's field that it goes into. */
export interface ReasonSpan extends LiveSpan {
  /** The key under which the report keeps it. */
  readonly key: string;
  readonly text: string;
}

/**
 * 减少418.51万元，主要原因是…: where the layout has a field for the reason of this change, the words become its content,
 * so that they are asked for again in the next year. A field is filled once.
 * @param filled keys that are filled already
 */
export function reasonSpans(
  text: string,
  links: readonly FigureLink[],
  { reasons }: SectionTemplate,
  context: Context,
  filled: ReadonlySet<string>,
): readonly ReasonSpan[] {
  const found: ReasonSpan[] = [];
  for (const link of links) {
    if (link.ref.op !== 'delta' && link.ref.op !== 'growth') continue;
    const begin = BEGIN.exec(text.slice(link.end));
    const field = (
      reasons.find(({ of }) => isSame(of, link.ref.of)) ?? reasons.find(({ of }) => isEqual(of, link.ref.of, context))
    )?.field;
    if (!begin || field === undefined) continue;
    const start = link.end + begin[0].length;
    const stop = text.slice(start).search(END);
    const end = stop < 0 ? text.length : start + stop;
    const reason = text.slice(start, end);
    const key = fieldKey(field, context);
    const isFree = !filled.has(key) && found.every((f) => f.key !== key);
    if (!isFree || reason === '' || trimReason(reason) !== reason || links.some((l) => l.start < end && start < l.end))
      continue;
    found.push({ start, end, key, text: reason, run: { kind: 'field', field } });
  }
  return found;
}

/** Both are known of both years, changed, and changed alike: 一般公共预算收入 and 收支 are one. */
function isEqual(a: Coordinates, b: Coordinates, context: Context): boolean {
  const [one, other] = [a, b].map((of) => compareWithPrior(of, undefined, context));
  return one!.difference.amount !== null && one!.difference.amount !== 0 && sameAmounts(one!, other!);
}

const sameAmounts = (a: Comparison, b: Comparison): boolean =>
  a.now.amount === b.now.amount && a.before.amount === b.before.amount;

/** Years apart, and without addends: 支出总计 is explained where 支出合计 is. */
function isSame(a: Coordinates, b: Coordinates): boolean {
  const key = ({ year: _year, plus: _plus, ...of }: Coordinates): string => coordinatesKey(of);
  return key(a) === key(b);
}
