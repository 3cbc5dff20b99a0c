import type { StatedValue } from '../../budget/facts.ts';
import { coordinatesKey, type Coordinates } from '../../budget/coordinates.ts';
import { FUND_GROUPS } from '../../budget/fundTree.ts';
import { createContext } from '../../layout/context.ts';
import type { GridView } from '../../layout/gridView.ts';
import type { Layout } from '../../layout/layout.ts';
import { gridsOf, tableView, type TableView } from '../../layout/tableView.ts';
import { parseAmount } from '../../money/parseAmount.ts';
import type { Extra } from '../../report/extra.ts';
import type { Report } from '../../report/report.ts';
import { KINDS_OF_GROUPS } from '../facts/byNode.ts';
import type { ColumnMeaning, Recognised, RecognisedTable } from '../recognised.ts';
import { moneyUnitIn } from '../tables/plain.ts';
import { sourceGrid } from '../tables/sourceGrid.ts';
import { layoutTables } from './layoutNodes.ts';
import { matchTables } from './matchTables.ts';
import { ownTable } from './ownTable.ts';
import { placeUnitTable, unitTables } from './placeUnitTable.ts';
import { cellKey, isReproduced } from './isReproduced.ts';

/** What became of the tables: totals as the source states them, and the tables that are printed as they stood. */
export interface PlacedTables {
  readonly stated: readonly StatedValue[];
  readonly extras: readonly Extra[];
}

/**
 * Finds the layout's table for each table of the source. Where the layout prints the same from the facts (with the
 * source's totals where no fact gives them), its own table stands; else the source's table is printed in its place, and
 * one that the layout does not know behind the table before it.
 */
export function placeTables(
  report: Report,
  recognised: Recognised,
  layout: Layout,
  anchorOf: (table: number) => string,
): PlacedTables {
  const ofUnits = unitTables(recognised.tables);
  const before = createContext(report, layout);
  const pairs = matchTables(
    recognised.tables.filter((t) => !ofUnits.has(t)),
    layoutTables(layout).map((target) => tableView(target, before)),
  );
  const stated = new Map<string, StatedValue>();
  for (const [target, sources] of pairs.matched)
    if (sources.length === 1) addStated(stated, tableView(target, before), sources[0]!);
  const list = [...stated.values()];
  const after = createContext({ ...report, stated: list }, layout);
  const extras: Extra[] = [];
  let last = '';
  for (const [target, sources] of pairs.matched) {
    if (isReproduced(sources, tableView(target, after))) continue;
    for (const source of sources) extras.push(ownTable(source, target.id, true));
  }
  for (const table of recognised.tables) {
    const target = [...pairs.matched].find(([, sources]) => sources.includes(table))?.[0];
    if (target) last = target.id;
    else if (ofUnits.has(table)) extras.push(...placeUnitTable(table, after, last || anchorOf(table.index)));
    else if (pairs.unmatched.includes(table)) extras.push(ownTable(table, last || anchorOf(table.index), false));
  }
  return { stated: list, extras };
}

/** Totals that the source prints and no fact gives are kept as stated, where row and column are the same. */
function addStated(stated: Map<string, StatedValue>, view: TableView, table: RecognisedTable): void {
  const [only, more] = gridsOf(view);
  if (!only || more || view.content.kind !== 'grid') return;
  const source = sourceGrid(table.source);
  // of a list printed side by side the columns are not those of the source
  if (only.grid.columns.length !== table.source.columns || table.columns.length !== table.source.columns) return;
  const body = source.rows.slice(source.head);
  for (const row of only.grid.rows) {
    const key = labelsOf(row.cells.map((c) => (c.label ? c.text : '')));
    const same =
      key === ''
        ? []
        : body.filter((cells) => labelsOf(cells.map((text, c) => (row.cells[c]!.label ? text : ''))) === key);
    if (same.length === 1) stateRow(stated, row, same[0]!, table);
  }
}

const labelsOf = (texts: readonly string[]): string => texts.map(cellKey).join('|').replace(/^\|+$/, '');

function stateRow(
  stated: Map<string, StatedValue>,
  row: GridView['rows'][number],
  cells: readonly string[],
  { columns, moneyUnit }: RecognisedTable,
): void {
  row.cells.forEach((cell, c) => {
    const { at, value } = cell;
    if (!at || value?.kind !== 'money' || at.year === 'difference' || at.year === 'growth') return;
    if (!isSameColumn(at, columns[c]!)) return;
    const amount = parseAmount(cells[c] ?? '', moneyUnitIn(columns[c]!.path) ?? moneyUnit);
    if (amount.kind !== 'amount') return;
    if (value.amount !== null && !value.blank && Math.abs(value.amount - amount.fen) <= PRINTED_HALF) return;
    const key = coordinatesKey(at);
    if (stated.has(key)) return;
    stated.set(key, { id: `stated${stated.size + 1}`, at, fen: amount.fen, half: amount.half });
  });
}

/** Half of the last digit of 万元 as the layouts print it, in 分: a difference that is not seen. */
const PRINTED_HALF = 4_999;

/** Whether a column of the source means what the layout's cell prints; a table of another region may order them otherwise. */
function isSameColumn(at: Coordinates, column: ColumnMeaning): boolean {
  if (column.role !== 'amount' && column.role !== 'unknown') return false;
  return (['fund', 'measure', 'item'] as const).every((axis) => {
    const [mine, theirs] = [at[axis], column.at?.[axis]];
    if (typeof mine !== 'string' || typeof theirs !== 'string') return true;
    const kind = KINDS_OF_GROUPS[theirs] ?? theirs;
    return mine === kind || mine === theirs || (FUND_GROUPS[mine] ?? []).includes(kind);
  });
}
