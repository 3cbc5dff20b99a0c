import { emptyDatasets } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Fen } from '../../../shared/money/fen.ts';
import type { Report } from '../../../shared/report/report.ts';

export const fen = (amount: number): Fen => amount as Fen;

export const expenditureLine = (id: string, amount: number): Line => ({
  id,
  function: '2101501',
  amounts: { wages: fen(amount) },
});

/** A small report that has something of everything that is stored. */
export function sampleReport(id: string, changes: Partial<Report> = {}): Report {
  return {
    id,
    kind: 'department',
    layout: { id: 'henan-2026', version: 1 },
    year: 2026,
    department: { name: '测试区医疗保障局', shortName: '我局', code: '101', level: '区' },
    dates: { approved: '2026-01-20' },
    secrecy: { reviewer: '李某', date: '2026-02-01', result: '可以公开' },
    units: [
      { id: 'u2', code: '101002', name: '医保中心', role: 'unit' },
      { id: 'u1', code: '101001', name: '局本级', role: 'unit', nature: '行政' },
    ],
    current: {
      ...emptyDatasets(),
      expenditure: [expenditureLine('c', 3), expenditureLine('a', 1), expenditureLine('b', 2)],
      customFigures: [
        { id: 'f1', texts: { name: '参保人数' }, quantities: { value: { value: 36, scale: 0, unit: '万人' } } },
      ],
    },
    prior: { ...emptyDatasets(), expenditure: [expenditureLine('a', 10)] },
    stated: [{ id: 's1', at: { dataset: 'expenditure', year: 'this' }, fen: fen(7), half: fen(1) }],
    texts: { duties: '第一段\n第二段' },
    sections: { overview: { paragraphs: [{ id: 'p1', runs: [{ kind: 'text', text: '概况' }] }], templateKey: 'k' } },
    waivers: [{ finding: 'x1', reason: '四舍五入', by: '王某', at: '2026-02-02T00:00:00.000Z' }],
    ...changes,
  };
}
