import type { Context } from '../../layout/context.ts';
import type { FigureForm, FigureLook, FigureRef } from '../../narrative/figureRef.ts';
import { renderFigure } from '../../narrative/renderFigure.ts';
import type { FactQuery, ProseFigure } from '../../prose/reading.ts';
import { plainNumber } from './assembleRuns.ts';
import type { FigureLink } from './livened.ts';
import { looksFor, type TextLook } from './textLook.ts';

/** A figure of a paragraph and the fact that it may be. */
export interface FigureAsk {
  /** The paragraph. */
  readonly text: string;
  readonly figure: ProseFigure;
  readonly query: FactQuery;
  /** Facts and layout, in the scope of the text. */
  readonly context: Context;
  readonly look: TextLook;
}

/** One way to print a figure: which stretch it takes, and what must come out. */
export interface Writing {
  readonly start: number;
  readonly end: number;
  readonly wanted: string;
  readonly form: FigureForm;
  readonly unit?: string;
}

/**
 * A chip that prints the figure as it stands, from the fact that the query names: value, share, count, or a change as a
 * bare number. Undefined where the fact prints anything else.
 */
export function linkFigure(ask: FigureAsk): FigureLink | undefined {
  const { query } = ask;
  for (const writing of writingsOf(ask)) {
    const ref = refOf(ask, writing.form, writing.unit);
    const looks = looksOf(ask).map((look) => (writing.form === 'amount' ? look : withoutGap(look)));
    const look = lookPrinting(ref, writing.wanted, looks, ask.context);
    if (look) return { start: writing.start, end: writing.end, ref: withLook(ref, look), query };
  }
  return undefined;
}

const withoutGap = ({ gap: _gap, ...look }: FigureLook): FigureLook => look;

/** The chip without a look. */
export function refOf(
  { figure, query }: Pick<FigureAsk, 'figure' | 'query'>,
  form: FigureForm,
  unit?: string,
): FigureRef {
  return {
    label: labelOf(figure, query),
    op: query.op,
    of: query.of,
    ...(query.per ? { per: query.per } : {}),
    ...(query.by ? { by: query.by } : {}),
    form,
    ...(unit ? { unit } : {}),
  };
}

const SUFFIX: Partial<Readonly<Record<FactQuery['op'], string>>> = { delta: '增减', growth: '增减率', share: '占比' };

function labelOf({ subject }: ProseFigure, { op, of }: FactQuery): string {
  const name = subject.label || (op === 'count' ? '个数' : '金额');
  return `${of.year === 'prior' ? '上年' : ''}${name}${SUFFIX[op] ?? ''}`;
}

/** The looks to try for a figure. */
export function looksOf({ text, figure, context, look }: FigureAsk): readonly FigureLook[] {
  const digits = plainNumber(text.slice(figure.digits.start, figure.digits.end));
  const looks = looksFor(digits, figure.decimals, look, context.layout.textNumbers);
  const gap = gapOf(text, figure);
  return gap === '' ? looks : looks.map((one) => ({ ...one, gap }));
}

/** The spaces between a number and its unit. */
const gapOf = (text: string, { digits, end, unit }: ProseFigure): string =>
  unit.kind === 'money' ? /^\s*/.exec(text.slice(digits.end, end))![0] : '';

/** The first look in which the chip prints what is wanted. */
export function lookPrinting(
  ref: FigureRef,
  wanted: string,
  looks: readonly FigureLook[],
  context: Context,
): FigureLook | undefined {
  return looks.find((look) => {
    const { text, state } = renderFigure(withLook(ref, look), context);
    return state !== 'unknown' && text === wanted;
  });
}

/** A look that says nothing is left out. */
export function withLook(ref: FigureRef, look: FigureLook): FigureRef {
  const { look: _before, ...plain } = ref;
  return Object.keys(look).length > 0 ? { ...plain, look } : plain;
}

/** The number with its unit where the chip can print both, and the digits alone. */
export function writingsOf({ text, figure, query, context }: FigureAsk): readonly Writing[] {
  const { unit, digits } = figure;
  const whole = { start: figure.start, end: figure.end, wanted: plainNumber(text.slice(figure.start, figure.end)) };
  const bare = { ...digits, wanted: plainNumber(text.slice(digits.start, digits.end)) };
  switch (unit.kind) {
    case 'money': {
      const own = unit.unit === context.layout.moneyUnit ? {} : { unit: unit.unit };
      const number: Writing = { ...bare, form: 'number', ...own };
      return unit.short ? [number] : [{ ...whole, form: 'amount', ...own }, number];
    }
    case 'none':
      return query.op === 'value' || query.op === 'delta' ? [{ ...bare, form: 'number' }] : [];
    case 'percent':
      if (figure.inWords) return [];
      return [
        { ...whole, form: 'share' },
        { ...bare, form: 'number' },
      ];
    case 'count':
      if (unit.times !== 1) return [];
      if (query.op === 'count') return [{ ...bare, form: figure.inWords ? 'countWords' : 'count' }];
      return figure.inWords || query.of.quantity === undefined ? [] : [{ ...bare, form: 'number' }];
    default:
      return [];
  }
}
