import type { Value } from '../budget/value.ts';
import type { Context } from '../layout/context.ts';
import { chineseCount } from '../money/chineseNumber.ts';
import type { Fen } from '../money/fen.ts';
import { share, type Ratio } from '../money/share.ts';
import { withoutExpenditure } from '../subjects/subjectName.ts';
import { attributeText } from './attributeText.ts';
import { emptyTables, quoteTable } from './emptyTables.ts';
import { allItems, figureItems } from './figureItems.ts';
import type { FigureRef } from './figureRef.ts';
import { figureValue } from './figureValue.ts';
import { sumOfItems } from './sumOfItems.ts';
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
      return renderCount(figureItems(ref, context).length, ref);
    case 'emptyTables':
      return renderEmptyTables(ref, context);
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
      return isChangeForm(ref) ? renderChange(ref, context) : renderValue(ref, context);
  }
}

const isChangeForm = ({ form }: FigureRef): boolean =>
  form === 'delta' || form === 'growth' || form === 'change' || form === 'word';

function unknownFigure(context: Context, value?: Value): RenderedFigure {
  return { text: context.layout.words.unfilled, state: 'unknown', ...(value ? { value } : {}) };
}

function renderValue(ref: FigureRef, context: Context): RenderedFigure {
  const value = ref.having ? sumOfItems(ref, context) : figureValue(ref.of, context);
  if (value.unknown === 'noBase') return { text: NO_PERCENTAGE, state: 'noBase', value };
  if (value.amount === null) return unknownFigure(context, value);
  const { number, unit } = writeValue(value, ref.unit, context, ref.look);
  return { text: ref.form === 'number' ? number : number + (ref.look?.gap ?? '') + unit, state: 'ok', value };
}

function renderShare(ref: FigureRef, context: Context): RenderedFigure {
  if (ref.having && !ref.per) {
    const [some, all] = [figureItems(ref, context).length, allItems(ref, context).length];
    return writeShare(countValue(some), countValue(all), ref, context);
  }
  const part = ref.having ? sumOfItems(ref, context) : figureValue(ref.of, context);
  const year = ref.of.year ? { year: ref.of.year } : {};
  return writeShare(part, figureValue({ ...year, ...ref.per }, context), ref, context);
}

function writeShare(part: Value, whole: Value, ref: FigureRef, context: Context): RenderedFigure {
  if (part.amount === null || whole.amount === null) return unknownFigure(context, percentValue(null));
  const scale = Math.max(part.scale, whole.scale);
  const at = (value: Value): Fen => ((value.amount ?? 0) * 10 ** (scale - value.scale)) as Fen;
  const ratio = share(at(part), at(whole), ref.look?.decimals);
  if (!ratio) return { text: NO_PERCENTAGE, state: 'noBase', value: percentValue(null) };
  const written = writeRatio(ratio, context, ref.look);
  const text = ratio.scaled < 0 ? `-${written}` : written;
  return { text: ref.form === 'number' ? text.slice(0, -1) : text, state: 'ok', value: percentValue(ratio) };
}

function percentValue(ratio: Ratio | null): Value {
  const rest = { kind: 'percent', half: 0, blank: false } as const;
  return ratio
    ? { ...rest, amount: ratio.scaled, scale: ratio.decimals }
    : { ...rest, amount: null, scale: 2, unknown: 'noBase' };
}

function renderNames(ref: FigureRef, context: Context): RenderedFigure {
  const items = figureItems(ref, context);
  const names = [...new Set(items.map((item) => (ref.by?.short ? withoutExpenditure(item.name) : item.name)))];
  const top = ref.by?.top ?? names.length;
  const text = joinList(names.slice(0, top), names.length > top) || NO_NAMES;
  return { text, state: 'ok', value: countValue(items.length) };
}

function renderEmptyTables(ref: FigureRef, context: Context): RenderedFigure {
  const names = emptyTables(context);
  if (ref.form !== 'list') return renderCount(names.length, ref);
  return { text: joinList(names.map(quoteTable)) || NO_NAMES, state: 'ok', value: countValue(names.length) };
}

function renderCount(count: number, ref: FigureRef): RenderedFigure {
  const words = chineseCount(count, { beforeMeasure: true });
  return {
    text: (ref.form === 'countWords' ? words : String(count)) + (ref.unit ?? ''),
    state: 'ok',
    value: countValue(count),
  };
}

const countValue = (count: number): Value => ({ kind: 'quantity', amount: count, half: 0, blank: false, scale: 0 });
