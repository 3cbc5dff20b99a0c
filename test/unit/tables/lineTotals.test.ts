import { expect, test } from 'vitest';
import { columnLeaves, editorColumns } from '../../../renderer/features/tables/editorColumns.ts';
import { lineTotals } from '../../../renderer/features/tables/lineTotals.ts';
import { createBook } from '../../../shared/budget/book.ts';
import { DATASET_IDS, DATASETS } from '../../../shared/budget/datasets.ts';
import { fen } from '../../../shared/money/fen.ts';
import { fixtureReport } from '../../support/fixtureReport.ts';
import { makeLine, wan } from '../../support/smallReport.ts';

test('the totals of every column are those that the tables are computed from', () => {
  const report = fixtureReport('hongqi-2026');
  const book = createBook(report);
  for (const dataset of DATASET_IDS) {
    const { axis } = DATASETS[dataset];
    if (!axis) continue;
    const totals = lineTotals(dataset, report.current[dataset]);
    for (const { node } of columnLeaves(editorColumns(dataset, '万元', true))) {
      if (!node) continue;
      const { amount, blank } = book.value({ dataset, [axis.coordinate]: node });
      if (amount !== null) expect(totals(node), `${dataset} ${node}`).toBe(blank ? undefined : amount);
    }
  }
});

test('an 其中 is not added to its whole; purchases count by quantity × price', () => {
  const revenue = lineTotals('revenue', [makeLine({ amounts: { general: wan(9), generalAppropriation: wan(8) } })]);
  expect([revenue('total'), revenue('generalAppropriation'), revenue('govFund')]).toEqual([wan(9), wan(8), undefined]);
  const quantity = { value: 3, scale: 0, unit: '台' };
  const purchases = lineTotals('procurement', [
    makeLine({ amounts: { unitPrice: fen(500_000) }, quantities: { quantity } }),
    makeLine({ amounts: { unitPrice: fen(500_000), amount: wan(2) }, quantities: { quantity } }),
  ]);
  expect(purchases('amount')).toBe(wan(3.5));
});
