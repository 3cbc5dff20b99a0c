import type { Section } from '../../layout/layout.ts';
import type { TemplatePiece } from '../../layout/template.ts';
import { section } from '../pieces/section.ts';

/** `与{priorYear}年持平` or the change with its reason; nothing to compare with is said openly. */
const comparison = (figure: string, field: string): TemplatePiece => ({
  choose: [
    { when: { figure, is: 'noPrior' }, text: '没有{priorYear}年的可比数' },
    { when: { figure, is: 'same' }, text: '与{priorYear}年持平' },
  ],
  otherwise: `{${figure}}，主要原因：{#${field}}`,
});

const sangongComparison = (name: string, figure: string, field: string): TemplatePiece => ({
  choose: [
    { when: { figure, is: 'noPrior' }, text: `${name}没有{priorYear}年的可比数` },
    { when: { figure, is: 'same' }, text: `${name}预算数与{priorYear}年持平` },
  ],
  otherwise: `${name}预算数比{priorYear}年{${figure}}，主要原因：{#${field}}`,
});

const SANGONG_INTRO: TemplatePiece = {
  choose: [
    { when: { figure: 'sangongChange', is: 'noPrior' }, text: '没有{priorYear}年的可比数。' },
    { when: { figure: 'sangongChange', is: 'same' }, text: '预算数与{priorYear}年持平。' },
  ],
  otherwise: '预算数比{priorYear}年{sangongChange}。',
};

const OTHER_MATTERS: readonly Section[] = [
  section('S2.9.1', '行政单位机构运转经费', [
    [
      '{department}{year}年机构运转经费支出预算{agencyCosts}，用于保障机构日常运转和履行职责所需的办公、水电、物业、维修、差旅等支出，',
      {
        choose: [
          { when: { figure: 'agencyCostsChange', is: 'noPrior' }, text: '没有{priorYear}年的可比数' },
          { when: { figure: 'agencyCostsChange', is: 'same' }, text: '与上年持平' },
        ],
        otherwise: '比上年{agencyCostsChange}，主要原因：{#reason.agencyCosts}',
      },
      '。',
    ],
  ]),
  section('S2.9.2', '政府采购支出情况', [
    '{department}{year}年政府采购预算安排{procurement}，其中：政府采购货物预算{procurementGoods}、政府采购工程预算{procurementWorks}、政府采购服务预算{procurementServices}。',
  ]),
  section('S2.9.3', '绩效目标设置情况', [
    {
      when: { figure: 'projectCount', is: 'nonzero' },
      text: '{department}{year}年的预算项目都按要求编制了绩效目标，绩效指标涵盖成本、产出、效益和满意度，反映项目支出预期的产出、效果和成本控制要求。',
    },
    {
      when: { figure: 'projectCount', is: 'zero' },
      text: '{department}{year}年没有安排预算项目，不涉及项目绩效目标。',
    },
    '{#evaluation}',
  ]),
  section('S2.9.4', '国有资产占用情况', [
    '{priorYear}年期末，{department}共有车辆{vehicles}，其中：一般公务用车{generalVehicles}、一般执法执勤用车{lawVehicles}、特种专业技术用车{specialVehicles}、其他用车{otherVehicles}；单位价值50万元以上通用设备{generalEquipment}，单位价值100万元以上专用设备{specialEquipment}。',
  ]),
  section('S2.9.5', '专项转移支付项目情况', [
    {
      when: { figure: 'transferCount', is: 'zero' },
      text: '{department}{year}年没有负责管理的专项转移支付项目。',
    },
    {
      when: { figure: 'transferCount', is: 'nonzero' },
      text: [
        '{department}{year}年负责管理的专项转移支付项目共{transferCount}项：',
        {
          each: { of: { dataset: 'transferProjects' }, by: 'line', order: 'entry' },
          text: '{name}{amount}',
          join: '；',
        },
        '。{#transferWork}',
      ],
    },
  ]),
];

/** 第二部分: the nine points of 部门预算情况说明, in the prescribed order. */
export const HENAN_SECTIONS: readonly Section[] = [
  section('S2.1', '收入支出预算总体情况说明', [
    [
      '{department}{year}年收入总计{revenueTotal}，支出总计{expenditureTotal}。与{priorYear}年预算相比，收入',
      comparison('revenueChange', 'reason.revenue'),
      '；支出',
      comparison('expenditureChange', 'reason.expenditure'),
      '。',
    ],
  ]),
  section('S2.2', '收入预算总体情况说明', [
    '{department}{year}年收入合计{revenueTotal}，其中：一般公共预算{revenueGeneral}；政府性基金预算{revenueGovFund}；国有资本经营预算{revenueStateCapital}；财政专户管理资金收入{revenueSpecialAccount}；事业收入{revenueBusiness}；事业单位经营收入{revenueOperating}；上级补助收入{revenueFromSuperior}；附属单位上缴收入{revenueFromSubordinates}；其他收入{revenueOther}；上年结转结余{revenueCarriedOver}。',
  ]),
  section('S2.3', '支出预算总体情况说明', [
    '{department}{year}年支出合计{expenditureSum}，其中：基本支出{basicTotal}，占{basicShare}；项目支出{projectTotal}，占{projectShare}。',
  ]),
  section('S2.4', '财政拨款收入支出总体情况说明', [
    [
      '{department}{year}年一般公共预算收支预算{generalBalance}，政府性基金收支预算{govFundBalance}，国有资本经营收支预算{stateCapitalBalance}。与{priorYear}年相比，一般公共预算收支预算',
      comparison('generalBalanceChange', 'reason.general'),
      '；政府性基金收支预算',
      comparison('govFundBalanceChange', 'reason.govFund'),
      '；国有资本经营收支预算',
      comparison('stateCapitalBalanceChange', 'reason.stateCapital'),
      '。',
    ],
  ]),
  section('S2.5', '一般公共预算支出情况说明', [
    [
      '{department}{year}年一般公共预算支出年初预算为{generalTotal}。',
      {
        choose: [{ when: { figure: 'generalTotal', is: 'zero' }, text: '' }],
        otherwise: [
          '其中：',
          {
            each: {
              of: { dataset: 'expenditure', measure: 'total', fund: 'generalAll' },
              by: 'function',
              level: 1,
              order: 'code',
            },
            text: '{shortName}（类）支出{amount}，占{share}',
            join: '；',
          },
          '。',
        ],
      },
    ],
  ]),
  section('S2.6', '一般公共预算基本支出情况说明', [
    [
      '{department}{year}年一般公共预算基本支出年初预算为{generalBasic}。',
      {
        choose: [{ when: { figure: 'generalBasic', is: 'zero' }, text: '' }],
        otherwise:
          '其中：人员经费{personnel}，占{personnelShare}，主要包括：{personnelNames}；公用经费{operating}，占{operatingShare}，主要包括：{operatingNames}。',
      },
    ],
  ]),
  section(
    'S2.7',
    '一般公共预算“三公”经费支出预算情况说明',
    [['{department}{year}年“三公”经费预算为{sangong}。', SANGONG_INTRO], '各项支出情况如下：'],
    {
      numbering: '（一）',
      children: [
        section('S2.7.1', '因公出国（境）费', [
          [
            '因公出国（境）费{abroad}，用于单位人员因公出国（境）的住宿、交通、伙食、公杂和培训等支出。',
            sangongComparison('', 'abroadChange', 'reason.abroad'),
            '。',
          ],
        ]),
        section('S2.7.2', '公务接待费', [
          [
            '公务接待费{reception}，用于按规定开支的公务接待（含外宾接待）支出。',
            sangongComparison('', 'receptionChange', 'reason.reception'),
            '。',
          ],
        ]),
        section('S2.7.3', '公务用车购置及运行费', [
          [
            '公务用车购置及运行费{vehicle}。其中，公务用车购置费{vehiclePurchase}；公务用车运行维护费{vehicleOperation}，用于公务用车的燃料、维修、过路过桥、保险和安全奖励等支出。',
            sangongComparison('公务用车购置费', 'vehiclePurchaseChange', 'reason.vehiclePurchase'),
            '；',
            sangongComparison('公务用车运行维护费', 'vehicleOperationChange', 'reason.vehicleOperation'),
            '。',
          ],
        ]),
      ],
    },
  ),
  section('S2.8', '政府性基金预算支出情况说明', [
    {
      when: { figure: 'govFundTotal', is: 'zero' },
      text: '{department}{year}年没有使用政府性基金预算拨款安排的支出，年初预算为{govFundTotal}。',
    },
    {
      when: { figure: 'govFundTotal', is: 'nonzero' },
      text: '{department}{year}年政府性基金预算支出年初预算为{govFundTotal}，其中：基本支出{govFundBasic}，项目支出{govFundProject}，主要用于：{#reason.govFundUse}。',
    },
  ]),
  section('S2.9', '其他重要事项情况说明', [], { numbering: '（一）', children: OTHER_MATTERS }),
];

/** 第一部分: 概况. */
export const HENAN_OVERVIEW: readonly Section[] = [
  section('S1.1', '{department}主要职责', ['{#duties}'], { tocText: '主要职责' }),
  section(
    'S1.2',
    '{department}部门所属预算单位构成情况',
    [
      '纳入本部门{year}年度部门预算编制范围的单位共{#composition}。',
      [
        '{department}本级内设机构：{#offices}。',
        {
          choose: [{ when: { figure: 'institutions', is: 'zero' }, text: '' }],
          otherwise: '所属事业单位{institutions}：{#institutionNames}。',
        },
      ],
    ],
    { tocText: '部门所属预算单位构成情况' },
  ),
];
