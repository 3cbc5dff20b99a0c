import type { Value } from '../budget/value.ts';
import type { Context } from '../layout/context.ts';
import { chineseCount } from '../money/chineseNumber.ts';
import type { Fen } from '../money/fen.ts';
import { share, type Ratio } from '../money/share.ts';
import { withoutExpenditure } from '../subjects/subjectName.ts';
import { attributeText } from './attributeText.ts';
import type { FigureRef } from './figureRef.ts';
import { figureValue } from './figureValue.ts';
import { itemsAt, type Item } from './itemsAt.ts';
import { joinList } from './punctuation.ts';
import { renderChange } from './renderChange.ts';
import { NO_PERCENTAGE, type RenderedFigure } from './renderedFigure.ts';
import { writeRatio, writeValue } from './writeNumber.ts';

export type { RenderedFigure } from './renderedFigure.ts';

/** What stands where a list of names has none. */
const NO_NAMES = '无';

/**
 * Computes a figure from the facts and writes it with the layout's numbers and words. Never throws: what cannot be
 * computed prints the layout's word for a gap.
 */
export function renderFigure(ref: FigureRef, context: Context): RenderedFigure {
  switch (ref.op) {
    case 'names':
      return renderNames(ref, context);
    case 'count':
      return renderCount(ref, context);
    case 'attribute': {
      const text = attributeText(ref, context);
      return text ? { text, state: 'ok' } : unknownFigure(context);
    }
    case 'share':
      return renderShare(ref, context);
    case 'delta':
    case 'growth':
      return renderChange(ref, context);
    case 'value':
      if (ref.form === 'delta' || ref.form === 'growth' || ref.form === 'change') return renderChange(ref, context);
      return renderValue(ref, context);
  }
}

function unknownFigure(context: Context, value?: Value): RenderedFigure {
  return { text: context.layout.words.unfilled, state: 'unknown', ...(value ? { value } : {}) };
}

function renderValue(ref: FigureRef, context: Context): RenderedFigure {
  const value = figureValue(ref.of, context);
  if (value.unknown === 'noBase') return { text: NO_PERCENTAGE, state: 'noBase', value };
  if (value.amount === null) return unknownFigure(context, value);
  const { number, unit } = writeValue(value, ref.unit, context);
  return { text: ref.form === 'number' ? number : number + unit, state: 'ok', value };
}

function renderShare(ref: FigureRef, context: Context): RenderedFigure {
  const part = figureValue(ref.of, context);
  const year = ref.of.year ? { year: ref.of.year } : {};
  const whole = figureValue({ ...year, ...ref.per }, context);
  if (part.amount === null || whole.amount === null) return unknownFigure(context, percentValue(null));
  const scale = Math.max(part.scale, whole.scale);
  const at = (value: Value): Fen => ((value.amount ?? 0) * 10 ** (scale - value.scale)) as Fen;
  const ratio = share(at(part), at(whole));
  if (!ratio) return { text: NO_PERCENTAGE, state: 'noBase', value: percentValue(null) };
  const text = ratio.scaled < 0 ? `-${writeRatio(ratio, context)}` : writeRatio(ratio, context);
  return { text: ref.form === 'number' ? text.slice(0, -1) : text, state: 'ok', value: percentValue(ratio) };
}

function percentValue(ratio: Ratio | null): Value {
  const rest = { kind: 'percent', half: 0, blank: false } as const;
  return ratio
    ? { ...rest, amount: ratio.scaled, scale: ratio.decimals }
    : { ...rest, amount: null, scale: 2, unknown: 'noBase' };
}

function itemsOf(ref: FigureRef, context: Context): readonly Item[] {
  const by = ref.by?.dimension ?? 'line';
  return itemsAt({ of: ref.of, by, order: 'code', ...(ref.by?.level ? { level: ref.by.level } : {}) }, context);
}

function renderNames(ref: FigureRef, context: Context): RenderedFigure {
  const items = itemsOf(ref, context);
  const names = [...new Set(items.map((item) => (ref.by?.short ? withoutExpenditure(item.name) : item.name)))];
  const top = ref.by?.top ?? names.length;
  const text = joinList(names.slice(0, top), names.length > top) || NO_NAMES;
  return { text, state: 'ok', value: countValue(items.length) };
}

function renderCount(ref: FigureRef, context: Context): RenderedFigure {
  const count = itemsOf(ref, context).length;
  const words = chineseCount(count, { beforeMeasure: true });
  return {
    text: (ref.form === 'countWords' ? words : String(count)) + (ref.unit ?? ''),
    state: 'ok',
    value: countValue(count),
  };
}

const countValue = (count: number): Value => ({ kind: 'quantity', amount: count, half: 0, blank: false, scale: 0 });
