import { describe, expect, it } from 'vitest';
import { createContext } from '../../../shared/layout/context.ts';
import type { Table } from '../../../shared/layout/layout.ts';
import { tableView, gridsOf } from '../../../shared/layout/tableView.ts';
import { hasComparableColumns, withLastYear } from '../../../shared/layout/withLastYear.ts';
import { LAYOUTS } from '../../../shared/layouts/registry.ts';
import { countingIds } from '../../../shared/report/lineIds.ts';
import { rollForward } from '../../../shared/roll/rollForward.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const tablesOf = (layout: (typeof LAYOUTS)[number]): Table[] =>
  layout.parts.flatMap((part) => part.children.filter((child) => child.kind === 'table'));

describe('a table beside last year', () => {
  it.each(['anshan-2024', 'hongqi-2026', 'xinle-2021', 'xinxiang-2024', 'zengdu-2024'])(
    'shows both years and what lies between them in every grid: %s',
    (name) => {
      const old = fixtureReport(name);
      const layout = layoutOf(old);
      const order = { id: 'n', year: old.year + 1, from: layout, newId: countingIds() };
      const context = createContext(rollForward(old, order), layout);
      const before = createContext(old, layout);
      const tables = tablesOf(layout).filter(hasComparableColumns);
      expect(tables.length).toBeGreaterThan(4);
      let compared = 0;
      for (const table of tables) {
        const [view] = gridsOf(tableView(withLastYear(table), context));
        for (const row of view!.grid.rows) {
          view!.grid.columns.forEach(({ column }, c) => {
            if (!column.id.endsWith(':prior')) return;
            const [last, difference] = [row.cells[c]!, row.cells[c + 1]!];
            if (!last.value || last.value.amount === null) return;
            // what stands beside this year is what last year's report says there
            const { year: _year, ...at } = last.at!;
            expect(last.value.amount).toBe(before.book.value(at).amount ?? 0);
            if (typeof difference.value?.amount === 'number')
              expect(difference.value.amount).toBe(0 - last.value.amount);
            compared += last.value.amount === 0 ? 0 : 1;
          });
        }
      }
      expect(compared).toBeGreaterThan(10);
    },
  );

  it('names the four columns under the head of the one, also in panes side by side', () => {
    const layout = LAYOUTS.find(({ id }) => id === 'henan-2024')!;
    const balance = tablesOf(layout).find(
      ({ content }) => content.kind === 'grid' && content.rows.source === 'paired',
    )!;
    const { content } = withLastYear(balance);
    if (content.kind !== 'grid' || content.rows.source !== 'paired') throw new Error('no panes');
    const leaves = content.columns.flatMap(function leavesOf(column): string[] {
      return column.children ? column.children.flatMap(leavesOf) : [column.id];
    });
    expect(new Set(content.rows.panes.flatMap((pane) => pane.columns))).toEqual(new Set(leaves));
    expect(leaves.filter((id) => id.endsWith(':growth')).length).toBeGreaterThan(1);
  });

  it('leaves forms alone', () => {
    const forms = LAYOUTS.flatMap(tablesOf).filter(({ content }) => content.kind === 'form');
    expect(forms.length).toBeGreaterThan(0);
    for (const form of forms) {
      expect(withLastYear(form)).toBe(form);
      expect(hasComparableColumns(form)).toBe(false);
    }
  });
});
