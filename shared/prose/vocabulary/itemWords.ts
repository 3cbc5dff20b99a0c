import type { FactWord } from './traits.ts';

/** “三公”经费; some of its items are economic subjects too. */
const SANGONG_WORDS: readonly FactWord[] = [
  { words: ['三公经费', '三公一般公共预算', '三公'], traits: { dataset: 'sangong', item: 'sangong' } },
  {
    words: [
      '因公出国(境)费用',
      '因公出国(境)费',
      '因公出国(境)经费',
      '因公出国(境)',
      '因公出国境费',
      '因公出国费',
      '因公出国(境)支出',
      '出国(境)费',
      '因公出国',
    ],
    traits: { dataset: 'sangong', item: 'abroad', economic: ['30212'] },
  },
  {
    words: [
      '公务用车购置及运行维护费',
      '公务用车购置及运行费',
      '公务用车购置和运行费',
      '公务用车购置和运行维护费',
      '公务用车购置与运行维护费',
      '公务用车购置及运维费',
      '公车购置及运行费',
      '公务用车购置及运行维护经费',
      '公务用车费',
      '公务用车购置及运行',
      '公务用车购置、运行费',
      '公务用车购置以及运行维护费',
      '公务用车经费',
      '公车购置及运行维护费',
      '车辆购置及运行费',
    ],
    traits: { dataset: 'sangong', item: 'vehicle' },
  },
  {
    words: [
      '公务用车购置费用',
      '公务用车购置费',
      '公务用车购置支出',
      '公务用车购置经费',
      '公务用车购置',
      '公务用车购',
      '公车购置费',
    ],
    traits: { dataset: 'sangong', item: 'vehiclePurchase', economic: ['31013'] },
  },
  {
    words: [
      '公务用车运行维护费',
      '公务用车运行费',
      '公务用车运维费',
      '公务用车运行维护',
      '公务用车运行维护支出',
      '公务用车运行支出',
      '公务车运行维护费',
      '公车运行维护费',
      '公车运行费',
      '车辆运行维护费',
      '公务用车维护费',
      '公务用车运行维护经费',
      '公务用车运行',
    ],
    traits: { dataset: 'sangong', item: 'vehicleOperation', economic: ['30231'] },
  },
  {
    words: ['公务接待费', '公务接待费用', '公务接待经费', '公务接待支出', '公务接待', '接待费'],
    traits: { dataset: 'sangong', item: 'reception', economic: ['30217'] },
  },
];

/** 机关运行经费, 政府采购, 购买服务, 债务, 专项转移支付. */
const MATTER_WORDS: readonly FactWord[] = [
  {
    words: [
      '机关运行经费',
      '机构运转经费',
      '机构运行经费',
      '机关运转经费',
      '机关事业运行经费',
      '单位运行经费',
      '机关运行费',
      '运行经费',
    ],
    traits: { dataset: 'agencyCosts' },
  },
  {
    words: ['政府采购预算', '政府采购支出', '政府采购', '采购预算', '采购总额', '采购金额'],
    traits: { dataset: 'procurement' },
  },
  {
    words: ['政府采购货物', '采购货物', '货物类采购', '货物采购', '货物类', '货物支出', '货物预算', '货物'],
    traits: { dataset: 'procurement', itemCode: 'A' },
  },
  {
    words: ['政府采购工程', '采购工程', '工程类采购', '工程采购', '工程类', '工程支出', '工程预算', '工程'],
    traits: { dataset: 'procurement', itemCode: 'B' },
  },
  {
    words: ['政府采购服务', '采购服务', '服务类采购', '服务采购', '服务类', '服务支出', '服务预算', '服务'],
    traits: { dataset: 'procurement', itemCode: 'C' },
  },
  {
    words: ['面向中小企业', '预留中小企业', '中小企业'],
    traits: { dataset: 'procurement', measure: 'sme' },
  },
  {
    words: [
      '预留给小型和微型企业',
      '预留给小微企业',
      '面向小微企业',
      '预留小微企业',
      '小微企业',
      '小型微型企业',
      '小型、微型企业',
      '小型和微型企业',
    ],
    traits: { dataset: 'procurement', measure: 'micro' },
  },
  {
    words: ['面向中小企业及小微企业', '面向中小微企业', '中小微企业'],
    traits: { dataset: 'procurement', measure: 'sme' },
  },
  { words: ['政府购买服务', '政府向社会力量购买服务', '购买服务'], traits: { dataset: 'purchasedServices' } },
  { words: ['债务支出', '债务预算'], traits: { dataset: 'debt' } },
  { words: ['专项转移支付项目'], traits: { dataset: 'transferProjects', counted: 'transferProjects' } },
  {
    words: ['会议费', '培训费', '会议费支出', '培训费支出'],
    // 会议费 and 培训费 beside 三公 are economic subjects; their traits come from the catalogue
    traits: {},
  },
];

/** 国有资产. What is to be bought is no asset yet. */
const ASSET_WORDS: readonly FactWord[] = [
  {
    words: ['资产总额', '资产总计', '国有资产总额', '资产合计', '资产总值'],
    traits: { dataset: 'assets', kind: 'asset' },
  },
  { words: ['流动资产'], traits: { dataset: 'assets', kind: 'currentAsset' } },
  {
    words: ['固定资产', '固定资产总额', '固定资产金额', '固定资产总值', '固定资产合计'],
    traits: { dataset: 'assets', kind: 'fixedAsset' },
  },
  { words: ['固定资产原值', '固定资产账面原值'], traits: { dataset: 'assets', kind: 'fixedAsset', measure: 'gross' } },
  { words: ['固定资产净值', '固定资产账面净值'], traits: { dataset: 'assets', kind: 'fixedAsset', measure: 'net' } },
  { words: ['房屋', '房屋及构筑物', '房屋建筑物'], traits: { dataset: 'assets', kind: 'building' } },
  { words: ['办公用房'], traits: { dataset: 'assets', kind: 'officeBuilding' } },
  { words: ['车辆', '公务用车保有量', '公车', '公务用车'], traits: { dataset: 'assets', kind: 'vehicle' } },
  {
    words: [
      '副部(省)级以上领导用车',
      '副部(省)级及以上领导用车',
      '副省级以上领导用车',
      '部级领导干部用车',
      '省部级领导干部用车',
      '副部级以上领导用车',
      '副部(省)级领导干部用车',
    ],
    traits: { dataset: 'assets', kind: 'leaderVehicle' },
  },
  {
    words: ['主要领导干部用车', '主要负责人用车', '主要领导用车'],
    traits: { dataset: 'assets', kind: 'mainLeaderVehicle' },
  },
  {
    words: ['机要通信用车', '机要通信应急用车', '机要通讯用车'],
    traits: { dataset: 'assets', kind: 'confidentialVehicle' },
  },
  { words: ['应急保障用车'], traits: { dataset: 'assets', kind: 'emergencyVehicle' } },
  { words: ['一般公务用车', '其他公务用车'], traits: { dataset: 'assets', kind: 'generalVehicle' } },
  { words: ['一般执法执勤用车', '执法执勤用车'], traits: { dataset: 'assets', kind: 'lawVehicle' } },
  { words: ['特种专业技术用车', '特种专业用车'], traits: { dataset: 'assets', kind: 'specialVehicle' } },
  {
    words: ['离退休干部用车', '离退休干部服务用车', '老干部服务用车'],
    traits: { dataset: 'assets', kind: 'retiredVehicle' },
  },
  { words: ['其他用车', '其它用车', '其他车辆'], traits: { dataset: 'assets', kind: 'otherVehicle' } },
  { words: ['通用设备'], traits: { dataset: 'assets', kind: 'generalEquipment' } },
  { words: ['专用设备'], traits: { dataset: 'assets', kind: 'specialEquipment' } },
  { words: ['其他固定资产'], traits: { dataset: 'assets', kind: 'otherAsset' } },
  { words: ['无形资产', '在建工程', '大型设备', '以上设备'], traits: { outside: true } },
  {
    words: [
      '购置车辆',
      '新增车辆',
      '更新车辆',
      '车辆购置',
      '拟购置',
      '计划购置',
      '预算购置',
      '新增配置',
      '安排购置',
      '购置设备',
      '预计购置',
    ],
    traits: { outside: true },
  },
];

/** 人员, and other things that are counted. */
const COUNTED_WORDS: readonly FactWord[] = [
  { words: ['行政编制'], traits: { dataset: 'staffing', staff: ['行政编制', '行政编制人员'] } },
  { words: ['事业编制'], traits: { dataset: 'staffing', staff: ['事业编制', '事业编制人员'] } },
  { words: ['工勤编制'], traits: { dataset: 'staffing', staff: ['工勤编制'] } },
  {
    words: ['实有在编人员', '在编人员', '在职在编人员', '在职在编'],
    traits: { dataset: 'staffing', staff: ['实有在编人员', '在编人员', '在职在编', '在职在编人员'] },
  },
  {
    words: ['实有人员', '实有人数', '实有在职人员', '在职人员', '在职人数', '在职职工', '在职'],
    traits: { dataset: 'staffing', staff: ['在职人员', '在职', '实有人员', '实有在职人员', '在职人数'] },
  },
  { words: ['退休人员', '退休'], traits: { dataset: 'staffing', staff: ['退休人员', '退休'] } },
  { words: ['离休人员', '离休'], traits: { dataset: 'staffing', staff: ['离休人员', '离休'] } },
  { words: ['离退休人员', '离退休'], traits: { dataset: 'staffing', staff: ['离退休人员', '离退休'] } },
  { words: ['劳务派遣人员', '劳务派遣'], traits: { dataset: 'staffing', staff: ['劳务派遣人员', '劳务派遣'] } },
  { words: ['以钱养事人员', '以钱养事'], traits: { dataset: 'staffing', staff: ['以钱养事人员', '以钱养事'] } },
  {
    words: ['聘用人员', '合同制人员', '编外人员'],
    traits: { dataset: 'staffing', staff: ['聘用人员', '合同制人员', '编外人员'] },
  },
  { words: ['遗属', '遗属人员'], traits: { dataset: 'staffing', staff: ['遗属', '遗属人员'] } },
  { words: ['预算项目', '项目'], traits: { counted: 'projects' }, weak: true },
  {
    words: ['预算单位', '二级预算单位', '所属预算单位', '所属单位', '下属单位', '直属单位', '基层单位'],
    traits: { counted: 'units' },
    weak: true,
  },
];

export const ITEM_WORDS: readonly FactWord[] = [...SANGONG_WORDS, ...MATTER_WORDS, ...ASSET_WORDS, ...COUNTED_WORDS];

/** Words that offices use for economic subjects beside the names of the catalogue, with the codes they stand for. */
export const ECONOMIC_ALIASES: Readonly<Record<string, readonly string[]>> = {
  水电费: ['30205', '30206'],
  离退休费: ['30301', '30302'],
  离退休经费: ['30301', '30302'],
  离休退休费: ['30301', '30302'],
  对个人和家庭补助支出: ['303'],
  对个人和家庭补助: ['303'],
  对个人和家庭的补助支出: ['303'],
  对个人和家庭支出: ['303'],
  工资福利: ['301'],
  商品服务支出: ['302'],
  商品和服务: ['302'],
  其他资本性支出: ['310'],
  养老保险缴费: ['30108'],
  机关事业单位基本养老保险: ['30108'],
  职工医疗保险缴费: ['30110'],
};
