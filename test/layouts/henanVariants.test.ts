import { describe, expect, test } from 'vitest';
import type { Report } from '../../shared/report/report.ts';
import { paragraphsOf } from '../support/paragraphsOf.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../support/smallReport.ts';

type Lines = ReturnType<typeof makeLine>[];

/** How each year of Henan's layout writes an amount of 万元: grouped with two decimals, or as short as it goes. */
const YEARS = [
  { layout: 'henan-2026', year: 2026, money: (n: number) => (n === 0 ? '0' : n.toFixed(2)) },
  { layout: 'henan-2024', year: 2024, money: String },
] as const;

const line = (amount: number | null, node: string, place: object = {}): Lines =>
  amount === null ? [] : [makeLine({ ...place, amounts: { [node]: wan(amount) } })];

describe.each(YEARS)('$layout', ({ layout, year, money }) => {
  const before = year - 1;
  const percent = (n: number): string => (year === 2026 ? n.toFixed(2) : String(n));
  const report = (parts: ReportParts = {}): Report =>
    makeReport({
      layout: { id: layout, version: 1 },
      year,
      texts: {
        'reason.revenue': '甲。',
        'reason.expenditure': '乙',
        'reason.general': '丙',
        'reason.govFund': '戊',
        'reason.reception': '丁',
        'reason.agencyCosts': '己',
      },
      ...parts,
    });
  /** The sentence of each variant, with the words around it. */
  const said = (state: string, reason: string): string =>
    ({
      up: `增加${money(20)}万元，增长${percent(20)}%，主要原因：${reason}`,
      down: `减少${money(20)}万元，下降${percent(20)}%，主要原因：${reason}`,
      same: `与${before}年持平`,
      toZero: `减少${money(100)}万元，下降${percent(100)}%，主要原因：${reason}`,
      fromZero: `增加${money(100)}万元，主要原因：${reason}`,
      noPrior: `没有${before}年的可比数`,
    })[state]!;

  const VARIANTS = [
    ['up', 120, 100],
    ['down', 80, 100],
    ['same', 100, 100],
    ['same', 0, 0],
    ['toZero', 0, 100],
    ['fromZero', 100, 0],
    ['noPrior', 100, null],
  ] as const;

  test.each(VARIANTS)('the whole: %s (%s after %s)', (state, now, prior) => {
    const of = report({
      current: { revenue: line(now, 'general'), expenditure: line(now, 'basic', { fund: 'general' }) },
      prior: { revenue: line(prior, 'general'), expenditure: line(prior, 'basic', { fund: 'general' }) },
    });
    const [sentence] = paragraphsOf(of, '收入支出预算总体情况说明');
    const name = of.department.name;
    expect(sentence).toBe(
      `${name}${year}年收入总计${money(now)}万元，支出总计${money(now)}万元。与${before}年预算相比，收入${said(state, '甲')}；支出${said(state, '乙')}。`,
    );
  });

  test.each(VARIANTS)('each budget of the fiscal money: %s (%s after %s)', (state, now, prior) => {
    const revenue = (amount: number | null): Lines => [...line(amount, 'general'), ...line(amount, 'govFund')];
    const of = report({ current: { revenue: revenue(now) }, prior: { revenue: revenue(prior) } });
    const [sentence] = paragraphsOf(of, '财政拨款收入支出总体情况说明');
    expect(sentence).toContain(
      `一般公共预算收支预算${said(state, '丙')}；政府性基金收支预算${said(state, '戊')}；国有资本经营收支预算`,
    );
  });

  test.each([
    ['up', 0.7, 0.3, `预算数比${before}年增加${money(0.4)}万元，主要原因：丁。`],
    ['down', 0.3, 0.7, `预算数比${before}年减少${money(0.4)}万元，主要原因：丁。`],
    ['equal', 0.3, 0.3, `预算数与${before}年持平。`],
    ['zero', 0, 0, `预算数与${before}年持平。`],
    ['no last year', 0.3, null, `没有${before}年的可比数。`],
  ])('reception: %s', (_name, now, prior, expected) => {
    const sangong = (amount: number | null): Lines => line(amount, 'general', { item: 'reception' });
    const of = report({ current: { sangong: sangong(now) }, prior: { sangong: sangong(prior) } });
    expect(paragraphsOf(of, '公务接待费')).toEqual([
      `公务接待费${money(now)}万元，用于按规定开支的公务接待（含外宾接待）支出。${expected}`,
    ]);
  });

  test('政府性基金, projects and transfers: none, or as they are', () => {
    const name = report().department.name;
    expect(paragraphsOf(report(), '政府性基金预算支出情况说明')).toEqual([
      `${name}${year}年没有使用政府性基金预算拨款安排的支出，年初预算为0万元。`,
    ]);
    expect(paragraphsOf(report(), '绩效目标设置情况')[0]).toBe(
      `${name}${year}年没有安排预算项目，不涉及项目绩效目标。`,
    );
    expect(paragraphsOf(report(), '专项转移支付项目情况')).toEqual([
      `${name}${year}年没有负责管理的专项转移支付项目。`,
    ]);
    const expenditure = [
      ...line(5, 'project', { function: '2120801', fund: 'govFund' }),
      ...line(3, 'basic', { function: '2120801', fund: 'govFund' }),
    ];
    const transferProjects = line(9, 'amount', { texts: { name: '补助' } });
    const of = report({ current: { expenditure, transferProjects } });
    expect(paragraphsOf(of, '政府性基金预算支出情况说明')[0]).toBe(
      `${name}${year}年政府性基金预算支出年初预算为${money(8)}万元，其中：基本支出${money(3)}万元，项目支出${money(5)}万元，主要用于：（待填写）。`,
    );
    expect(paragraphsOf(of, '专项转移支付项目情况')[0]).toMatch(`专项转移支付项目共1项：补助${money(9)}万元。`);
  });
});
