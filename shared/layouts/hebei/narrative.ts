import type { PartChild, Section } from '../../layout/layout.ts';
import type { TemplatePiece } from '../../layout/template.ts';
import { DEFINITIONS } from '../pieces/definitions.ts';
import { section } from '../pieces/section.ts';
import { assetTable, procurementTable, projectFormTable, unitsTable } from './annexTables.ts';

const change = (figure: string, field: string): TemplatePiece => ({
  choose: [
    { when: { figure, is: 'noPrior' }, text: '没有上年可比数' },
    { when: { figure, is: 'same' }, text: '与上年持平' },
  ],
  otherwise: `比上年{${figure}}，主要原因是{#${field}}`,
});

const part = (figure: string, name: string, field: string): TemplatePiece => ({
  choose: [
    { when: { figure, is: 'noPrior' }, text: `${name}没有{priorYear}年的可比数` },
    { when: { figure, is: 'same' }, text: `${name}与{priorYear}年持平` },
  ],
  otherwise: `${name}{${figure}}，主要原因是{#${field}}`,
});

/** 二、预算安排的总体情况: income, expenditure, comparison. */
const overall = (id: string): Section =>
  section(
    id,
    '{unitWord}预算安排的总体情况',
    ['{unitWord}预算实行综合预算管理，全部收入和支出都列入预算，{scope}的收支都包含在内。'],
    {
      numbering: '1.',
      children: [
        section(`${id}.1`, '收入说明', [
          '{year}年预算收入{revenueTotal}，其中：一般公共预算收入{revenueGeneral}，基金预算收入{revenueGovFund}，国有资本经营预算拨款收入{revenueStateCapital}，财政专户核拨收入{revenueSpecialAccount}，其他来源收入{revenueOther}。',
        ]),
        section(`${id}.2`, '支出说明', [
          [
            '{year}年{unitWord}支出预算为{expenditureTotal}，其中基本支出{basic}，包括人员经费{personnel}和日常公用经费{operating}；项目支出{project}',
            {
              choose: [{ when: { figure: 'project', is: 'zero' }, text: '' }],
              otherwise: [
                '，主要为',
                {
                  each: { of: { dataset: 'projects' }, by: 'line', order: 'entry' },
                  text: '{name}{amount}',
                  join: '，',
                },
              ],
            },
            '。',
          ],
        ]),
        section(`${id}.3`, '比上年增减情况', [
          [
            {
              choose: [
                {
                  when: { figure: 'expenditureChange', is: 'noPrior' },
                  text: '{year}年预算收支安排{expenditureTotal}，没有{priorYear}年的可比数',
                },
                {
                  when: { figure: 'expenditureChange', is: 'same' },
                  text: '{year}年预算收支安排{expenditureTotal}，与{priorYear}年预算持平',
                },
              ],
              otherwise: [
                '{year}年预算收支安排{expenditureTotal}，较{priorYear}年预算{expenditureChange}，其中：',
                part('basicChange', '基本支出', 'reason.basic'),
                '；',
                part('projectChange', '项目支出', 'reason.project'),
              ],
            },
            '。',
          ],
        ]),
      ],
    },
  );

const sangong = (id: string): Section =>
  section(id, '财政拨款“三公”经费预算情况及增减变化原因', [
    '{year}年，{scope}财政拨款“三公”经费预算安排{sangong}，其中因公出国（境）费{abroad}；公务用车购置及运维费{vehicle}（其中：公务用车购置费{vehiclePurchase}，公务用车运维费{vehicleOperation}）；公务接待费{reception}。',
    ['因公出国（境）费{abroad}，', change('abroadChange', 'reason.abroad'), '。'],
    [
      '公务用车购置及运行维护费{vehicle}（其中公务用车购置费{vehiclePurchase}，公务用车运行维护费{vehicleOperation}），',
      change('vehicleChange', 'reason.vehicle'),
      '。',
    ],
    ['公务接待费{reception}，', change('receptionChange', 'reason.reception'), '。'],
  ]);

const performance = (id: string): Section =>
  section(id, '预算绩效信息', [], {
    children: [
      section(`${id}.1`, '第一部分 {unitWord}整体绩效目标', [], {
        numbering: '（一）',
        children: [
          section(`${id}.1.1`, '总体绩效目标', ['{#overallGoals}']),
          section(`${id}.1.2`, '分项绩效目标', ['{#partialGoals}']),
          section(`${id}.1.3`, '工作保障措施', ['{#safeguards}']),
        ],
      }),
      section(`${id}.2`, '第二部分 专项资金绩效目标', ['{#specialFunds}']),
      section(`${id}.3`, '第三部分 预算项目绩效目标', ['各项目的绩效目标和指标见下表。']),
    ],
  });

const TERMS: readonly (readonly [term: string, definition: string])[] = [
  ['一般公共预算拨款收入', '本级财政当年从一般公共预算拨付的资金。'],
  ['事业收入', '事业单位通过专业业务活动及其辅助活动取得的收入。'],
  ['其他收入', '一般公共预算拨款收入、事业收入等以外的收入，如按规定动用的租金和存款利息收入。'],
  ['基本支出', DEFINITIONS.basic],
  ['项目支出', DEFINITIONS.project],
  ['上缴上级支出', '下级单位按规定上缴上级单位的支出。'],
  ['“三公”经费', '用财政拨款安排的因公出国（境）费、公务用车购置及运维费和公务接待费。'],
  [
    '机关运行费',
    '各部门用于保障机关运行的公用经费，包括办公、印刷、邮电、差旅、会议、福利、日常维修、专用材料和一般设备购置、办公用房水电、取暖、物业管理以及公务用车运行维护等支出。',
  ],
  ['上年结转', '以前年度没有完成、转到本年仍按原用途继续使用的资金。'],
  ['事业单位经营支出', '事业单位在专业业务及其辅助活动以外，从事非独立核算经营活动发生的支出。'],
];

/** The text of a part (D: the department, U: a unit), each section followed by the tables that belong to it. */
export const hebeiText = (id: 'D' | 'U'): readonly PartChild[] => [
  section(`${id}.S1`, '{unitWord}职责及机构设置情况', ['{#duties}', '{unitWord}的机构设置情况见下表。']),
  unitsTable(id),
  overall(`${id}.S2`),
  section(`${id}.S3`, '机关运行经费安排情况', [
    {
      when: { figure: 'agencyCosts', is: 'nonzero' },
      text: '{year}年，机关运行经费共安排{agencyCosts}，用于保证机关正常运转的办公、印刷、邮电、差旅、福利、水电、日常维修和公务用车运行维护等支出。',
    },
    { when: { figure: 'agencyCosts', is: 'zero' }, text: '{year}年没有安排机关运行经费。' },
  ]),
  sangong(`${id}.S4`),
  performance(`${id}.S5`),
  projectFormTable(id),
  section(`${id}.S6`, '政府采购预算情况', ['{year}年，{scope}安排政府采购预算{procurement}。']),
  procurementTable(id),
  section(`${id}.S7`, '国有资产信息', [
    '{scope}上年末固定资产金额为{fixedAssets}（见下表）。本年度拟购置固定资产总额为{plannedAssets}，已按要求列入政府采购预算。',
  ]),
  assetTable(id),
  section(
    `${id}.S8`,
    '名词解释',
    TERMS.map(([term, definition], i) => `${i + 1}、${term}：${definition}`),
  ),
  section(`${id}.S9`, '其他需要说明的事项', ['{#other}']),
];
