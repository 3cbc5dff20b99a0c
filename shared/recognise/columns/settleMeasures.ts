import { EXPENDITURE_TREE } from '../../budget/expenditureTree.ts';
import { parseAmount } from '../../money/parseAmount.ts';
import type { ColumnMeaning } from '../recognised.ts';
import { plain } from '../tables/plain.ts';
import type { SourceGrid } from '../tables/sourceGrid.ts';
import { measureOf } from './words.ts';

/** Nodes in the order in which the forms print them: a subtotal before its parts. */
const ORDER: readonly string[] = [...EXPENDITURE_TREE.nodes.keys()];

/**
 * The columns of an expenditure table whose head was extracted as text. Such heads lose their merged cells, and a row of
 * them may slip to the left; the words are still all there, and the forms print them in one order. Both readings, by the
 * place of the words and by their order, are tried against the sums of the rows; the one that adds up better is taken.
 */
export function settleMeasures(
  grid: SourceGrid,
  columns: readonly ColumnMeaning[],
  fund: string | undefined,
): readonly ColumnMeaning[] {
  const ordered = byOrder(grid, columns, fund);
  if (!ordered) return columns;
  return sumsThatHold(grid, ordered) > sumsThatHold(grid, columns) ? ordered : columns;
}

/** The value columns named in the order of the tree by the words that the head holds anywhere. */
function byOrder(
  grid: SourceGrid,
  columns: readonly ColumnMeaning[],
  fund: string | undefined,
): readonly ColumnMeaning[] | undefined {
  const named = new Set<string>(['total']);
  for (const row of grid.rows.slice(0, grid.head))
    for (const text of row) {
      const node = measureOf([plain(text)]);
      if (node) named.add(node);
    }
  // 人员经费 and 公用经费 over their parts are titles of groups, without a column of their own
  const isGroup = (node: string): boolean =>
    ['personnel', 'operating'].includes(node) && EXPENDITURE_TREE.addends(node).some((part) => named.has(part));
  const nodes = ORDER.filter((node) => named.has(node) && !isGroup(node));
  const filled = columns.filter(({ index }) => hasAmounts(grid, index)).map((c) => c.index);
  const [first] = filled;
  const last = filled.at(-1);
  if (first === undefined || last === undefined || last - first + 1 > nodes.length) return undefined;
  const names = new Map(nodes.map((node, i) => [first + i, node]));
  return columns.map((column) => {
    const measure = names.get(column.index);
    if (measure === undefined) return column;
    const { path } = column;
    return { index: column.index, path, role: 'amount', at: { measure, ...(fund ? { fund } : {}) } };
  });
}

const amountAt = (grid: SourceGrid, row: number, column: number): number | undefined => {
  const amount = parseAmount(grid.rows[row]?.[column] ?? '', '万元');
  return amount.kind === 'amount' ? amount.fen : undefined;
};

/** Amounts have decimals; codes and item numbers do not. */
const hasAmounts = (grid: SourceGrid, column: number): boolean =>
  grid.rows.slice(grid.head).some((row) => /^[\d,]+\.\d+$/.test(plain(row[column] ?? '')));

/** How many sums along the rows hold, less those that do not. */
function sumsThatHold(grid: SourceGrid, columns: readonly ColumnMeaning[]): number {
  const byNode = new Map(
    columns.flatMap(({ index, role, at }) =>
      role === 'amount' && typeof at?.measure === 'string' ? [[at.measure, index] as const] : [],
    ),
  );
  let score = 0;
  for (let row = grid.head; row < grid.rows.length; row++) {
    for (const [node, column] of byNode) {
      const parts = partsBelow(node, byNode);
      const whole = amountAt(grid, row, column);
      const amounts = parts.map((p) => amountAt(grid, row, byNode.get(p)!)).filter((a) => a !== undefined);
      if (whole === undefined || parts.length === 0) continue;
      const sum = amounts.reduce((a, b) => a + b, 0);
      score += Math.abs(whole - sum) <= 10_000 * (parts.length + 1) ? 1 : -1;
    }
  }
  return score;
}

/** The nearest nodes below a node that have a column. */
function partsBelow(node: string, byNode: ReadonlyMap<string, number>): string[] {
  return EXPENDITURE_TREE.addends(node).flatMap((part) => (byNode.has(part) ? [part] : partsBelow(part, byNode)));
}
