import type { Coordinates } from '../../budget/coordinates.ts';
import type { CheckId } from '../checkIds.ts';
import type { Severity } from '../finding.ts';

/** Two views of the same money that must agree, whatever the layout prints of them (勾稽关系). */
export interface Relation {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly left: Named;
  /** One of them must agree: regions differ in which money a table shows. */
  readonly right: readonly Named[];
  /** `atLeast`: the left one may be more, as other money may be in it. */
  readonly how: 'equal' | 'atLeast';
  readonly hint: string;
}

export interface Named {
  readonly name: string;
  readonly at: Coordinates;
}

const named = (name: string, at: Coordinates): Named => ({ name, at });

const expenditure = (measure: string, fund?: string): Coordinates => ({
  dataset: 'expenditure',
  measure,
  ...(fund ? { fund } : {}),
});

/** Which money a table of basic expenditure may show: the general budget, all 财政拨款, its of-which part, or all funds. */
const basicViews = (measure: string, name: string): Named[] => [
  named(`一般公共预算${name}`, expenditure(measure, 'generalAll')),
  named(`一般公共预算${name}`, expenditure(measure, 'general')),
  named(`财政拨款${name}`, expenditure(measure, 'fiscalAppropriationAll')),
  named(`财政拨款${name}`, expenditure(measure, 'generalAppropriation')),
  named(`全部资金的${name}`, expenditure(measure)),
];

const total = expenditure('total');
const checkBoth = '核对两张表中填错的一张；同一笔钱在各表中应当一致。';

const equal = (check: CheckId, left: Named, right: readonly Named[], hint = checkBoth): Relation => ({
  check,
  severity: 'error',
  left,
  right,
  how: 'equal',
  hint,
});

const SANGONG_SUBJECTS: readonly (readonly [item: string, name: string, economic: string])[] = [
  ['abroad', '因公出国（境）费', '30212'],
  ['reception', '公务接待费', '30217'],
  ['vehicleOperation', '公务用车运行维护费', '30231'],
];

/** All relations between datasets. Source: 预算法实施条例第五条、第六条 (the totals), and the forms' own definitions. */
export const RELATIONS: readonly Relation[] = [
  equal(
    'TBL-01',
    named('收入总计', { dataset: 'revenue', fund: 'total' }),
    [named('支出总计', { ...total, plus: [{ dataset: 'carriedForward', fund: 'total' }] }), named('支出合计', total)],
    '收入总计应等于支出总计（含年终结转结余）。请核对收入、支出和结转结余。',
  ),
  equal(
    'XTB-05',
    named('基本支出表的合计', { dataset: 'basicByEconomic', measure: 'basic' }),
    basicViews('basic', '基本支出'),
  ),
  equal(
    'XTB-08',
    named('基本支出表的人员经费', { dataset: 'basicByEconomic', measure: 'personnel' }),
    basicViews('personnel', '人员经费'),
  ),
  equal(
    'XTB-08',
    named('基本支出表的公用经费', { dataset: 'basicByEconomic', measure: 'operating' }),
    basicViews('operating', '公用经费'),
  ),
  equal('XTB-07', named('项目支出表的合计', { dataset: 'projects', fund: 'total' }), [
    named('支出表的项目支出', expenditure('project')),
    named('财政拨款的项目支出', expenditure('project', 'fiscalAppropriationAll')),
    named('一般公共预算的项目支出', expenditure('project', 'generalAll')),
  ]),
  equal('XTB-09', named('经济分类汇总表的合计', { dataset: 'economicSummary', fund: 'total' }), [
    named('支出总计', { ...total, plus: [{ dataset: 'carriedForward', fund: 'total' }] }),
    named('支出合计', total),
    named('财政拨款支出合计', expenditure('total', 'fiscalAppropriationAll')),
  ]),
  equal('XTB-13', named('整体绩效任务的金额合计', { dataset: 'overallTasks', measure: 'amount' }), [
    named('支出合计', total),
    named('项目支出', expenditure('project')),
    named('基本支出', expenditure('basic')),
  ]),
  ...SANGONG_SUBJECTS.map(([item, name, economic]): Relation => ({
    check: 'XTB-10',
    severity: 'warning',
    left: named(`“三公”经费表的${name}`, { dataset: 'sangong', item, fund: 'total' }),
    right: [named(`基本支出表的${economic} ${name}`, { dataset: 'basicByEconomic', measure: 'basic', economic })],
    how: 'atLeast',
    hint: '“三公”经费表应包括基本支出中的同一项目，请核对是否漏填。',
  })),
];
