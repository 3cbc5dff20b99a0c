import { ASSET_KIND_TREE } from '../../budget/itemTrees.ts';
import type { Line } from '../../budget/lines.ts';
import { parseQuantity } from '../../money/quantity.ts';
import { assetKindOf } from '../columns/words.ts';
import { plain, withoutNumber } from '../tables/plain.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';
import { lineAmounts } from './frontier.ts';

/** 国有资产 by kind; a row that the rows below it add up to is no fact of its own. The unit stands in brackets: 车辆（辆）. */
export function assetLines(read: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const { columns } = read.table;
  const lines = read.rows.flatMap((row): Line[] => {
    const label = plain(read.grid.rows[row.index]!.find((text) => /[\u4e00-\u9fff]/.test(text)) ?? '');
    const kind = assetKindOf(withoutNumber(label));
    if (!kind) return [];
    const amounts = new Map(
      [...row.amounts].flatMap(([index, amount]) => {
        const node = columns[index]?.at?.measure;
        return typeof node === 'string' ? [[node, amount] as const] : [];
      }),
    );
    const column = columns.find((c) => c.role === 'quantity');
    const unit = /\(([^()]*?)(?:、[^()]*)?\)$/.exec(label)?.[1] ?? '';
    const quantity = column ? parseQuantity(read.grid.rows[row.index]![column.index]!, unit) : undefined;
    const counted = quantity?.kind === 'quantity' ? { quantities: { quantity: quantity.quantity } } : {};
    if (!amounts.size && quantity?.kind !== 'quantity') return [];
    return [{ id: '', unit: unitOf(row), kind, ...(amounts.size ? lineAmounts(amounts) : {}), ...counted }];
  });
  const below = (line: Line): boolean =>
    lines.some((other) => other.kind !== line.kind && ASSET_KIND_TREE.summed(line.kind!).has(other.kind!));
  return lines.filter((line) => !below(line));
}
