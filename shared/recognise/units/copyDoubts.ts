import type { ReadTable } from '../facts/readTable.ts';
import { plain } from '../tables/plain.ts';
import type { Doubt } from '../recognised.ts';

const MOST_NAMED = 3;

/** Tables that stand there twice (the department's and its one unit's, or in Word and in Excel) and differ in a value. */
export function copyDoubts(tables: readonly ReadTable[]): Doubt[] {
  return tables.flatMap(({ table, grid, rows }): Doubt[] => {
    const first = tables.find((t) => t.table.index === table.duplicateOf);
    if (!first) return [];
    const differing = rows.flatMap((row, i) => {
      const other = first.rows[i];
      const label = plain(grid.rows[row.index]!.find((text) => /[\u4e00-\u9fff]/.test(text)) ?? '');
      const amounts = [...row.amounts].filter(([column, { fen }]) => fen !== (other?.amounts.get(column)?.fen ?? 0));
      return amounts.length ? [label || `第${i + 1}行`] : [];
    });
    if (!differing.length) return [];
    const names = `${differing.slice(0, MOST_NAMED).join('、')}${differing.length > MOST_NAMED ? '等' : ''}`;
    const title = (read: ReadTable['table']): string => read.source.title ?? `第${read.index + 1}张表`;
    return [
      {
        table: table.index,
        message: `“${title(table)}”与“${title(first.table)}”有 ${differing.length} 行不同（${names}），按前一张表取数，请核对。`,
      },
    ];
  });
}
