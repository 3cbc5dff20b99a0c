import { describe, expect, test } from 'vitest';
import type { Unit } from '../../shared/budget/lines.ts';
import type { Report } from '../../shared/report/report.ts';
import { dumpReport, fixtureReport } from '../support/fixtureReport.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../support/smallReport.ts';
import { paragraphsOf } from '../support/paragraphsOf.ts';

const OWN: Unit = { id: 'own', code: '073001', name: '示例市医疗保障局本级', role: 'unit' };
const CENTRE: Unit = { id: 'centre', code: '073002', name: '示例市医疗保障中心', role: 'unit' };

type Lines = ReturnType<typeof makeLine>[];

/** A department's report for 2024 in Liaoning's layout. */
const report = (parts: ReportParts = {}): Report =>
  makeReport({
    layout: { id: 'liaoning-2024', version: 1 },
    year: 2024,
    units: [OWN, CENTRE],
    texts: { 'reason.total': '甲。', 'reason.fiscal': '乙', 'reason.reception': '丙', 'reason.agencyCosts': '丁' },
    ...parts,
  });

/** One line of an amount in 万元; null: no line at all. */
const line = (amount: number | null, node: string, place: object = {}): Lines =>
  amount === null ? [] : [makeLine({ ...place, amounts: { [node]: wan(amount) } })];

describe('sentences of comparison', () => {
  test.each([
    ['up', 120, 100, '比2023年预算数增加20万元，提高20%，主要原因是：甲。'],
    ['down', 80, 100, '比2023年预算数减少20万元，降低20%，主要原因是：甲。'],
    ['equal', 100, 100, '与2023年持平。'],
    ['to zero', 0, 100, '比2023年预算数减少100万元，降低100%，主要原因是：甲。'],
    ['from zero', 100, 0, '比2023年预算数增加100万元，主要原因是：甲。'],
    ['zero both years', 0, 0, '与2023年持平。'],
    ['no last year', 100, null, '没有2023年的可比数。'],
  ])('the whole: %s', (_name, now, before, expected) => {
    const of = report({
      current: { revenue: line(now, 'general') },
      prior: { revenue: line(before, 'general') },
    });
    expect(paragraphsOf(of, '收支预算的总体说明').at(-1)).toBe(
      `（三）收支预算增减情况。2024年部门收支预算${now}万元，${expected}`,
    );
    expect(paragraphsOf(of, '财政拨款收支预算情况说明').at(-1)).toBe(
      `收支预算增减情况。2024年财政拨款收支预算${now}万元，${expected.replace('甲', '乙')}`,
    );
  });

  test.each([
    ['up', 0.7, 0.3, '2. 公务接待费0.7万元，比2023年预算数增加0.4万元，提高133.33%，主要原因是：丙。'],
    ['down', 0.3, 0.7, '2. 公务接待费0.3万元，比2023年预算数减少0.4万元，降低57.14%，主要原因是：丙。'],
    ['equal', 0.3, 0.3, '2. 公务接待费0.3万元，与2023年持平。'],
    ['zero', 0, 0, '2. 公务接待费0万元，与2023年持平。'],
    ['no last year', 0.3, null, '2. 公务接待费0.3万元，没有2023年的可比数。'],
  ])('reception: %s', (_name, now, before, expected) => {
    const sangong = (amount: number | null): Lines => line(amount, 'general', { item: 'reception' });
    const of = report({ current: { sangong: sangong(now) }, prior: { sangong: sangong(before) } });
    expect(paragraphsOf(of, '“三公”经费预算情况说明')[2]).toBe(expected);
  });

  test.each([
    ['up', 120, 100, '比2023年预算数增加20万元，提高20%，主要原因是：丁。'],
    ['down', 80, 100, '比2023年预算数减少20万元，降低20%，主要原因是：丁。'],
    ['equal', 100, 100, '与2023年持平。'],
    ['no last year', 100, null, '没有2023年的可比数。'],
  ])('agency costs are the whole of 302: %s', (_name, now, before, expected) => {
    const basicByEconomic = [
      ...line(now, 'operating', { economic: '30201' }),
      ...line(7, 'personnel', { economic: '30101' }),
    ];
    const of = report({ current: { basicByEconomic }, prior: { agencyCosts: line(before, 'amount') } });
    const [said] = paragraphsOf(of, '机关运行经费安排情况');
    expect(said).toContain(`2024年机关运行经费预算为${now}万元`);
    expect(said!.endsWith(`公务用车运行维护等，${expected}`)).toBe(true);
  });
});

describe('sentences about what there is or is not', () => {
  test.each([
    [{ general: 5 }, '收入预算中没有政府性基金预算拨款和国有资本经营预算拨款'],
    [{ govFund: 5 }, '收入预算中有政府性基金预算拨款5万元，没有国有资本经营预算拨款'],
    [{ stateCapital: 5 }, '收入预算中有国有资本经营预算拨款5万元，没有政府性基金预算拨款'],
    [{ govFund: 5, stateCapital: 2 }, '收入预算中有政府性基金预算拨款5万元、国有资本经营预算拨款2万元'],
  ])('sources of the fiscal money: %j', (funds, expected) => {
    const revenue = Object.entries(funds).flatMap(([fund, amount]) => line(amount, fund));
    expect(paragraphsOf(report({ current: { revenue } }), '财政拨款收支预算情况说明')[0]).toContain(`。${expected}，`);
  });

  test('a new department without last year, projects and vehicles', () => {
    expect(paragraphsOf(report(), '国有资产占有使用情况').at(-1)).toBe('2024年年初预算购置车辆0台，金额0万元。');
    expect(paragraphsOf(report(), '政府采购预算安排情况')).toEqual(['2024年没有安排政府采购，政府采购预算0万元。']);
    expect(paragraphsOf(report(), '预算资金绩效目标情况')).toEqual([
      '2024年应编制部门整体绩效目标的单位共2个，实际编制部门整体绩效目标的单位共0个，编制覆盖率为0%。',
      '2024年没有安排特定目标类项目，不涉及项目绩效目标。',
    ]);
    expect(paragraphsOf(report(), '一般公共预算基本支出情况说明')).toEqual([
      '示例市医疗保障局2024年没有安排一般公共预算基本支出，预算为0万元。',
    ]);
  });

  test('coverage of targets counts what has a text of goals, and only 特定目标类', () => {
    const project = (id: string, type: string, amount: number): Lines[number] =>
      makeLine({ id, unit: 'own', texts: { type, name: id }, amounts: { general: wan(amount) } });
    const goals = (text: string, place: object): Lines[number] => makeLine({ ...place, texts: { goals: text } });
    const current = {
      projects: [
        project('p1', '特定目标类', 60),
        project('p2', '特定目标类', 30),
        project('p3', '特定目标类', 10),
        project('p4', '其他运转类', 9),
      ],
      projectPerformance: [
        goals('好', { project: 'p1' }),
        goals(' ', { project: 'p2' }),
        goals('好', { project: 'p4' }),
      ],
      overallPerformance: [goals('好', { unit: 'own' }), goals('', { unit: 'centre' })],
    };
    expect(paragraphsOf(report({ current }), '预算资金绩效目标情况')).toEqual([
      '2024年应编制部门整体绩效目标的单位共2个，实际编制部门整体绩效目标的单位共1个，编制覆盖率为50%。',
      '2024年应编制绩效目标的特定目标类项目共3个，实际编制绩效目标的特定目标类项目共1个，特定目标类项目绩效目标涉及资金60万元，按项目数计算的编制覆盖率为33.33%，按资金计算的覆盖率为60%。',
    ]);
  });

  test('the units are listed by name, also after one is added', () => {
    expect(paragraphsOf(report(), '部门预算单位构成')).toEqual([
      '列入示例市医疗保障局2024年部门预算编制范围的单位有：',
      '1. 示例市医疗保障局本级',
      '2. 示例市医疗保障中心',
    ]);
  });

  test('the empty tables are those that are printed without data', () => {
    const fixture = fixtureReport('anshan-2024');
    expect(
      dumpReport(fixture)
        .tables.filter((t) => t.empty)
        .map((t) => t.title),
    ).toEqual([
      '政府性基金预算支出表',
      '国有资本经营预算支出表',
      '债务支出预算表',
      '政府购买服务支出预算表',
      '部门管理专项资金预算表',
    ]);
    expect(paragraphsOf(fixture, '预算公开表数据中没有数据的情况说明')).toEqual([
      '2024年部门预算公开表中，“政府性基金预算支出表”、“国有资本经营预算支出表”、“债务支出预算表”、“政府购买服务支出预算表”、“部门管理专项资金预算表”五张表没有数据。',
      '没有数据的原因：没有政府性基金预算安排的支出；没有国有资本经营预算安排的支出；没有债务支出；没有政府购买服务预算；没有部门管理的专项资金。',
    ]);
    const debt = line(5, 'general', { texts: { name: '利息' } });
    const withDebt = { ...fixture, current: { ...fixture.current, debt } };
    const said = paragraphsOf(withDebt, '预算公开表数据中没有数据的情况说明').join('');
    expect(said).toContain('四张表没有数据');
    expect(said).not.toContain('债务');
  });
});

describe('tables and texts', () => {
  const fixture = fixtureReport('anshan-2024');

  test('nineteen tables 表1 … 表19 in the contents', () => {
    const { toc, tables } = dumpReport(fixture);
    expect(toc.filter((entry) => entry.endsWith('表') || entry.endsWith('）')).length).toBeGreaterThanOrEqual(19);
    expect(new Set(tables.map((t) => t.number)).size).toBe(19);
  });

  test('only the 类 with money stand in the balance, counted through', () => {
    const expenditure = [
      ...line(2, 'personnel', { function: '2080505', fund: 'general' }),
      ...line(3, 'personnel', { function: '2101501', fund: 'general' }),
    ];
    const { tables } = dumpReport(report({ current: { expenditure } }));
    const names = (id: string): (string | null)[] => tables.find((t) => t.id === id)!.rows.map((r) => r[2]!);
    expect(names('T01').slice(0, 3)).toEqual(['一、社会保障和就业支出', '二、卫生健康支出', null]);
    expect(names('T04').slice(0, 3)).toEqual(['一、本年支出', '（一）社会保障和就业支出', '（二）卫生健康支出']);
    expect(names('T04').slice(-2)).toEqual(['二、年终结转结余', '支出总计']);
  });

  test('the rules of disclosure are the department’s own text; without one the gap is marked', () => {
    expect(paragraphsOf(fixture, '预决算信息公开管理办法')[0]).toBe('第一章 公开原则');
    expect(paragraphsOf(report(), '预决算信息公开管理办法')).toEqual(['（待填写）']);
  });

  test('two projects of one name have forms of their own', () => {
    const forms = dumpReport(fixture).tables.filter((t) => t.title.endsWith('绩效目标表/项目'));
    const named = forms.map((t) => t.rows[0]!).filter((row) => row[0] === '医保基金监管经费');
    expect(named.map((row) => [row[1], row.at(-1)])).toEqual([
      ['鞍山市医疗保障事务服务中心', '54.00'],
      ['鞍山市医疗保障局本级', '30.00'],
    ]);
  });
});
