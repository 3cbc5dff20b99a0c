import { describe, expect, it } from 'vitest';
import { layoutById } from '../../../../shared/layouts/registry.ts';
import { toReport } from '../../../../shared/recognise/draft/toReport.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { readForms, type Form } from '../../../support/readForms.ts';

const HEAD = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];

const drafted = (layout: string, ...forms: readonly Form[]): Report =>
  toReport(readForms(...forms), layoutById(layout)!, 'r1');

describe('totals that a table states', () => {
  const form = (unit: string, total: string, amount: string): Form => ({
    title: '一般公共预算支出表',
    unit,
    rows: [
      ['科目编码', '科目名称', '合计', '基本支出/小计', '人员经费', '公用经费', '项目支出'],
      ['201', '一般公共服务支出', total, total, total, '', ''],
      ['2010301', '行政运行', amount, amount, amount, '', ''],
    ],
  });

  it.each(['hubei-2024', 'liaoning-2024'])(
    '%s: in 元 they are what the facts add up to, not ten thousand times it',
    (layout) => {
      expect(drafted(layout, form('元', '30000', '30000')).stated).toEqual([]);
    },
  );

  it('a total that its parts do not give is kept as stated, in 分', () => {
    const { stated } = drafted('hubei-2024', form('元', '50000', '30000'));
    expect(stated.map(({ fen }) => fen)).toEqual(expect.arrayContaining([5_000_000]));
    expect(stated.every(({ fen }) => fen === 5_000_000)).toBe(true);
  });
});

describe('tables of a region whose titles differ', () => {
  it('take the place of the layout’s table of the same kind, not a place beside it', () => {
    const { extras = [] } = drafted('hubei-2024', {
      title: '2025年部门一般公共预算支出功能分类预算表',
      unit: '元',
      rows: [HEAD, ['2010301', '行政运行', '30000', '20000', '10000']],
    });
    expect(extras).toMatchObject([{ kind: 'table', replaces: true, after: 'T05' }]);
  });
});
