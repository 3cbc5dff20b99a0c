import { describe, expect, test } from 'vitest';
import { columnLeaves, editorColumns } from '../../../renderer/features/tables/editorColumns.ts';
import { looksLikeYuan } from '../../../renderer/features/tables/pasteScale.ts';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../../support/smallReport.ts';

/** Whether texts pasted into the first amount column are taken for 元. */
function asked(
  parts: ReportParts,
  texts: readonly string[],
  unit: MoneyUnit = '万元',
  dataset: DatasetId = 'expenditure',
) {
  const columns = columnLeaves(editorColumns(dataset, unit));
  const place = {
    report: makeReport(parts),
    dataset,
    year: 'this' as const,
    columns: new Map(columns.map((c) => [c.id, c])),
  };
  const { id } = columns.find((c) => c.node)!;
  return looksLikeYuan(
    place,
    texts.map((text, i) => ({ rowId: String(i), colId: id, text })),
  );
}

const amounts = (...values: number[]) => values.map((v) => makeLine({ amounts: { wages: wan(v) } }));

describe('whether pasted amounts are in 元', () => {
  const filled: ReportParts = { current: { expenditure: amounts(10, 35.5, 120) } };

  test.each<[string, ReportParts, string[], boolean]>([
    ['amounts like those that are there are 万元', filled, ['12', '40.5', '900'], false],
    ['ten thousand times as large are 元', filled, ['123,456.78', '405000', '9,000,000'], true],
    ['a single large one among small ones is not', filled, ['12', '900000', '30'], false],
    ['a text that names its unit speaks for itself', filled, ['123456元', '405000元'], false],
    ['blanks, zeros and texts say nothing', filled, ['', '0', '合计'], false],
    ['without a line, last year is compared with', { prior: { expenditure: amounts(10, 35.5) } }, ['123456'], true],
    ['without either, the whole budget is', { current: { revenue: amounts(3000) } }, ['456'], false],
    ['in an empty report only what no department has', {}, ['250000'], true],
    ['an empty report takes a large budget as it is', {}, ['99999.99'], false],
  ])('%s', (_, parts, texts, expected) => {
    expect(asked(parts, texts)).toBe(expected);
  });

  test('a screen in 元 never asks', () => {
    expect(asked(filled, ['1234567', '4050000'], '元')).toBe(false);
  });
});
