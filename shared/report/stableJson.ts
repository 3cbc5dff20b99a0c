import { ALLOCATION_TREE, ASSET_TREE, EXPENDITURE_TREE, PROCUREMENT_TREE } from '../budget/expenditureTree.ts';
import { FUND_TREE } from '../budget/fundTree.ts';
import { DIMENSION_IDS } from './datasetKeys.ts';

/**
 * The order in which keys are written. One list serves every object of a report: what matters is that a key always has
 * the same place, so that two drafts can be compared line by line. Keys that are not listed follow in the order of
 * their characters.
 */
const KEY_ORDER = [
  ['kind', 'id', 'finding', 'name', 'shortName', 'code', 'level', 'role', 'parentName', 'label', 'op', 'version'],
  ['dataset', 'year', ...DIMENSION_IDS, 'line', 'measure', 'quantity', 'where', 'plus'],
  [EXPENDITURE_TREE, FUND_TREE, PROCUREMENT_TREE, ALLOCATION_TREE, ASSET_TREE].flatMap((tree) => [
    ...tree.nodes.keys(),
  ]),
  ['unitPrice', 'amounts', 'halves', 'quantities', 'value', 'scale', 'fen', 'half', 'insist'],
  ['templateKey', 'text', 'texts', 'secret', 'of', 'per', 'form', 'by', 'having', 'attribute', 'ref', 'runs'],
].flat();

const RANK: ReadonlyMap<string, number> = new Map([...new Set(KEY_ORDER)].map((key, index) => [key, index]));

/** The keys of an object in the order in which they are written; those without a value are left out. */
export function stableKeys(value: object): string[] {
  const present = Object.entries(value).filter(([, v]) => v !== undefined);
  return present
    .map(([key]) => key)
    .toSorted((a, b) => (RANK.get(a) ?? Infinity) - (RANK.get(b) ?? Infinity) || (a < b ? -1 : 1));
}

/** JSON on one line with the keys in a fixed order: equal data gives equal text. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  return `{${stableKeys(value)
    .map((key) => `${JSON.stringify(key)}:${stableJson(record[key])}`)
    .join(',')}}`;
}
