import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../../shared/budget/datasets.ts';
import { createContext, scopeToUnit, type Context } from '../../../shared/layout/context.ts';
import type { Layout, Table } from '../../../shared/layout/layout.ts';
import { tableView, gridsOf } from '../../../shared/layout/tableView.ts';
import { LAYOUTS } from '../../../shared/layouts/registry.ts';
import { printedCells } from '../../../renderer/features/tables/printedTable.ts';
import { tableEntries } from '../../../renderer/features/tables/tableEntries.ts';
import { treeItems, type TreeItem } from '../../../renderer/features/workspace/treeItems.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';
import { emptyDatasets } from '../../../shared/budget/datasets.ts';

const NAMES = ['hongqi-2026', 'xinxiang-2024', 'zengdu-2024', 'xinle-2021', 'anshan-2024'];

const tablesOf = (layout: Layout): Table[] =>
  layout.parts.flatMap((part) => part.children).filter((child) => child.kind === 'table');

/** The tables of a report, those of unit parts once for each unit. */
function printed(context: Context): { table: Table; within: Context }[] {
  return context.layout.parts.flatMap((part) => {
    const units = context.report.units.filter((u) => u.role === 'unit');
    const scopes = part.forEach === 'unit' ? units.map((u) => scopeToUnit(context, u)) : [context];
    const tables = part.children.filter((child) => child.kind === 'table');
    return scopes.flatMap((within) => tables.map((table) => ({ table, within })));
  });
}

const nodeKeys = (items: readonly TreeItem[]): string[] =>
  items.flatMap((item) => [...(item.node ? [JSON.stringify(item.node)] : []), ...nodeKeys(item.children ?? [])]);

/** A table that prints a value or a text of the facts; the others are fixed text. */
const showsFacts = (table: Table): boolean =>
  /"at":|"show":"(unit|project|performance|line|item|procurement|function|economic|govEconomic)/.test(
    JSON.stringify(table.content),
  );

describe.each(NAMES)('the printed tables of %s', (name) => {
  const report = fixtureReport(name);
  const layout = layoutOf(report);
  const context = createContext(report, layout);
  const places = printed(context).map(
    ({ table, within }) => [`${table.id}@${within.scope.unitId ?? ''}`, table, within] as const,
  );
  const reachable = new Set(nodeKeys(treeItems(context)));

  it.each(places)('%s leads to where its facts are entered', (_, table, within) => {
    const entries = tableEntries(tableView(table, within));
    if (showsFacts(table)) expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(reachable).toContain(JSON.stringify(entry));
  });

  it.each(places)('every value of %s leads to a line, or to the editor that would hold it', (_, table, within) => {
    for (const { grid } of gridsOf(tableView(table, within))) {
      const cells = printedCells(grid, within, layout.moneyUnit);
      grid.rows.forEach((row, r) =>
        row.cells.forEach((cell, c) => {
          if (!cell.at?.dataset || cell.label) return;
          expect(DATASETS[cells(r, c)!.origin!.dataset]).toBeDefined();
          // what is printed has a fact behind it
          if (/[1-9]/.test(cell.text)) expect(cells(r, c)!.origin!.cell, `${row.row.key} ${c}`).toBeDefined();
        }),
      );
    }
  });
});

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('a new report in %s', (_, layout) => {
  const filled = fixtureReport('anshan-2024');
  const report = {
    ...filled,
    layout: { id: layout.id, version: layout.version },
    current: emptyDatasets(),
    prior: emptyDatasets(),
  };
  const context = createContext(report, layout);

  it('its empty tables lead there as well', () => {
    for (const table of tablesOf(layout).filter(showsFacts)) {
      expect(tableEntries(tableView(table, context)).length, table.id).toBeGreaterThan(0);
    }
  });
});
