import type { Coordinates } from '../../budget/coordinates.ts';
import type { FigureRef } from '../../narrative/figureRef.ts';
import { amountFigure, assetCount, changeFigure, deltaFigure, lineCount } from '../pieces/figures.ts';

const EXPENDITURE: Coordinates = { dataset: 'expenditure', measure: 'total' };
const BASIC: Coordinates = { dataset: 'basicByEconomic', measure: 'basic' };
const SANGONG: Coordinates = { dataset: 'sangong', fund: 'generalAll' };
const FISCAL = { fund: 'fiscalAppropriationAll' } as const;
const TARGETED: Coordinates = { dataset: 'projects', where: { type: '特定目标类' } };

const revenue = (label: string, fund: string): FigureRef => amountFigure(label, { dataset: 'revenue', fund });
const sangong = (id: string, label: string): Record<string, FigureRef> => ({
  [id]: amountFigure(label, { ...SANGONG, item: id }),
  [`${id}Change`]: changeFigure(`${label}比上年`, { ...SANGONG, item: id }),
});
const names = (label: string, measure: string): FigureRef => ({
  label,
  op: 'names',
  of: { dataset: 'basicByEconomic', measure },
  form: 'list',
  by: { dimension: 'economic', level: 2 },
});

/** Units and projects with a text of goals: what the coverage is counted from. */
const unitsWithGoals = {
  of: {},
  by: { dimension: 'unit' },
  having: { dataset: 'overallPerformance', field: 'goals' },
} as const;
const projectsWithGoals = {
  of: TARGETED,
  by: { dimension: 'line' },
  having: { dataset: 'projectPerformance', field: 'goals' },
} as const;

/** Figures of the text of Liaoning's reports. */
export const LIAONING_FIGURES: Readonly<Record<string, FigureRef>> = {
  revenueTotal: revenue('收入预算', 'total'),
  revenueChange: changeFigure('收支预算比上年', { dataset: 'revenue', fund: 'total' }),
  revenueGeneral: revenue('一般公共预算拨款收入', 'general'),
  revenueGovFund: revenue('政府性基金预算拨款收入', 'govFund'),
  revenueStateCapital: revenue('国有资本经营预算拨款收入', 'stateCapital'),
  revenueSpecialAccount: revenue('财政专户管理资金收入', 'specialAccount'),
  revenueUnitFunds: revenue('单位资金收入', 'unitFunds'),
  revenueCarriedOver: revenue('上年结转结余', 'carriedOver'),
  expenditureTotal: amountFigure('支出预算', EXPENDITURE),
  basic: amountFigure('基本支出', { ...EXPENDITURE, measure: 'basic' }),
  project: amountFigure('项目支出', { ...EXPENDITURE, measure: 'project' }),
  otherExpenditure: amountFigure('经营、上缴和补助支出', {
    ...EXPENDITURE,
    measure: ['businessOperation', 'remittedUp', 'subsidiesDown'],
  }),
  carriedForward: amountFigure('年终结转结余', { dataset: 'carriedForward', fund: 'total' }),
  agencyCosts: amountFigure('机关运行经费', { dataset: 'agencyCosts' }),
  agencyCostsChange: changeFigure('机关运行经费比上年', { dataset: 'agencyCosts' }),
  debt: amountFigure('债务支出', { dataset: 'debt' }),
  govFund: amountFigure('政府性基金预算支出', { ...EXPENDITURE, fund: 'govFundAll' }),
  stateCapital: amountFigure('国有资本经营预算支出', { ...EXPENDITURE, fund: 'stateCapitalAll' }),
  procurement: amountFigure('政府采购预算', { dataset: 'procurement', measure: 'amount' }),
  purchasedServices: amountFigure('政府购买服务预算', { dataset: 'purchasedServices' }),
  specialFunds: amountFigure('部门管理专项资金', { dataset: 'specialFunds' }),
  fiscal: revenue('财政拨款收支总预算', 'fiscalAppropriationAll'),
  fiscalChange: changeFigure('财政拨款收支预算比上年', { dataset: 'revenue', ...FISCAL }),
  fiscalCurrent: revenue('当年财政拨款收入', 'fiscalAppropriation'),
  fiscalCarried: revenue('财政拨款上年结转结余', 'carriedFiscal'),
  fiscalExpenditure: amountFigure('财政拨款支出', { ...EXPENDITURE, ...FISCAL }),
  fiscalProject: amountFigure('财政拨款项目支出', { ...EXPENDITURE, measure: 'project', ...FISCAL }),
  generalBasic: amountFigure('一般公共预算基本支出', BASIC),
  personnel: amountFigure('人员经费', { ...BASIC, measure: 'personnel' }),
  personnelNames: names('人员经费主要科目', 'personnel'),
  operating: amountFigure('公用经费', { ...BASIC, measure: 'operating' }),
  operatingNames: names('公用经费主要科目', 'operating'),
  ...sangong('sangong', '“三公”经费'),
  ...sangong('abroad', '因公出国（境）费'),
  ...sangong('reception', '公务接待费'),
  vehicle: amountFigure('公务用车购置及运行费', { ...SANGONG, item: 'vehicle' }),
  vehicleChange: deltaFigure('公务用车购置及运行费比上年', { ...SANGONG, item: 'vehicle' }),
  ...sangong('vehiclePurchase', '公务用车购置费'),
  ...sangong('vehicleOperation', '公务用车运行费'),
  vehicles: assetCount('车辆', 'vehicle', '辆'),
  leaderVehicles: assetCount('部级领导干部用车', 'leaderVehicle', '辆'),
  generalVehicles: assetCount('一般公务用车', 'generalVehicle', '辆'),
  lawVehicles: assetCount('一般执法执勤用车', 'lawVehicle', '辆'),
  specialVehicles: assetCount('特种专业技术用车', 'specialVehicle', '辆'),
  otherVehicles: {
    ...assetCount('其他用车', 'otherVehicle', '辆'),
    of: {
      dataset: 'assets',
      kind: ['mainLeaderVehicle', 'confidentialVehicle', 'emergencyVehicle', 'retiredVehicle', 'otherVehicle'],
      quantity: 'quantity',
    },
  },
  generalEquipment: assetCount('单位价值50万元以上通用设备', 'generalEquipment', '台（套）'),
  specialEquipment: assetCount('单位价值100万元以上专用设备', 'specialEquipment', '台（套）'),
  plannedVehicles: {
    label: '年初预算购置车辆',
    op: 'value',
    of: { dataset: 'customFigures', where: { name: '年初预算购置车辆' }, quantity: 'value' },
    form: 'quantity',
    unit: '台',
  },
  unitCount: { label: '应编制整体绩效目标的单位', op: 'count', of: {}, form: 'count', by: { dimension: 'unit' } },
  unitsWithGoals: { label: '已编制整体绩效目标的单位', op: 'count', form: 'count', ...unitsWithGoals },
  unitCoverage: { label: '整体绩效目标编制覆盖率', op: 'share', form: 'share', ...unitsWithGoals },
  projectCount: lineCount('应编制绩效目标的特定目标类项目', TARGETED),
  projectsWithGoals: { label: '已编制绩效目标的特定目标类项目', op: 'count', form: 'count', ...projectsWithGoals },
  projectsAmount: { label: '已编制绩效目标的项目金额', op: 'value', form: 'amount', ...projectsWithGoals },
  projectCoverage: { label: '项目绩效目标编制覆盖率', op: 'share', form: 'share', ...projectsWithGoals },
  amountCoverage: { label: '绩效目标资金覆盖率', op: 'share', form: 'share', per: TARGETED, ...projectsWithGoals },
  emptyTables: { label: '没有数据的表', op: 'emptyTables', of: {}, form: 'list' },
  emptyTableCount: { label: '没有数据的表的张数', op: 'emptyTables', of: {}, form: 'countWords' },
};
