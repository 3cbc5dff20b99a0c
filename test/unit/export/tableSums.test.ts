import { describe, expect, it } from 'vitest';
import { tableSums } from '../../../shared/export/tableSums.ts';
import { printedNumber } from '../../../shared/export/printedNumber.ts';
import { composeReport, fixtureReport } from '../../support/fixtureReport.ts';

const cents = (text: string): number => {
  const number = printedNumber(text);
  return number ? number.digits * 10 ** (2 - number.decimals) : 0;
};

describe.each(['hongqi-2026', 'zengdu-2024', 'xinle-2021'])('the sums of %s', (name) => {
  const report = fixtureReport(name);
  const { tables, document } = composeReport(report);
  const found = tables.flatMap(({ blockId, view }) => {
    const block = document.blocks.find((one) => one.kind === 'table' && one.id === blockId);
    return tableSums(view, report.units).map((sum) => ({ sum, body: block?.kind === 'table' ? block.body : [] }));
  });

  it('are exact in what is printed', () => {
    expect(found.length).toBeGreaterThan(50);
    for (const { sum, body } of found) {
      const text = ({ row, column }: { row: number; column: number }): string => body[row]?.[column]?.text ?? '';
      const parts = sum.addends.reduce((total, place) => total + cents(text(place)), 0);
      expect(Math.round(parts)).toBe(Math.round(cents(text(sum))));
    }
  });

  it('never reach themselves', () => {
    for (const table of new Set(found.map(({ body }) => body))) {
      const sums = found.filter(({ body }) => body === table);
      const key = ({ row, column }: { row: number; column: number }): string => `${row}/${column}`;
      const addends = new Map(sums.map(({ sum }) => [key(sum), sum.addends.map(key)]));
      const reaches = (from: string, to: string): boolean =>
        (addends.get(from) ?? []).some((next) => next === to || reaches(next, to));
      expect([...addends.keys()].filter((place) => reaches(place, place))).toEqual([]);
    }
  });
});

it('the grand total of a table by subject is the sum of its subjects', () => {
  const report = fixtureReport('hongqi-2026');
  const { tables } = composeReport(report);
  const view = tables.find((table) => table.view.title === '2026年部门支出总体情况表')?.view;
  if (!view || view.content.kind !== 'grid') throw new Error('no such table');
  const sums = tableSums(view, report.units);
  const total = sums.find(({ row, column }) => row === 0 && column === 5);
  expect(total?.addends.length).toBeGreaterThan(0);
});
