import { describe, expect, test } from 'vitest';
import type { Unit } from '../../shared/budget/lines.ts';
import { fen } from '../../shared/money/fen.ts';
import type { Report } from '../../shared/report/report.ts';
import { dumpReport, fixtureReport } from '../support/fixtureReport.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../support/smallReport.ts';

const OFFICE: Unit = { id: 'above', code: '08', name: '社会保障股', role: 'above' };
const DEPARTMENT: Unit = { id: 'department', code: '032', name: '示例区医疗保障局', role: 'department' };
const CENTRE: Unit = { id: 'centre', code: '032002', name: '示例区医疗保障服务中心', role: 'unit' };

/** A unit's report for 2024 in Hubei's layout. */
const report = (parts: ReportParts): Report =>
  makeReport({
    kind: 'unit',
    layout: { id: 'hubei-2024', version: 1 },
    year: 2024,
    department: {
      name: CENTRE.name,
      shortName: '我中心',
      code: CENTRE.code,
      level: '区',
      parentName: DEPARTMENT.name,
    },
    units: [OFFICE, DEPARTMENT, CENTRE],
    texts: {
      'reason.revenue': '甲。',
      'reason.basic': '乙',
      'reason.project': '丙',
      'reason.agencyCosts': '丁',
      'reason.procurement': '戊',
      'reason.assets': '己',
      'reason.sangong': '庚',
      'reason.reception': '辛',
    },
    ...parts,
  });

function paragraphs(of: Report, heading: string): readonly string[] {
  const found = dumpReport(of).sections.find((s) => s.heading.endsWith(heading));
  if (!found) throw new Error(`no section ${heading}`);
  return found.paragraphs;
}

const tableOf = (of: Report, id: string): ReturnType<typeof dumpReport>['tables'][number] =>
  dumpReport(of).tables.find((t) => t.id === id)!;

/** One line with one amount, in 万元; null: no line at all. */
const single = (amount: number | null, place: object): ReturnType<typeof makeLine>[] =>
  amount === null ? [] : [makeLine({ unit: 'centre', ...place, amounts: { amount: wan(amount) } })];

describe('sentences of comparison', () => {
  test.each([
    ['up', 120, 100, '2024年收入总计120万元，比2023年100万元增加20万元，增长20%，主要原因是：甲。'],
    ['down', 80, 100, '2024年收入总计80万元，比2023年100万元减少20万元，下降20%，主要原因是：甲。'],
    ['equal', 100, 100, '2024年收入总计100万元，与2023年100万元持平。'],
    ['to zero', 0, 100, '2024年收入总计0万元，比2023年100万元减少100万元，下降100%，主要原因是：甲。'],
    ['from zero', 100, 0, '2024年收入总计100万元，比2023年0万元增加100万元，主要原因是：甲。'],
    ['no last year', 100, null, '2024年收入总计100万元，没有2023年的可比数。'],
    ['nothing, ever', 0, 0, '2024年收入总计0万元，与2023年0万元持平。'],
  ])('revenue: %s', (_name, now, before, expected) => {
    const revenue = (amount: number | null): ReturnType<typeof makeLine>[] =>
      amount === null ? [] : [makeLine({ unit: 'centre', amounts: { general: wan(amount) } })];
    const [sentence] = paragraphs(
      report({ current: { revenue: revenue(now) }, prior: { revenue: revenue(before) } }),
      '收入预算情况',
    );
    expect(sentence).toBe(`${expected}其中，财政拨款收入${now}万元，由本级财政当年拨付。`);
  });

  test.each([
    ['up', 26.26, 25.24, '2024年机关运行经费预算26.26万元，比2023年25.24万元增加1.02万元，增长4.04%，主要原因是：丁。'],
    [
      'down',
      25.24,
      26.26,
      '2024年机关运行经费预算25.24万元，比2023年26.26万元减少1.02万元，下降3.88%，主要原因是：丁。',
    ],
    ['equal', 25, 25, '2024年机关运行经费预算25万元，与2023年25万元持平。'],
    ['no last year', 25, null, '2024年机关运行经费预算25万元，没有2023年的可比数。'],
  ])('agency costs: %s', (_name, now, before, expected) => {
    const parts = { current: { agencyCosts: single(now, {}) }, prior: { agencyCosts: single(before, {}) } };
    expect(paragraphs(report(parts), '机关运行经费等重要事项的说明')[0]).toBe(expected);
  });

  test.each([
    ['up', 0.58, 0.55, '公务接待费0.58万元，比2023年0.55万元增加0.03万元，增长5.45%，主要原因是：辛。'],
    ['down', 0.55, 0.58, '公务接待费0.55万元，比2023年0.58万元减少0.03万元，下降5.17%，主要原因是：辛。'],
    ['equal', 0.55, 0.55, '公务接待费0.55万元，与2023年持平（增减0万元、0%）。'],
    ['zero both years', 0, 0, '公务接待费0万元，与2023年持平（增减0万元、0%）。'],
    ['no last year', 0.55, null, '公务接待费0.55万元，没有2023年的可比数。'],
  ])('reception: %s', (_name, now, before, expected) => {
    const sangong = (amount: number | null): ReturnType<typeof makeLine>[] =>
      amount === null ? [] : [makeLine({ unit: 'centre', item: 'reception', amounts: { general: wan(amount) } })];
    const said = paragraphs(
      report({ current: { sangong: sangong(now) }, prior: { sangong: sangong(before) } }),
      '“三公”经费预算情况说明',
    );
    expect(said[2]).toBe(expected);
  });

  test('a change of expenditure is split into 基本 and 项目, and only what changed is explained', () => {
    const expenditure = (basic: number, project: number): ReturnType<typeof makeLine>[] => [
      makeLine({
        unit: 'centre',
        function: '2101550',
        fund: 'general',
        amounts: { basic: wan(basic), project: wan(project) },
      }),
    ];
    const said = (basic: number, project: number): string =>
      paragraphs(
        report({ current: { expenditure: expenditure(basic, project) }, prior: { expenditure: expenditure(100, 50) } }),
        '支出预算情况',
      ).at(-1)!;
    expect(said(90, 70)).toBe(
      '与2023年相比，支出增加10万元，增长6.67%，其中基本支出减少10万元，项目支出增加20万元。基本支出减少10万元的主要原因是：乙。项目支出增加20万元的主要原因是：丙。',
    );
    expect(said(100, 40)).toBe(
      '与2023年相比，支出减少10万元，下降6.67%，其中基本支出持平，项目支出减少10万元。项目支出减少10万元的主要原因是：丙。',
    );
  });
});

describe('sentences about what there is or is not', () => {
  test('purchases: none, and with the shares of goods, works, services and smaller firms', () => {
    expect(paragraphs(report({}), '政府采购情况')).toEqual(['2024年政府采购预算总额0万元，没有2023年的可比数。']);
    const buy = (itemCode: string, amount: number, sme = 0): ReturnType<typeof makeLine> =>
      makeLine({ unit: 'centre', itemCode, amounts: { amount: wan(amount), sme: wan(sme) } });
    const current = { procurement: [buy('A02', 60, 30), buy('B01', 10), buy('C05', 30)] };
    expect(paragraphs(report({ current }), '政府采购情况')[1]).toBe(
      '其中：货物类采购预算60万元，份额占60%；工程类采购预算10万元，份额占10%；服务类采购预算30万元，份额占30%。面向中小企业采购预算30万元，份额占30%，其中面向小微企业采购预算0万元，份额占0%。',
    );
  });

  test('政府性基金: none, or with its use', () => {
    expect(paragraphs(report({}), '政府性基金情况')).toEqual(['2024年没有使用政府性基金预算拨款安排的支出。']);
    const expenditure = [
      makeLine({ unit: 'centre', function: '2120801', fund: 'govFund', amounts: { project: wan(5) } }),
    ];
    const said = paragraphs(report({ current: { expenditure } }), '政府性基金情况');
    expect(said).toEqual(['2024年使用政府性基金预算拨款安排的支出5万元，主要用于：（待填写）。']);
  });

  test('a department instead of a unit says which units it has', () => {
    const of = report({ kind: 'department', texts: { composition: '本级、服务中心' } });
    expect(paragraphs(of, '部门基本情况')[0]).toBe(
      '示例区医疗保障服务中心是一级预算部门，纳入2024年部门预算编制范围的单位有：本级、服务中心。',
    );
  });

  test('no project: said so; a project with its money, content, goals and indicators', () => {
    expect(paragraphs(report({}), '重点项目绩效目标编制情况')).toEqual([
      '2024年没有安排项目支出，不涉及项目绩效目标。',
    ]);
    const current = {
      projects: [
        makeLine({
          id: 'p1',
          unit: 'centre',
          texts: { name: '购车', content: '换一辆旧车。' },
          amounts: { general: wan(10), other: wan(8) },
        }),
      ],
      projectPerformance: [makeLine({ project: 'p1', texts: { goals: '保障出行' } })],
      projectIndicators: [
        makeLine({ project: 'p1', texts: { level1: '产出指标', level3: '购车数', value: '1', valueUnit: '辆' } }),
        makeLine({
          project: 'p1',
          texts: {
            level1: '效益指标',
            level2: '社会公众或服务对象满意度指标',
            level3: '满意度',
            operator: '≥',
            value: '95%',
          },
        }),
        makeLine({
          project: 'p1',
          texts: { level1: '效益指标', level2: '社会效益指标', level3: '影响', operator: '定性', value: '好' },
        }),
      ],
    };
    expect(paragraphs(report({ current }), '重点项目绩效目标编制情况')).toEqual([
      '1. “购车”项目2024年预算安排18万元，资金来源为：一般公共预算10万元、其他收入8万元。',
      '主要内容是：换一辆旧车。',
      '项目绩效总目标是：保障出行。',
      '产出指标：购车数（1辆）。',
      '效益指标：影响（好）。',
      '满意度指标：满意度（≥95%）。',
    ]);
    expect(
      paragraphs(report({ current: { projects: current.projects } }), '重点项目绩效目标编制情况').slice(-2),
    ).toEqual(['效益指标：未设置。', '满意度指标：未设置。']);
  });
});

describe('tables', () => {
  const fixture = fixtureReport('zengdu-2024');

  test('the contents list five parts and ten tables; the forms stand beside their sections without a number', () => {
    const { toc, sections } = dumpReport(fixture);
    expect(toc).toHaveLength(21);
    expect(toc).toContain('十、政府采购预算表');
    expect(toc.join()).not.toContain('申报表');
    expect(sections.map((s) => s.heading)).toContain('二、重点项目绩效目标编制情况');
  });

  test('类, 款 and 项 carry subtotals; what was not entered prints 0.00', () => {
    const expenditure = [
      makeLine({ unit: 'centre', function: '2101101', fund: 'general', amounts: { personnel: wan(2) } }),
      makeLine({ unit: 'centre', function: '2101301', fund: 'general', amounts: { project: wan(3) } }),
    ];
    expect(tableOf(report({ current: { expenditure } }), 'T05').rows.map((r) => [r[0], ...r.slice(2)])).toEqual([
      [null, '5.00', '2.00', '2.00', '0.00', '3.00'],
      ['210', '5.00', '2.00', '2.00', '0.00', '3.00'],
      ['21011', '2.00', '2.00', '2.00', '0.00', '0.00'],
      ['2101101', '2.00', '2.00', '2.00', '0.00', '0.00'],
      ['21013', '3.00', '0.00', '0.00', '0.00', '3.00'],
      ['2101301', '3.00', '0.00', '0.00', '0.00', '3.00'],
    ]);
  });

  test('purchases: quantity × unit price in 元, below the office above the department', () => {
    const procurement = [
      makeLine({
        unit: 'centre',
        itemCode: 'A02010108',
        amounts: { unitPrice: fen(910_000), sme: fen(7_280_000) },
        quantities: { quantity: { value: 8, scale: 0, unit: '' } },
        texts: { itemName: '便携式计算机', measureUnit: '台' },
      }),
    ];
    const { columns, rows, unit } = tableOf(report({ current: { procurement } }), 'T10');
    expect(unit).toBe('元');
    expect([columns[0], columns.at(-1)]).toEqual(['单位代码/1', '采购金额/其中面向小微企业（元）/14']);
    const shown = rows.map((r) => [r[0], r[1], r[3], ...r.slice(8)]);
    expect(shown).toEqual([
      [null, '合计', null, null, null, null, '72800.00', '72800.00', null],
      ['08', '社会保障股', null, null, null, null, '72800.00', '72800.00', null],
      ['032', '示例区医疗保障局', null, null, null, null, '72800.00', '72800.00', null],
      ['032002', '示例区医疗保障服务中心', '[A02010108]便携式计算机', '8', '9100', '台', '72800.00', '72800.00', null],
    ]);
  });

  test('the form counts staff without an established post together and sets this year beside last', () => {
    const { rows } = tableOf(fixture, 'T11/3');
    expect(rows.map((r) => r.slice(1))).toEqual([['34', '20', '14']]);
    const funds = tableOf(fixture, 'T11/4').rows.map((r) => r.slice(1));
    expect(funds[0]).toEqual(['收入构成', '财政拨款', '9654.06', '8132.86', '1521.20']);
    expect(funds.at(-1)).toEqual(['支出构成', '合计', '9672.06', '8132.86', '1539.20']);
  });

  test('a department fills one form for each of its units', () => {
    const OWN: Unit = { id: 'own', code: '032001', name: '示例区医疗保障局本级', role: 'unit' };
    const people = (unit: string, category: string, value: number): ReturnType<typeof makeLine> =>
      makeLine({ unit, texts: { category }, quantities: { count: { value, scale: 0, unit: '人' } } });
    const of = report({
      kind: 'department',
      units: [DEPARTMENT, OWN, CENTRE],
      current: {
        staffing: [
          people('own', '实有在编人员', 12),
          people('centre', '实有在编人员', 20),
          people('centre', '劳务派遣人员', 2),
        ],
      },
    });
    const forms = dumpReport(of).tables.filter((t) => t.title.endsWith('/人员基本情况'));
    expect(forms.flatMap((t) => t.rows)).toEqual([
      [OWN.name, '12', '12', '0'],
      [CENTRE.name, '22', '20', '2'],
    ]);
  });

  test('tables without data print their note', () => {
    const empty = dumpReport(fixture).tables.filter((t) => t.empty);
    expect(empty.map((t) => [t.title, t.notes.at(-1)])).toEqual([
      ['政府性基金预算支出表', '说明：曾都区医疗保障服务中心没有用政府性基金预算拨款安排的支出，本表没有数据。'],
    ]);
  });
});
