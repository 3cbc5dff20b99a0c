import { describe, expect, it } from 'vitest';
import { fen } from '../../../shared/money/fen.ts';
import { newReport } from '../../../shared/report/newReport.ts';
import { reportSchema } from '../../../shared/report/reportSchema.ts';
import type { Report } from '../../../shared/report/report.ts';

const sound = newReport({ id: 'r', layout: { id: 'henan-2026', version: 1 }, departmentName: '某局', year: 2026 });

const withLines = (lines: Record<string, unknown>): unknown => ({ ...sound, current: { ...sound.current, ...lines } });

const faults: [name: string, report: unknown, path: string, message: RegExp][] = [
  ['year too early', { ...sound, year: 1989 }, 'year', /年度“1989”不正确/],
  ['id twice', withLines({ revenue: [{ id: 'a' }, { id: 'a' }] }), 'current.revenue.1.id', /编号“a”重复/],
  [
    'half a 分',
    withLines({ revenue: [{ id: 'a', amounts: { general: 0.5 } }] }),
    'current.revenue.0.amounts.general',
    /整数（分）/,
  ],
  [
    'too much money',
    withLines({ revenue: [{ id: 'a', amounts: { general: 1e16 } }] }),
    'current.revenue.0.amounts.general',
    /90 万亿元/,
  ],
  [
    'node of another tree',
    withLines({ revenue: [{ id: 'a', amounts: { wages: 1 } }] }),
    'current.revenue.0.amounts.wages',
    /没有名为“wages”的栏目/,
  ],
  [
    'dimension of another dataset',
    withLines({ revenue: [{ id: 'a', item: 'abroad' }] }),
    'current.revenue.0.item',
    /“收入”不按“三公”经费项目区分/,
  ],
  [
    'unknown node of a dimension',
    withLines({ sangong: [{ id: 'a', item: 'yacht' }] }),
    'current.sangong.0.item',
    /没有名为“yacht”/,
  ],
  [
    'money counted twice',
    withLines({ expenditure: [{ id: 'a', amounts: { basic: 1, wages: 1 } }] }),
    'current.expenditure.0.amounts.basic',
    /重复计算/,
  ],
  [
    'precision without amount',
    withLines({ revenue: [{ id: 'a', halves: { general: 1 } }] }),
    'current.revenue.0.halves.general',
    /有误差而没有金额/,
  ],
  [
    'unit that is not there',
    withLines({ revenue: [{ id: 'a', unit: 'u9' }] }),
    'current.revenue.0.unit',
    /没有编号为“u9”的单位/,
  ],
  [
    'project that is not there',
    withLines({ debt: [{ id: 'a', project: 'p9' }] }),
    'current.debt.0.project',
    /没有编号为“p9”的项目/,
  ],
  ['dataset missing', { ...sound, prior: { revenue: [] } }, 'prior.expenditure', /./],
  ['two departments', { ...sound, units: [sound.units[0], { ...sound.units[0], id: 'x' }] }, 'units', /只能有一个/],
  ['no such day', { ...sound, dates: { approved: '2026-02-29' } }, 'dates.approved', /2026-01-31/],
  ['stated nowhere', { ...sound, stated: [{ id: 's', at: {}, fen: 1, half: 0 }] }, 'stated.0.at', /哪一类数据/],
  ['unknown key', { ...sound, colour: 'red' }, '', /colour/],
];

describe('reportSchema', () => {
  it('accepts a new report, unknown codes, nulls and prices', () => {
    const report: Report = {
      ...sound,
      current: {
        ...sound.current,
        expenditure: [{ id: 'a', function: '2999999', unit: null, item: null }],
        procurement: [{ id: 'a', amounts: { unitPrice: fen(100) } }],
      },
    };
    expect(reportSchema.safeParse(report).error?.issues ?? []).toEqual([]);
  });

  it.each(faults)('finds: %s', (_, report, path, message) => {
    const result = reportSchema.safeParse(report);
    const issue = result.error?.issues.find((i) => i.path.join('.') === path);
    expect(issue?.message).toMatch(message);
  });
});
