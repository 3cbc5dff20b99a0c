import type { Section } from '../../layout/layout.ts';
import type { TemplatePiece } from '../../layout/template.ts';
import { section } from '../pieces/section.ts';
import { comparison, nonzero, zero } from './wording.ts';

/** Says which money there is none of, for tables that are therefore empty. */
const none = (figure: string, what: string): TemplatePiece => ({
  choose: [{ when: zero(figure), text: `没有${what}；` }],
});

const NOTHING = ['govFund', 'stateCapital', 'project', 'debt', 'procurement', 'purchasedServices', 'specialFunds'];

const PERFORMANCE: Section = section('S4.5.5', '预算资金绩效目标情况', [
  '{year}年应编制部门整体绩效目标的单位共{unitCount}个，实际编制部门整体绩效目标的单位共{unitsWithGoals}个，编制覆盖率为{unitCoverage}。',
  { when: zero('projectCount'), text: '{year}年没有安排特定目标类项目，不涉及项目绩效目标。' },
  {
    when: nonzero('projectCount'),
    text: '{year}年应编制绩效目标的特定目标类项目共{projectCount}个，实际编制绩效目标的特定目标类项目共{projectsWithGoals}个，特定目标类项目绩效目标涉及资金{projectsAmount}，按项目数计算的编制覆盖率为{projectCoverage}，按资金计算的覆盖率为{amountCoverage}。',
  },
]);

const EMPTY_TABLES: Section = section('S4.5.6', '预算公开表数据中没有数据的情况说明', [
  { when: zero('emptyTables'), text: '{year}年部门预算公开的各张表都有数据。' },
  {
    when: nonzero('emptyTables'),
    text: '{year}年部门预算公开表中，{emptyTables}{emptyTableCount}张表没有数据。',
  },
  {
    when: { all: [nonzero('emptyTables'), { any: NOTHING.map(zero) }] },
    text: [
      '没有数据的原因：',
      none('govFund', '政府性基金预算安排的支出'),
      none('stateCapital', '国有资本经营预算安排的支出'),
      none('project', '项目支出'),
      none('debt', '债务支出'),
      none('procurement', '政府采购预算'),
      none('purchasedServices', '政府购买服务预算'),
      none('specialFunds', '部门管理的专项资金'),
      '。',
    ],
  },
]);

/** 五、其他重要事项. */
export const OTHER_MATTERS: readonly Section[] = [
  section('S4.5.1', '机关运行经费安排情况', [
    [
      '{year}年机关运行经费预算为{agencyCosts}，用于办公、印刷、邮电、差旅、会议、培训、福利、日常维修、水电、取暖、物业管理和公务用车运行维护等，',
      comparison('agencyCostsChange', 'reason.agencyCosts'),
      '。',
    ],
  ]),
  section('S4.5.2', '政府采购预算安排情况', [
    { when: zero('procurement'), text: '{year}年没有安排政府采购，政府采购预算{procurement}。' },
    { when: nonzero('procurement'), text: '{year}年政府采购预算{procurement}。' },
  ]),
  section('S4.5.3', '政府购买服务预算安排情况', [
    { when: zero('purchasedServices'), text: '{year}年没有安排政府购买服务，政府购买服务预算{purchasedServices}。' },
    { when: nonzero('purchasedServices'), text: '{year}年政府购买服务预算{purchasedServices}。' },
  ]),
  section('S4.5.4', '国有资产占有使用情况', [
    '{priorYear}年末，{department}本级和所属单位共有车辆{vehicles}，其中：部级领导干部用车{leaderVehicles}、一般公务用车{generalVehicles}、一般执法执勤用车{lawVehicles}、特种专业技术用车{specialVehicles}、其他用车{otherVehicles}。',
    '单位价值50万元以上通用设备{generalEquipment}，单位价值100万元以上专用设备{specialEquipment}。',
    { when: zero('vehiclePurchase'), text: '{year}年年初预算购置车辆0台，金额{vehiclePurchase}。' },
    { when: nonzero('vehiclePurchase'), text: '{year}年年初预算购置车辆{plannedVehicles}，金额{vehiclePurchase}。' },
  ]),
  PERFORMANCE,
  EMPTY_TABLES,
];
