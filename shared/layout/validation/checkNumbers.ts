import { decimalsToFen } from '../../money/unit.ts';
import type { Layout, Table } from '../layout.ts';
import type { Findings, Path } from './layoutProblem.ts';
import type { LayoutNodes } from './layoutNodes.ts';
import { placedColumns, type PlacedColumn } from './placedColumns.ts';

type MoneyUnit = Layout['moneyUnit'];

/** Number styles: no more decimals than the unit has down to the 分, and no empty places in sentences. */
export function checkNumbers(layout: Layout, nodes: LayoutNodes, find: Findings): void {
  const check = (decimals: number | undefined, unit: MoneyUnit, keys: Path): void => {
    if (decimals === undefined || decimals <= decimalsToFen(unit)) return;
    find.error(keys, `以${unit}为单位最多保留 ${decimalsToFen(unit)} 位小数（到分），请改小。`);
  };
  check(layout.tableNumbers.decimals, layout.moneyUnit, ['tableNumbers', 'decimals']);
  check(layout.textNumbers.decimals, layout.moneyUnit, ['textNumbers', 'decimals']);
  if (layout.textNumbers.zero === 'blank' || layout.textNumbers.zero === 'dash') {
    find.error(['textNumbers', 'zero'], '句子里的 0 不能留空或印成横线，请选 digits（0.00）或 bareZero（0）。');
  }
  for (const { node: table, keys } of nodes.tables) {
    const unit = table.moneyUnit ?? layout.moneyUnit;
    const own = table.numbers?.decimals;
    if (own !== undefined) check(own, unit, [...keys, 'numbers', 'decimals']);
    else if (unit !== layout.moneyUnit) check(layout.tableNumbers.decimals, unit, [...keys, 'moneyUnit']);
    for (const { column, keys: columnKeys } of columnsOf(table, keys)) {
      const columnUnit = column.moneyUnit ?? unit;
      if (column.numbers?.decimals !== undefined) {
        check(column.numbers.decimals, columnUnit, [...columnKeys, 'numbers', 'decimals']);
      } else if (column.moneyUnit) {
        check(own ?? layout.tableNumbers.decimals, columnUnit, [...columnKeys, 'moneyUnit']);
      }
    }
  }
}

function columnsOf(table: Table, keys: Path): PlacedColumn[] {
  const { content } = table;
  if (content.kind === 'grid') return placedColumns(content.columns, [...keys, 'content', 'columns']);
  return content.blocks.flatMap((block, b) =>
    placedColumns(block.columns, [...keys, 'content', 'blocks', b, 'columns']),
  );
}
