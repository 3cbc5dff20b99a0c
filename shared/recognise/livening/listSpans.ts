import type { Context } from '../../layout/context.ts';
import type { FigureRef } from '../../narrative/figureRef.ts';
import { renderFigure } from '../../narrative/renderFigure.ts';
import type { LiveSpan } from './livened.ts';

const names = (
  label: string,
  of: FigureRef['of'],
  dimension: 'economic' | 'function' | 'item',
  level?: number,
): FigureRef => ({
  label,
  op: 'names',
  of,
  form: 'list',
  by: { dimension, ...(level ? { level } : {}) },
});

/** Lists that reports print: what 人员经费 and 公用经费 are spent on, the 类 of the expenditure. */
const USUAL: readonly FigureRef[] = [
  names('人员经费的内容', { dataset: 'basicByEconomic', measure: 'personnel' }, 'economic', 2),
  names('公用经费的内容', { dataset: 'basicByEconomic', measure: 'operating' }, 'economic', 2),
  names('支出的类', { dataset: 'expenditure', measure: 'total' }, 'function', 1),
  names('支出的项', { dataset: 'expenditure', measure: 'total' }, 'function', 3),
];

interface PrintedList {
  readonly ref: FigureRef;
  readonly list: string;
}

const known = new WeakMap<Context, readonly PrintedList[]>();

/** The lists that the facts give, printed once for all paragraphs of a document. */
function listsOf(context: Context): readonly PrintedList[] {
  const before = known.get(context);
  if (before) return before;
  const refs = [...Object.values(context.layout.figures).filter((ref) => ref.form === 'list'), ...USUAL];
  const lists = refs
    .flatMap((ref) => [ref, short(ref)])
    .flatMap((ref) => {
      const { text: list, state } = renderFigure(ref, context);
      return state === 'ok' && list.includes('、') ? [{ ref, list }] : [];
    });
  known.set(context, lists);
  return lists;
}

/** Lists of names in a text that are those of the facts, whole and in order; a single name is no list. */
export function listSpans(text: string, context: Context): readonly LiveSpan[] {
  const found: LiveSpan[] = [];
  for (const { ref, list } of listsOf(context)) {
    const start = text.indexOf(list);
    const end = start + list.length;
    const isPart = /[、\u4e00-\u9fff]/.test(text.slice(end, end + 1)) && !text.startsWith('等', end);
    if (start < 0 || isPart || text[start - 1] === '、') continue;
    if (!found.some((f) => f.start < end && start < f.end)) found.push({ start, end, run: { kind: 'figure', ref } });
  }
  return found;
}

const short = (ref: FigureRef): FigureRef => (ref.by ? { ...ref, by: { ...ref.by, short: !ref.by.short } } : ref);
