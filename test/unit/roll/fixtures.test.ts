import { describe, expect, it } from 'vitest';
import { DATASET_IDS, type Datasets } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { compose } from '../../../shared/document/compose.ts';
import { createContext } from '../../../shared/layout/context.ts';
import { gridsOf } from '../../../shared/layout/tableView.ts';
import { fen } from '../../../shared/money/fen.ts';
import { compareWithPrior } from '../../../shared/narrative/compareWithPrior.ts';
import type { FigureRef } from '../../../shared/narrative/figureRef.ts';
import { figureValue } from '../../../shared/narrative/figureValue.ts';
import { renderFigure } from '../../../shared/narrative/renderFigure.ts';
import { readDraft, writeDraft } from '../../../shared/report/draftFile.ts';
import { countingIds } from '../../../shared/report/lineIds.ts';
import type { Report } from '../../../shared/report/report.ts';
import { rollForward } from '../../../shared/roll/rollForward.ts';
import { todoOf } from '../../../shared/todo/todoOf.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';
import { wrongYears } from '../../support/wrongYears.ts';

const NAMES = ['anshan-2024', 'hongqi-2026', 'xinle-2021', 'xinxiang-2024', 'zengdu-2024'];

function roll(report: Report): Report {
  const from = layoutOf(report);
  return rollForward(report, { id: 'next', year: report.year + 1, from, newId: countingIds('new-') });
}

/** Last year's amounts, changed, typed into this year's lines. */
function fill(report: Report, change: (fen: number) => number): Report {
  const lastOf = (id: keyof Datasets, line: Line): Line =>
    report.prior[id].find((known) => known.id === line.id) ?? line;
  const filled = DATASET_IDS.map((id) => {
    const lines = report.current[id].map((line): Line => {
      const { amounts, halves, quantities } = lastOf(id, line);
      const changed = Object.entries(amounts ?? {}).map(([node, amount]) => [node, fen(change(amount))]);
      return {
        ...line,
        ...(amounts ? { amounts: Object.fromEntries(changed) } : {}),
        ...(halves ? { halves } : {}),
        ...(quantities ? { quantities } : {}),
      };
    });
    return [id, lines];
  });
  // totals that last year stated are stated again
  const stated = report.stated.map((value) => ({
    ...value,
    id: `this-${value.id}`,
    at: { ...value.at, year: 'this' as const },
    fen: fen(change(value.fen)),
  }));
  return { ...report, current: Object.fromEntries(filled) as Datasets, stated: [...report.stated, ...stated] };
}

/** Every figure of the layout that compares money with last year. */
const comparisons = (report: Report): FigureRef[] =>
  Object.values(layoutOf(report).figures).filter(({ op, of }) => (op === 'delta' || op === 'growth') && !of.quantity);

describe.each(NAMES)('%s, one year on', (name) => {
  const old = fixtureReport(name);
  const layout = layoutOf(old);
  const next = roll(old);

  it('is a sound draft that reads back as it is', () => {
    const read = readDraft(writeDraft(next), 'next.mz');
    expect(read).toEqual({ ok: true, report: next, repairs: [] });
  });

  it('has last year’s facts as the base and no number of this year', () => {
    for (const id of DATASET_IDS) {
      const own = next.prior[id].filter((line) => !line.id.startsWith('prior-nothing-'));
      expect(own.map(({ amounts, halves, quantities }) => ({ amounts, halves, quantities }))).toEqual(
        old.current[id].map(({ amounts, halves, quantities }) => ({ amounts, halves, quantities })),
      );
      expect(next.current[id].filter((line) => line.amounts || line.quantities || line.halves)).toEqual([]);
      expect(next.current[id].map((line) => line.id)).toEqual(old.current[id].map((line) => line.id));
    }
    expect(next.stated.every(({ at }) => at.year === 'prior')).toBe(true);
    expect(next.stated).toHaveLength(old.stated.filter(({ at }) => at.year !== 'prior').length);
  });

  it('prints no figure of last year as this year’s', () => {
    const cells = compose(next, layout).tables.flatMap(({ view }) =>
      gridsOf(view).flatMap(({ grid }) => grid.rows.flatMap((row) => row.cells)),
    );
    const thisYear = cells.filter(({ at }) => at && (at.year ?? 'this') === 'this');
    expect(thisYear.length).toBeGreaterThan(0);
    expect(thisYear.filter(({ text }) => /[1-9]/.test(text)).map(({ text }) => text)).toEqual([]);
  });

  it('prints no wrong year: what is left of the years before is last year’s own or on the list', () => {
    expect(wrongYears(old, next, layout)).toEqual([]);
  });

  it('lists its reasons, its empty tables, and nothing as done', () => {
    const { items, done } = todoOf(next, layout);
    expect(done).toBe(0);
    const reasons = Object.keys(old.texts).filter((key) => key.startsWith('reason.'));
    expect(items.filter(({ id }) => id.startsWith('reason|field:reason.'))).toHaveLength(reasons.length);
    expect(items.filter(({ kind }) => kind === '填数').map(({ id }) => id)).toContain('fill|expenditure');
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.every(({ where, text }) => where !== '' && text !== '')).toBe(true);
  });

  it('says 持平 where the same is filled in again', () => {
    const context = createContext(
      fill(next, (amount) => amount),
      layout,
    );
    for (const ref of comparisons(next)) {
      const { trend, difference } = compareWithPrior(ref.of, ref.unit, context);
      expect([ref.label, trend, difference.amount]).toEqual([ref.label, 'same', 0]);
    }
  });

  it('grows by what was there where twice as much is filled in', () => {
    const context = createContext(
      fill(next, (amount) => amount * 2),
      layout,
    );
    const lastYear = createContext(old, layout);
    for (const ref of comparisons(next)) {
      const base = figureValue({ ...ref.of, year: 'this' }, lastYear).amount;
      const { trend, difference, growth } = compareWithPrior(ref.of, ref.unit, context);
      expect([ref.label, difference.amount]).toEqual([ref.label, base]);
      expect([ref.label, trend]).toEqual([ref.label, base === 0 ? 'same' : 'up']);
      if (base !== 0) expect(growth).toEqual({ scaled: 10000, decimals: 2 });
      if (base !== 0 && ref.form === 'change') {
        const { text } = renderFigure(ref, context);
        expect(text).toContain(layout.words.increase);
        expect(text).toContain(`${layout.words.rise}100`);
      }
    }
  });

  it('shrinks where half is filled in', () => {
    const context = createContext(
      fill(next, (amount) => Math.floor(amount / 2)),
      layout,
    );
    for (const ref of comparisons(next)) {
      const { trend, before } = compareWithPrior(ref.of, ref.unit, context);
      expect([ref.label, trend]).toEqual([ref.label, before.amount === 0 ? 'same' : 'down']);
    }
  });
});
