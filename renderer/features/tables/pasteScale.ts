import type { Line } from '../../../shared/budget/lines.ts';
import { parseAmount } from '../../../shared/money/parseAmount.ts';
import type { CellChange } from '../../components/Grid/types.ts';
import type { EditPlace } from './planEdit.ts';

/** Amounts this many times larger than the usual one are nearer to it when divided by ten thousand. */
const FAR_ABOVE_USUAL = 100;
/** A single large line is no mistake: the paste must be far above the largest amount as well. */
const FAR_ABOVE_LARGEST = 10;
/** Without anything to compare with: 10 亿元, more than one line of a department's budget has (分). */
const FAR_ABOVE_ALL = 100_000_000_000;

/**
 * Whether amounts that are pasted into columns in 万元 look like 元: the middle one is far above the amounts of the
 * dataset (of either year; of the budget where the dataset has none).
 */
export function looksLikeYuan(place: EditPlace, changes: readonly CellChange[]): boolean {
  const pasted = middle(changes.flatMap((change) => amountIn(place, change)));
  if (pasted === undefined) return false;
  const { current, prior } = place.report;
  const own = [...current[place.dataset], ...prior[place.dataset]].flatMap(amountsOf);
  const known = own.length ? own : [...current.expenditure, ...current.revenue].flatMap(amountsOf);
  const usual = middle(known);
  if (usual === undefined) return pasted >= FAR_ABOVE_ALL;
  return pasted >= usual * FAR_ABOVE_USUAL && pasted >= largest(known) * FAR_ABOVE_LARGEST;
}

const largest = (amounts: readonly number[]): number => amounts.reduce((most, amount) => Math.max(most, amount), 0);

/** The amount of a change, in 分 without its sign, read in 万元; nothing where the text names its own unit. */
function amountIn({ columns }: EditPlace, { colId, text }: CellChange): number[] {
  const column = columns.get(colId);
  if (!column?.node || column.target?.kind !== 'amount' || column.target.unit !== '万元') return [];
  if (text.includes('元')) return [];
  const parsed = parseAmount(text, '万元');
  return parsed.kind === 'amount' && parsed.fen !== 0 ? [Math.abs(parsed.fen)] : [];
}

function amountsOf({ amounts = {} }: Line): number[] {
  return Object.values(amounts)
    .filter((fen) => fen !== 0)
    .map(Math.abs);
}

function middle(amounts: readonly number[]): number | undefined {
  return amounts.toSorted((a, b) => a - b)[Math.floor(amounts.length / 2)];
}
