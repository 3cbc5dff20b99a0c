import { describe, expect, test } from 'vitest';
import type { Unit } from '../../shared/budget/lines.ts';
import type { Report } from '../../shared/report/report.ts';
import { paragraphsOf } from '../support/paragraphsOf.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../support/smallReport.ts';

const OWN: Unit = { id: 'own', code: '450001', name: '示例市医疗保障局本级', role: 'unit' };

type Lines = ReturnType<typeof makeLine>[];

/** A department with one unit, for 2021 in Hebei's layout. */
const report = (parts: ReportParts = {}): Report =>
  makeReport({
    layout: { id: 'hebei-2021', version: 1 },
    year: 2021,
    units: [OWN],
    texts: { 'reason.basic': '甲。', 'reason.project': '乙', 'reason.reception': '丙' },
    ...parts,
  });

/** Basic and project expenditure in 万元; null: no line at all. */
const spent = (amounts: readonly [basic: number, project: number] | null): Lines =>
  amounts === null
    ? []
    : [makeLine({ unit: 'own', fund: 'general', amounts: { basic: wan(amounts[0]), project: wan(amounts[1]) } })];

describe('比上年增减情况', () => {
  test.each<[string, readonly [number, number], readonly [number, number] | null, string]>([
    [
      'up',
      [120, 50],
      [100, 50],
      '安排170万元，较2020年预算增加20万元，其中：基本支出增加20万元，主要原因是甲；项目支出与2020年持平。',
    ],
    [
      'down',
      [100, 30],
      [100, 50],
      '安排130万元，较2020年预算减少20万元，其中：基本支出与2020年持平；项目支出减少20万元，主要原因是乙。',
    ],
    [
      'both ways',
      [110, 20],
      [100, 50],
      '安排130万元，较2020年预算减少20万元，其中：基本支出增加10万元，主要原因是甲；项目支出减少30万元，主要原因是乙。',
    ],
    ['equal', [100, 50], [100, 50], '安排150万元，与2020年预算持平。'],
    [
      'to zero',
      [0, 0],
      [100, 50],
      '安排0万元，较2020年预算减少150万元，其中：基本支出减少100万元，主要原因是甲；项目支出减少50万元，主要原因是乙。',
    ],
    ['zero both years', [0, 0], [0, 0], '安排0万元，与2020年预算持平。'],
    ['a new unit', [100, 50], null, '安排150万元，没有2020年的可比数。'],
  ])('%s', (_name, now, before, expected) => {
    const of = report({ current: { expenditure: spent(now) }, prior: { expenditure: spent(before) } });
    expect(paragraphsOf(of, '比上年增减情况')).toEqual([`2021年预算收支${expected}`]);
  });
});

describe('“三公” and others', () => {
  test.each([
    ['up', 0.7, 0.3, '公务接待费0.7万元，比上年增加0.4万元，主要原因是丙。'],
    ['down', 0.3, 0.7, '公务接待费0.3万元，比上年减少0.4万元，主要原因是丙。'],
    ['equal', 0.3, 0.3, '公务接待费0.3万元，与上年持平。'],
    ['zero', 0, 0, '公务接待费0万元，与上年持平。'],
    ['no last year', 0.3, null, '公务接待费0.3万元，没有上年可比数。'],
  ])('reception: %s', (_name, now, before, expected) => {
    const sangong = (amount: number | null): Lines =>
      amount === null ? [] : [makeLine({ unit: 'own', item: 'reception', amounts: { general: wan(amount) } })];
    const of = report({ current: { sangong: sangong(now) }, prior: { sangong: sangong(before) } });
    expect(paragraphsOf(of, '预算情况及增减变化原因').at(-1)).toBe(expected);
  });

  test('agency costs: none, or as they are', () => {
    expect(paragraphsOf(report(), '机关运行经费安排情况')).toEqual(['2021年没有安排机关运行经费。']);
    const agencyCosts = [makeLine({ unit: 'own', amounts: { amount: wan(3) } })];
    expect(paragraphsOf(report({ current: { agencyCosts } }), '机关运行经费安排情况')[0]).toContain('共安排3万元');
  });

  test('projects are named with their amounts; without any the sentence ends', () => {
    const [none] = paragraphsOf(report(), '支出说明');
    expect(none!.endsWith('项目支出0万元。')).toBe(true);
    const projects = [
      makeLine({ unit: 'own', texts: { name: '救助' }, amounts: { general: wan(5) } }),
      makeLine({ unit: 'own', texts: { name: '宣传' }, amounts: { general: wan(2) } }),
    ];
    const [some] = paragraphsOf(report({ current: { projects, expenditure: spent([1, 7]) } }), '支出说明');
    expect(some!.endsWith('项目支出7万元，主要为救助5万元，宣传2万元。')).toBe(true);
  });
});
