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
  const { columns, source } = read.table;
  const asOf = dateIn(`${source.caption ?? ''} ${source.title ?? ''} ${source.notes.join(' ')}`);
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
    const unit = unitIn(label);
    const quantity = column ? parseQuantity(read.grid.rows[row.index]![column.index]!, unit) : undefined;
    const counted = quantity?.kind === 'quantity' ? { quantities: { quantity: quantity.quantity } } : {};
    if (!amounts.size && quantity?.kind !== 'quantity') return [];
    const values = { ...(amounts.size ? lineAmounts(amounts) : {}), ...counted };
    return [{ id: '', unit: unitOf(row), kind, ...values, ...(asOf ? { texts: { asOf } } : {}) }];
  });
  const below = (line: Line): boolean =>
    lines.some((other) => other.kind !== line.kind && ASSET_KIND_TREE.summed(line.kind!).has(other.kind!));
  return lines.filter((line) => !below(line));
}

/** The unit in brackets at the end of a label, 辆 of several: 车辆（台、辆）. */
function unitIn(label: string): string {
  const units = (/\(([^()]*)\)$/.exec(label)?.[1] ?? '').split(/[、,/]/);
  return units.find((unit) => unit === '辆') ?? units[0]!;
}

/** 截止时间：2020-12-31, 截至2020年12月31日, as an ISO date. */
function dateIn(text: string): string {
  const found = /截[止至][^\d]{0,8}(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(text);
  return found ? `${found[1]!}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}` : '';
}
