import type { Line } from '../../../shared/budget/lines.ts';
import { parseAmount } from '../../../shared/money/parseAmount.ts';
import type { CellChange } from '../../components/Grid/types.ts';
import type { EditPlace } from './planEdit.ts';

/** Pasted amounts this many times larger than those that are there are nearer to them when read as 元. */
const TOO_LARGE = 100;
/** Without anything to compare with: 10 亿元, more than one line of a department's budget has (分). */
const TOO_LARGE_ALONE = 100_000_000_000;

/**
 * Whether amounts that are pasted into columns in 万元 look like 元: in the middle they are nearer to the amounts of the
 * dataset (of either year; of the budget where it has none) when divided by ten thousand.
 */
export function looksLikeYuan(place: EditPlace, changes: readonly CellChange[]): boolean {
  const pasted = middle(changes.flatMap((change) => amountIn(place, change)));
  if (pasted === undefined) return false;
  const { current, prior } = place.report;
  const own = middle([...current[place.dataset], ...prior[place.dataset]].flatMap(amountsOf));
  const reference = own ?? middle([...current.expenditure, ...current.revenue].flatMap(amountsOf));
  return reference === undefined ? pasted >= TOO_LARGE_ALONE : pasted / reference >= TOO_LARGE;
}

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
