import { DATASETS, DIMENSION_TREES, type DatasetId, type DimensionId } from '../budget/datasets.ts';
import type { Facts } from '../budget/facts.ts';
import { normaliseText } from '../money/normaliseText.ts';
import { parseAmount } from '../money/parseAmount.ts';
import { parseQuantity } from '../money/quantity.ts';
import { quoteText } from '../money/scanNumber.ts';
import type { MoneyUnit } from '../money/unit.ts';
import { dimensionName } from '../report/placeName.ts';
import type { CellChange } from './cellChange.ts';

/** The place that a text is typed or pasted into. `unit`: the unit of money that the table shows. */
export type CellTarget =
  | { readonly kind: 'amount'; readonly node: string; readonly unit: MoneyUnit }
  | { readonly kind: 'dimension'; readonly dimension: DimensionId }
  | { readonly kind: 'text'; readonly field: string }
  | { readonly kind: 'quantity'; readonly quantity: string };

/** The change that the text means, or in Chinese what is wrong with it and what to do. */
export type ParsedCell =
  { readonly ok: true; readonly change: CellChange } | { readonly ok: false; readonly message: string };

/**
 * Reads what was typed or pasted into a cell. Amounts that are typed are exact, also in 万元. Names of units, projects,
 * funds and items are accepted as well as their ids. Never throws.
 */
export function parseCell(facts: Facts, dataset: DatasetId, target: CellTarget, text: string): ParsedCell {
  switch (target.kind) {
    case 'amount': {
      const parsed = parseAmount(text, target.unit);
      if (parsed.kind === 'error') return { ok: false, message: parsed.message };
      return done({ kind: 'amount', node: target.node, value: parsed.kind === 'blank' ? null : parsed.fen });
    }
    case 'quantity': {
      const unit = DATASETS[dataset].quantities.find((known) => known.id === target.quantity)?.unit ?? '';
      const parsed = parseQuantity(text, unit);
      if (parsed.kind === 'error') return { ok: false, message: parsed.message };
      return done({ ...target, value: parsed.kind === 'blank' ? null : parsed.quantity });
    }
    case 'text':
      return parseText(dataset, target.field, normaliseText(text));
    case 'dimension':
      return parseDimension(facts, target.dimension, normaliseText(text).trim());
  }
}

const done = (change: CellChange): ParsedCell => ({ ok: true, change });

/** A choice is recognised in any width and with spaces around it. */
function parseText(dataset: DatasetId, field: string, text: string): ParsedCell {
  const { options } = DATASETS[dataset].fields.find((known) => known.id === field) ?? {};
  const plain = (t: string): string => t.normalize('NFKC').trim();
  const option = options?.find((known) => plain(known) === plain(text));
  return done({ kind: 'text', field, value: option ?? text });
}

function parseDimension(facts: Facts, dimension: DimensionId, text: string): ParsedCell {
  if (text === '') return done({ kind: 'dimension', dimension, value: null });
  const choices = namedChoices(facts, dimension);
  if (!choices) return parseCode(dimension, text);
  const matches = choices.filter(({ id, name }) => id === text || name === text);
  const [match] = matches;
  const name = dimensionName(dimension);
  if (!match) return { ok: false, message: `没有名为“${quoteText(text)}”的${name}。请从列表中选择，或先添加它。` };
  if (matches.length > 1 && match.id !== text) {
    return { ok: false, message: `名为“${quoteText(text)}”的${name}有 ${matches.length} 个。请从列表中选择。` };
  }
  return done({ kind: 'dimension', dimension, value: match.id });
}

/** What can be chosen by name; undefined for codes, which are free. */
function namedChoices(facts: Facts, dimension: DimensionId): readonly { id: string; name: string }[] | undefined {
  if (dimension === 'unit') return facts.units;
  if (dimension === 'project') {
    return facts.current.projects.map((line) => ({ id: line.id, name: line.texts?.['name'] ?? '' }));
  }
  const tree = DIMENSION_TREES[dimension];
  return tree && [...tree.nodes.values()];
}

/** Codes are digits (a letter may lead the code of a purchase). Whether the code exists is for the catalogue to say. */
function parseCode(dimension: DimensionId, text: string): ParsedCell {
  const code = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  const shape = dimension === 'itemCode' ? /^[A-Z]?\d{0,12}$/ : /^\d{3,12}$/;
  if (shape.test(code)) return done({ kind: 'dimension', dimension, value: code });
  const form = dimension === 'itemCode' ? '如 A05010201' : dimension === 'function' ? '如 2101501' : '如 30101';
  return { ok: false, message: `“${quoteText(text)}”不是${dimensionName(dimension)}的编码。请填写数字编码，${form}。` };
}
