import type { Datasets } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { fen } from '../../../shared/money/fen.ts';
import { newReport } from '../../../shared/report/newReport.ts';
import type { Report } from '../../../shared/report/report.ts';

/** A small report with something of each kind that commands look at. */
export function sampleReport(change: Partial<Report> = {}): Report {
  const base = newReport({
    id: 'r',
    layout: { id: 'henan-2026', version: 1 },
    departmentName: '红旗区医疗保障局',
    year: 2026,
  });
  const current: Partial<Record<keyof Datasets, readonly Line[]>> = {
    expenditure: [
      { id: 'e1', function: '2101501', unit: 'own', amounts: { wages: fen(300), goods: fen(100) } },
      { id: 'e2', function: '2210201', amounts: { basic: fen(50) }, halves: { basic: fen(5) } },
      { id: 'e3', function: '2080505' },
    ],
    projects: [
      { id: 'p1', texts: { name: '医保信息化', type: '特定目标类' }, amounts: { general: fen(900) } },
      { id: 'p2', texts: { name: '宣传' } },
    ],
    projectPerformance: [{ id: 'g1', project: 'p1', texts: { goals: '保障运行' } }],
    projectIndicators: [
      { id: 'i1', project: 'p1' },
      { id: 'i2', project: 'p1' },
    ],
    staffing: [
      {
        id: 's1',
        unit: 'own',
        texts: { category: '在职' },
        quantities: { count: { value: 12, scale: 0, unit: '人' } },
      },
    ],
  };
  return {
    ...base,
    current: { ...base.current, ...current },
    prior: { ...base.prior, revenue: [{ id: 'r1', unit: 'own', amounts: { general: fen(7) } }] },
    texts: { duties: '职责', 'duties@own': '本级职责' },
    sections: { revenue: { templateKey: 'k', paragraphs: [{ id: 'a', runs: [{ kind: 'text', text: '收入' }] }] } },
    stated: [{ id: 'st', at: { dataset: 'expenditure', measure: 'total' }, fen: fen(450), half: fen(0) }],
    ...change,
  };
}
