import type { StatedValue } from '../../budget/facts.ts';
import { coordinatesKey } from '../../budget/coordinates.ts';
import { createContext } from '../../layout/context.ts';
import type { GridView } from '../../layout/gridView.ts';
import type { Layout, Table } from '../../layout/layout.ts';
import { gridsOf, tableView, type TableView } from '../../layout/tableView.ts';
import { parseAmount } from '../../money/parseAmount.ts';
import type { Extra } from '../../report/extra.ts';
import type { Report } from '../../report/report.ts';
import type { Recognised, RecognisedTable } from '../recognised.ts';
import { plain, similarity, titleKey } from '../tables/plain.ts';
import { sourceGrid } from '../tables/sourceGrid.ts';
import { layoutTables } from './layoutNodes.ts';
import { ownTable } from './ownTable.ts';

/** What became of the tables: totals as the source states them, and the tables that are printed as they stood. */
export interface PlacedTables {
  readonly stated: readonly StatedValue[];
  readonly extras: readonly Extra[];
}

/** From this share of a table's cells on, the layout's own table stands for it. */
const REPRODUCED = 0.97;

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
  const pairs = matchTables(recognised.tables, layout);
  const before = createContext(report, layout);
  const stated = new Map<string, StatedValue>();
  for (const [target, sources] of pairs.matched)
    if (sources.length === 1) addStated(stated, tableView(target, before), sources[0]!);
  const list = [...stated.values()];
  const after = createContext({ ...report, stated: list }, layout);
  const extras: Extra[] = [];
  let last = '';
  for (const [target, sources] of pairs.matched) {
    const printed = printedTexts(tableView(target, after));
    if (reproduced(sources, printed) >= REPRODUCED) continue;
    for (const source of sources) extras.push(ownTable(source, target.id, true));
  }
  for (const table of recognised.tables) {
    const target = [...pairs.matched].find(([, sources]) => sources.includes(table))?.[0];
    if (target) last = target.id;
    else if (pairs.unmatched.includes(table)) extras.push(ownTable(table, last || anchorOf(table.index), false));
  }
  return { stated: list, extras };
}

function matchTables(tables: readonly RecognisedTable[], layout: Layout) {
  const own = layoutTables(layout);
  const matched = new Map<Table, RecognisedTable[]>();
  const unmatched: RecognisedTable[] = [];
  for (const table of tables.filter((t) => t.duplicateOf === undefined)) {
    const key = titleKey(table.source.title ?? '');
    const best = own
      .map((target) => ({ target, score: similarity(key, titleKey(target.title.replace(/\{[^}]*\}/g, ''))) }))
      .filter(({ target, score }) => score > 0.6 && (!matched.has(target) || table.kind === 'performance'))
      .sort((a, b) => b.score - a.score)[0];
    if (best) matched.set(best.target, [...(matched.get(best.target) ?? []), table]);
    else unmatched.push(table);
  }
  return { matched, unmatched };
}

/** The texts of a cell's value, comparable: numbers by value. */
function cellKey(text: string): string {
  const clean = plain(text).replace(/[()]/g, '');
  return /^[-+]?[\d,]+(\.\d+)?$/.test(clean) ? String(Number(clean.replaceAll(',', ''))) : clean.replace(/[:,、]/g, '');
}

function printedTexts(view: TableView): Map<string, number> {
  const count = new Map<string, number>();
  for (const { grid, block } of gridsOf(view)) {
    const texts = [
      ...grid.rows.flatMap((row) => row.cells.map((c) => c.text)),
      ...(block?.keys.map((k) => k.text) ?? []),
    ];
    for (const text of texts) count.set(cellKey(text), (count.get(cellKey(text)) ?? 0) + 1);
  }
  return count;
}

/** The share of the sources' body cells that are printed. */
function reproduced(sources: readonly RecognisedTable[], printed: ReadonlyMap<string, number>): number {
  const left = new Map(printed);
  let all = 0;
  let hit = 0;
  for (const { source } of sources) {
    const { head } = sourceGrid(source);
    for (const cell of source.cells) {
      const key = cellKey(cell.text);
      if (cell.row < head || key === '') continue;
      all += 1;
      const n = left.get(key) ?? 0;
      if (n > 0) hit += 1;
      left.set(key, n - 1);
    }
  }
  return all ? hit / all : 1;
}

/** Totals that the source prints and no fact gives are kept as stated, where row and column are the same. */
function addStated(stated: Map<string, StatedValue>, view: TableView, table: RecognisedTable): void {
  const [only, more] = gridsOf(view);
  if (!only || more || view.content.kind !== 'grid') return;
  const source = sourceGrid(table.source);
  if (only.grid.columns.length !== table.source.columns) return;
  const body = source.rows.slice(source.head);
  for (const row of only.grid.rows) {
    const key = labelsOf(row.cells.map((c) => (c.label ? c.text : '')));
    const same =
      key === ''
        ? []
        : body.filter((cells) => labelsOf(cells.map((text, c) => (row.cells[c]!.label ? text : ''))) === key);
    if (same.length === 1) stateRow(stated, row, same[0]!, view.moneyUnit);
  }
}

const labelsOf = (texts: readonly string[]): string => texts.map(cellKey).join('|').replace(/^\|+$/, '');

function stateRow(
  stated: Map<string, StatedValue>,
  row: GridView['rows'][number],
  cells: readonly string[],
  unit: '元' | '万元',
): void {
  row.cells.forEach((cell, c) => {
    if (!cell.at || cell.value?.kind !== 'money' || cellKey(cell.text) === cellKey(cells[c] ?? '')) return;
    const amount = parseAmount(cells[c] ?? '', unit);
    if (amount.kind !== 'amount' || cell.at.year === 'difference' || cell.at.year === 'growth') return;
    const key = coordinatesKey(cell.at);
    if (stated.has(key)) return;
    stated.set(key, { id: `stated${stated.size + 1}`, at: cell.at, fen: amount.fen, half: amount.half });
  });
}
