import { describe, expect, test } from 'vitest';
import { sourcesOf } from '../../../renderer/features/tables/sourcesOf.ts';
import type { Coordinates } from '../../../shared/budget/coordinates.ts';
import { createContext, type Context } from '../../../shared/layout/context.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { gridsOf, tableView } from '../../../shared/layout/tableView.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';
import { makeLayout } from '../../support/smallLayout.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../../support/smallReport.ts';

const context = (parts: ReportParts, layout: Partial<Layout> = {}): Context =>
  createContext(makeReport(parts), makeLayout(layout));

const LINES = [
  makeLine({ id: 'a', unit: 'office', function: '2101501', amounts: { wages: wan(10), family: wan(2) } }),
  makeLine({ id: 'b', unit: 'centre', function: '2101502', amounts: { wages: wan(5) } }),
  makeLine({ id: 'c', unit: 'office', function: '2080505', amounts: { specific: wan(7) } }),
];

/** line.node of every source, prior years marked. */
const found = (at: Coordinates, within: Context): string[] =>
  sourcesOf(at, within).map((s) => `${s.year === 'prior' ? 'prior ' : ''}${s.line.id}.${s.node ?? s.quantity}`);

describe('where a printed value comes from', () => {
  const within = context({ current: { expenditure: LINES }, prior: { expenditure: [LINES[2]!] } });

  test.each<[string, Coordinates, string[]]>([
    ['every fact below the node', { measure: 'personnel' }, ['a.wages', 'a.family', 'b.wages']],
    ['only what lies inside the code', { function: '21015', measure: 'wages' }, ['a.wages', 'b.wages']],
    ['only the unit asked for', { unit: 'centre' }, ['b.wages']],
    ['one line', { line: 'c' }, ['c.specific']],
    ['nothing where the line has no such node', { line: 'c', measure: 'basic' }, []],
    ['last year', { year: 'prior' }, ['prior c.specific']],
    ['both years, for a difference', { year: 'difference', measure: 'project' }, ['c.specific', 'prior c.specific']],
  ])('%s', (_, at, expected) => {
    expect(found({ dataset: 'expenditure', ...at }, within)).toEqual(expected);
  });

  test('no dataset, no sources', () => {
    expect(found({ measure: 'total' }, within)).toEqual([]);
  });

  test('an 其中 is no part of what its whole comes from', () => {
    const revenue = [makeLine({ id: 'r', amounts: { general: wan(9), generalAppropriation: wan(8) } })];
    const of = context({ current: { revenue } });
    expect(found({ dataset: 'revenue', fund: 'general' }, of)).toEqual(['r.general']);
    expect(found({ dataset: 'revenue', fund: 'generalAppropriation' }, of)).toEqual(['r.generalAppropriation']);
  });

  test('further addends take unit and year along', () => {
    const carriedForward = [
      makeLine({ id: 'f1', unit: 'office', amounts: { general: wan(1) } }),
      makeLine({ id: 'f2', unit: 'centre', amounts: { general: wan(1) } }),
    ];
    const of = context({ current: { expenditure: LINES, carriedForward } });
    const at: Coordinates = { dataset: 'expenditure', unit: 'centre', plus: [{ dataset: 'carriedForward' }] };
    expect(found(at, of)).toEqual(['b.wages', 'f2.general']);
  });

  test('a dataset without lines follows the formula of the layout', () => {
    const formulas = { agencyCosts: { dataset: 'expenditure', measure: 'wages' } } as const;
    const of = context({ current: { expenditure: LINES } }, { formulas });
    expect(found({ dataset: 'agencyCosts', unit: 'office' }, of)).toEqual(['a.wages']);
  });

  test('a purchase without an amount comes from quantity and price', () => {
    const procurement = [
      makeLine({ id: 'p', quantities: { quantity: { value: 3, scale: 0, unit: '' } }, amounts: { unitPrice: wan(1) } }),
    ];
    const of = context({ current: { procurement } });
    expect(sourcesOf({ dataset: 'procurement' }, of)).toMatchObject([{ node: 'amount', computed: true }]);
    expect(found({ dataset: 'procurement', quantity: 'quantity' }, of)).toEqual(['p.quantity']);
    expect(found({ dataset: 'procurement', quantity: 'unitPrice' }, of)).toEqual(['p.unitPrice']);
  });
});

describe('every value of report 002', () => {
  const report = fixtureReport('hongqi-2026');
  const within = createContext(report, layoutOf(report));
  const tables = within.layout.parts.flatMap((p) => p.children).filter((c) => c.kind === 'table');

  test('the facts that a value comes from add up to it', () => {
    let values = 0;
    for (const table of tables) {
      for (const { grid } of gridsOf(tableView(table, within))) {
        for (const cell of grid.rows.flatMap((r) => r.cells)) {
          const { at, value } = cell;
          if (!at || value?.kind !== 'money' || value.amount === null || value.stated || at.quantity) continue;
          if (at.year === 'difference' || at.year === 'growth') continue;
          const sum = sourcesOf(at, within).reduce((s, { line, node }) => s + line.amounts![node!]!, 0);
          expect(sum, `${table.id} ${JSON.stringify(at)}`).toBe(value.amount);
          values += 1;
        }
      }
    }
    expect(values).toBeGreaterThan(500);
  });
});
