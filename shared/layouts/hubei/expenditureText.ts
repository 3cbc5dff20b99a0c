import type { Section } from '../../layout/layout.ts';
import type { Condition } from '../../layout/template.ts';
import { section } from '../pieces/section.ts';
import { comparison } from './comparison.ts';

const nonzero = (figure: string): Condition => ({ figure, is: 'nonzero' });
const changed = (figure: string): Condition => ({
  any: [
    { figure, is: 'up' },
    { figure, is: 'down' },
  ],
});

/** （二）支出预算情况: by function, by economic class with the items in brackets, and by what the projects are for. */
export const EXPENDITURE_SECTION: Section = section('S2.1.2', '支出预算情况', [
  ['{year}年支出总计{expenditureTotal}', comparison('expenditureTotal'), '。'],
  {
    when: nonzero('expenditureTotal'),
    text: [
      '按照支出功能分类科目，主要用于：\n',
      {
        each: { of: { dataset: 'expenditure', measure: 'total' }, by: 'function', level: 1, order: 'code' },
        text: [
          '{index}. {name}（类）{amount}，包括：',
          {
            each: { of: { dataset: 'expenditure', measure: 'total' }, by: 'function', level: 2, order: 'code' },
            text: '{name}{amount}',
            join: '、',
          },
          '。',
        ],
        join: '\n',
      },
    ],
  },
  {
    when: nonzero('basicItems'),
    text: [
      '按照支出经济分类科目，基本支出主要用于：\n',
      {
        each: { of: { dataset: 'basicByEconomic', measure: 'basic' }, by: 'economic', level: 1, order: 'code' },
        text: [
          '{index}. {name}{amount}（',
          {
            each: { of: { dataset: 'basicByEconomic', measure: 'basic' }, by: 'economic', level: 2, order: 'code' },
            text: '{name}{amount}',
            join: '、',
          },
          '）。',
        ],
        join: '\n',
      },
    ],
  },
  {
    when: { any: [nonzero('utilities'), nonzero('retirement')] },
    text: [
      '上述支出中，',
      { choose: [{ when: nonzero('utilities'), text: '水电费合计{utilities}；' }] },
      { choose: [{ when: nonzero('retirement'), text: '离退休经费合计{retirement}；' }] },
      '。',
    ],
  },
  {
    when: nonzero('projectTotal'),
    text: [
      '项目支出{projectTotal}，主要用于：\n',
      {
        each: {
          of: { dataset: 'expenditure', measure: 'project', fund: 'fiscalAppropriationAll' },
          by: 'function',
          level: 2,
          order: 'code',
        },
        text: '{index}. {shortName}支出{amount}。',
        join: '\n',
      },
      { choose: [{ when: nonzero('projectOtherFunds'), text: '\n另有其他资金安排的支出{projectOtherFunds}。' }] },
    ],
  },
  {
    when: changed('expenditureTotalChange'),
    text: [
      '与{priorYear}年相比，支出{expenditureTotalChange}，其中基本支出{basicChange}，项目支出{projectChange}。',
      {
        choose: [{ when: changed('basicChange'), text: '基本支出{basicChange}的主要原因是：{#reason.basic}。' }],
      },
      {
        choose: [{ when: changed('projectChange'), text: '项目支出{projectChange}的主要原因是：{#reason.project}。' }],
      },
    ],
  },
]);
