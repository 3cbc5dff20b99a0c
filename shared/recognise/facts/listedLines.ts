import { DATASETS } from '../../budget/datasets.ts';
import type { Line } from '../../budget/lines.ts';
import type { ColumnMeaning } from '../recognised.ts';
import type { CellAmount } from '../rows/readRows.ts';
import { withoutGroups } from './byNode.ts';
import { cellOf } from './cellOf.ts';
import { frontier, lineAmounts } from './frontier.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';

/** Datasets that are lists of named things with amounts. */
export type ListedDataset = 'debt' | 'specialFunds' | 'transferProjects' | 'purchasedServices';

/** One line per named row that has an amount: 债务, 专项资金, 转移支付, 政府购买服务. */
export function listedLines(dataset: ListedDataset, read: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const { columns } = read.table;
  const { coordinate, tree } = DATASETS[dataset].axis!;
  return read.rows.flatMap((row): Line[] => {
    const cell = (is: (column: ColumnMeaning) => boolean): string => cellOf(read, row, is);
    const name = cell((c) => c.role === 'project') || row.name;
    if (row.kind === 'total' || row.kind === 'unit' || !name || /^\d+$/.test(name)) return [];
    const found = new Map<string, CellAmount>();
    for (const [index, amount] of row.amounts) {
      const at = columns[index]?.at;
      if (at?.year !== undefined) continue;
      const node = at?.[coordinate] ?? (coordinate === 'measure' ? tree.root : undefined);
      if (typeof node === 'string' && !found.has(node)) found.set(node, amount);
    }
    const amounts = frontier(tree, coordinate === 'fund' ? withoutGroups(found) : found);
    if (!amounts.size) return [];
    const texts =
      dataset === 'purchasedServices'
        ? { itemName: name, content: cell((c) => c.field === 'content'), provider: cell((c) => c.field === 'provider') }
        : { name };
    const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
    return [{ id: '', unit: unitOf(row), ...lineAmounts(amounts), texts: filled }];
  });
}
