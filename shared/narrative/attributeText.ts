import { DATASETS, type DimensionId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { inScope, type Context } from '../layout/context.ts';
import { indicatorValue } from '../layout/indicatorValue.ts';
import { formatQuantity } from '../money/quantity.ts';
import type { FigureRef } from './figureRef.ts';
import { isAnswerable } from './figureValue.ts';
import { itemName, lineName } from './itemName.ts';
import { joinList, oneLine } from './punctuation.ts';
import { WORD_NAMES, type WordName } from './wordNames.ts';
import { reportWords } from './words.ts';

/**
 * A text of the line at the figure's address: one of its text fields, `name` for what it is called, a quantity with its
 * unit, `indicatorValue` (≥95%), or the name of the place in a dimension that it stands in. Several lines give a list of their different texts. An
 * address without a dataset names a unit, or a word of the report (year, date, department). '' when there is nothing.
 */
export function attributeText(ref: FigureRef, context: Context): string {
  const field = ref.attribute ?? 'name';
  if (ref.of.dataset === undefined) {
    if (ref.of.unit !== undefined) return context.report.units.find((unit) => unit.id === ref.of.unit)?.name ?? '';
    return isWord(field) ? reportWords(context)[field] : '';
  }
  if (!isAnswerable(ref.of)) return '';
  const { dimensions } = DATASETS[ref.of.dataset];
  const lines = context.book.lines(inScope(context, ref.of));
  const texts = lines.map((line) => lineText(line, field, dimensions, context));
  return joinList([...new Set(texts.filter((text) => text !== ''))]);
}

const isWord = (field: string): field is WordName => (WORD_NAMES as readonly string[]).includes(field);

function lineText(line: Line, field: string, dimensions: readonly DimensionId[], context: Context): string {
  if (field === 'name') return lineName(line, context);
  if (field === 'indicatorValue') return indicatorValue(line);
  const text = line.texts?.[field];
  if (text !== undefined) return oneLine(text);
  const quantity = line.quantities?.[field];
  if (quantity) return formatQuantity(quantity, { grouping: false, trimZeros: true, withUnit: true });
  const dimension = dimensions.find((known) => known === field);
  const key = dimension && line[dimension];
  return dimension && key ? itemName(dimension, key, [line], context) : '';
}
