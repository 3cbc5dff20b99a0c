import type { Unit } from '../../budget/lines.ts';
import type { ReadTable } from '../facts/readTable.ts';
import { oneLine } from '../tables/oneLine.ts';
import { plain } from '../tables/plain.ts';

const DETAILS = ['nature', 'rank', 'fundingForm'] as const;

/** The units with what the table of 机构设置 says of them: 性质, 规格, 经费保障形式. */
export function withDetails(units: readonly Unit[], tables: readonly ReadTable[]): Unit[] {
  const listed = tables.filter(({ table }) => table.kind === 'units');
  return units.map((unit) => {
    if (unit.role !== 'unit') return unit;
    for (const { table, grid } of listed) {
      const name = table.columns.find((c) => c.role === 'name');
      const row = grid.rows
        .slice(grid.head)
        .find((cells) => name && plain(cells[name.index] ?? '') === plain(unit.name));
      if (!row) continue;
      const said = DETAILS.flatMap((field) => {
        const text = oneLine(row[table.columns.find((c) => c.field === field)?.index ?? -1] ?? '');
        return text ? [[field, text] as const] : [];
      });
      return { ...unit, ...Object.fromEntries(said) };
    }
    return unit;
  });
}
