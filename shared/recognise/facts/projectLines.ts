import { FUND_TREE } from '../../budget/fundTree.ts';
import type { Line } from '../../budget/lines.ts';
import type { ColumnMeaning } from '../recognised.ts';
import { plain } from '../tables/plain.ts';
import { byNode, withoutGroups } from './byNode.ts';
import { cellOf } from './cellOf.ts';
import { frontier, lineAmounts } from './frontier.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';

/** 项目: one line per row that names a project and has an amount. */
export function projectLines(read: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const { columns } = read.table;
  return read.rows.flatMap((row) => {
    const cell = (role: ColumnMeaning['role']): string => cellOf(read, row, (c) => c.role === role);
    const name = cell('project') || row.name;
    if (row.kind === 'total' || row.kind === 'unit' || !name || /^\d+$/.test(name)) return [];
    const amounts = frontier(FUND_TREE, withoutGroups(byNode(row, columns, 'fund')));
    if (!amounts.size) return [];
    // a remark is read the same way, and is something else
    const content = cellOf(read, row, (c) => c.field === 'content' && /主要内容/.test(c.path));
    const texts = {
      name,
      ...(cell('type') ? { type: cell('type') } : {}),
      ...(cell('projectCode') ? { code: cell('projectCode') } : {}),
      ...(content ? { content } : {}),
    };
    const unit = cell('unitName') ? { code: '', name: cell('unitName') } : row.unit;
    const code = /^\[?(2\d{6})/.exec(plain(cell('code')) || plain(cell('name')))?.[1];
    const subject = code ? { function: code } : {};
    return [{ id: '', unit: unitOf(unit ? { unit } : {}), ...subject, ...lineAmounts(amounts), texts }];
  });
}
