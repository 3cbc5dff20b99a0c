import { expect, test } from 'vitest';
import { makeTable, printTable, valueColumn } from '../../support/printTable.ts';
import { makeLine, makeReport, wan } from '../../support/smallReport.ts';

test('subjects of the first printed level are counted through, those below are not', () => {
  const line = (code: string): ReturnType<typeof makeLine> => makeLine({ function: code, amounts: { basic: wan(1) } });
  const report = makeReport({ current: { expenditure: [line('2101501'), line('2080505')] } });
  const print = (numbering: '一、' | '（一）'): string[] =>
    printTable(
      makeTable({
        kind: 'grid',
        columns: [{ id: 'name', label: '项目', show: 'label' }, valueColumn('a', '数', { measure: 'total' })],
        rows: {
          source: 'subjects',
          of: 'function',
          levels: [1, 2],
          at: { dataset: 'expenditure' },
          order: 'code',
          numbering,
        },
      }),
      report,
    )[0]!.rows;
  expect(print('一、')).toEqual([
    '一、社会保障和就业支出|1.00',
    '行政事业单位养老支出|1.00',
    '二、卫生健康支出|1.00',
    '医疗保障管理事务|1.00',
  ]);
  expect(print('（一）')[2]).toBe('（二）卫生健康支出|1.00');
});

test('an operator can be printed as the ministries’ systems write it', () => {
  const line = (operator: string): ReturnType<typeof makeLine> => makeLine({ texts: { operator, level3: '甲' } });
  const report = makeReport({
    current: { overallIndicators: ['≥', '≤', '＞', '＜', '=', '定性', ''].map(line) },
  });
  const [grid] = printTable(
    makeTable({
      kind: 'grid',
      columns: [
        { id: 'kept', label: '原样', show: 'line.operator' },
        { id: 'plain', label: '符号', show: 'line.plainOperator' },
      ],
      rows: { source: 'lines', dataset: 'overallIndicators', order: 'entry', group: 'line' },
    }),
    report,
  );
  expect(grid!.rows).toEqual(['≥|>=', '≤|<=', '＞|>', '＜|<', '=|=', '定性|', '|']);
});
