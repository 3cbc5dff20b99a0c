import { FUND_TREE } from '../../budget/fundTree.ts';
import type { Line } from '../../budget/lines.ts';
import type { ColumnMeaning } from '../recognised.ts';
import { oneLine } from '../tables/oneLine.ts';
import { plain } from '../tables/plain.ts';
import { byNode, withoutGroups } from './byNode.ts';
import { frontier, lineAmounts } from './frontier.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';

/** 项目: one line per row that names a project and has an amount. */
export function projectLines(read: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const { columns } = read.table;
  return read.rows.flatMap((row) => {
    const cell = (role: ColumnMeaning['role']): string =>
      oneLine(read.grid.rows[row.index]![columns.find((c) => c.role === role)?.index ?? -1] ?? '');
    const name = cell('project') || row.name;
    if (row.kind === 'total' || row.kind === 'unit' || !name || /^\d+$/.test(name)) return [];
    const amounts = frontier(FUND_TREE, withoutGroups(byNode(row, columns, 'fund')));
    if (!amounts.size) return [];
    const texts = {
      name,
      ...(cell('type') ? { type: cell('type') } : {}),
      ...(cell('projectCode') ? { code: cell('projectCode') } : {}),
    };
    const unit = cell('unitName') ? { code: '', name: cell('unitName') } : row.unit;
    const code = /^\[?(2\d{6})/.exec(plain(cell('code')) || plain(cell('name')))?.[1];
    const subject = code ? { function: code } : {};
    return [{ id: '', unit: unitOf(unit ? { unit } : {}), ...subject, ...lineAmounts(amounts), texts }];
  });
}
