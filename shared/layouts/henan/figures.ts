import type { Coordinates } from '../../budget/coordinates.ts';
import type { FigureRef } from '../../narrative/figureRef.ts';
import { amountFigure, assetCount, changeFigure, deltaFigure, lineCount, shareFigure } from '../pieces/figures.ts';

const REVENUE: Coordinates = { dataset: 'revenue' };
const EXPENDITURE: Coordinates = { dataset: 'expenditure', measure: 'total' };
const EXPENDITURE_GRAND: Coordinates = { ...EXPENDITURE, plus: [{ dataset: 'carriedForward', fund: 'total' }] };
const GENERAL: Coordinates = { ...EXPENDITURE, fund: 'generalAll' };
const BASIC: Coordinates = { dataset: 'basicByEconomic', measure: 'basic' };
const SANGONG: Coordinates = { dataset: 'sangong', fund: 'generalAll' };

const revenue = (label: string, fund: string): FigureRef => amountFigure(label, { ...REVENUE, fund });
const sangong = (label: string, item: string): FigureRef => amountFigure(label, { ...SANGONG, item });
const sangongChange = (label: string, item: string): FigureRef => deltaFigure(`${label}比上年`, { ...SANGONG, item });

const names = (label: string, measure: string): FigureRef => ({
  label,
  op: 'names',
  of: { dataset: 'basicByEconomic', measure },
  form: 'list',
  by: { dimension: 'economic', level: 2 },
});

/** Figures of the 说明 of Henan's reports. */
export const HENAN_FIGURES: Readonly<Record<string, FigureRef>> = {
  revenueTotal: revenue('收入总计', 'total'),
  revenueChange: changeFigure('收入比上年', { ...REVENUE, fund: 'total' }),
  expenditureTotal: amountFigure('支出总计', EXPENDITURE_GRAND),
  expenditureChange: changeFigure('支出比上年', EXPENDITURE_GRAND),
  revenueGeneral: revenue('一般公共预算', 'general'),
  revenueGovFund: revenue('政府性基金预算', 'govFund'),
  revenueStateCapital: revenue('国有资本经营预算', 'stateCapital'),
  revenueSpecialAccount: revenue('财政专户管理资金收入', 'specialAccount'),
  revenueBusiness: revenue('事业收入', 'business'),
  revenueOperating: revenue('事业单位经营收入', 'operatingIncome'),
  revenueFromSuperior: revenue('上级补助收入', 'fromSuperior'),
  revenueFromSubordinates: revenue('附属单位上缴收入', 'fromSubordinates'),
  revenueOther: revenue('其他收入', 'other'),
  revenueCarriedOver: revenue('上年结转结余', 'carriedOver'),
  expenditureSum: amountFigure('支出合计', EXPENDITURE),
  basicTotal: amountFigure('基本支出', { ...EXPENDITURE, measure: 'basic' }),
  basicShare: shareFigure('基本支出占比', { ...EXPENDITURE, measure: 'basic' }, EXPENDITURE),
  projectTotal: amountFigure('项目支出', { ...EXPENDITURE, measure: 'project' }),
  projectShare: shareFigure('项目支出占比', { ...EXPENDITURE, measure: 'project' }, EXPENDITURE),
  generalBalance: revenue('一般公共预算收支预算', 'generalAll'),
  generalBalanceChange: changeFigure('一般公共预算收支预算比上年', { ...REVENUE, fund: 'generalAll' }),
  govFundBalance: revenue('政府性基金收支预算', 'govFundAll'),
  govFundBalanceChange: changeFigure('政府性基金收支预算比上年', { ...REVENUE, fund: 'govFundAll' }),
  stateCapitalBalance: revenue('国有资本经营收支预算', 'stateCapitalAll'),
  stateCapitalBalanceChange: changeFigure('国有资本经营收支预算比上年', { ...REVENUE, fund: 'stateCapitalAll' }),
  generalTotal: amountFigure('一般公共预算支出年初预算', GENERAL),
  generalBasic: amountFigure('一般公共预算基本支出年初预算', BASIC),
  personnel: amountFigure('人员经费', { ...BASIC, measure: 'personnel' }),
  personnelShare: shareFigure('人员经费占比', { ...BASIC, measure: 'personnel' }, BASIC),
  personnelNames: names('人员经费主要科目', 'personnel'),
  operating: amountFigure('公用经费', { ...BASIC, measure: 'operating' }),
  operatingShare: shareFigure('公用经费占比', { ...BASIC, measure: 'operating' }, BASIC),
  operatingNames: names('公用经费主要科目', 'operating'),
  sangong: sangong('“三公”经费预算', 'sangong'),
  sangongChange: sangongChange('“三公”经费', 'sangong'),
  abroad: sangong('因公出国（境）费', 'abroad'),
  abroadChange: sangongChange('因公出国（境）费', 'abroad'),
  reception: sangong('公务接待费', 'reception'),
  receptionChange: sangongChange('公务接待费', 'reception'),
  vehicle: sangong('公务用车购置及运行费', 'vehicle'),
  vehiclePurchase: sangong('公务用车购置费', 'vehiclePurchase'),
  vehiclePurchaseChange: sangongChange('公务用车购置费', 'vehiclePurchase'),
  vehicleOperation: sangong('公务用车运行维护费', 'vehicleOperation'),
  vehicleOperationChange: sangongChange('公务用车运行维护费', 'vehicleOperation'),
  govFundTotal: amountFigure('政府性基金预算支出年初预算', { ...EXPENDITURE, fund: 'govFundAll' }),
  govFundBasic: amountFigure('政府性基金预算基本支出', { ...EXPENDITURE, measure: 'basic', fund: 'govFundAll' }),
  govFundProject: amountFigure('政府性基金预算项目支出', { ...EXPENDITURE, measure: 'project', fund: 'govFundAll' }),
  agencyCosts: amountFigure('机构运转经费支出预算', { dataset: 'agencyCosts' }),
  agencyCostsChange: changeFigure('机构运转经费比上年', { dataset: 'agencyCosts' }),
  procurement: amountFigure('政府采购预算', { dataset: 'procurement', measure: 'amount' }),
  procurementGoods: amountFigure('政府采购货物预算', { dataset: 'procurement', measure: 'amount', itemCode: 'A' }),
  procurementWorks: amountFigure('政府采购工程预算', { dataset: 'procurement', measure: 'amount', itemCode: 'B' }),
  procurementServices: amountFigure('政府采购服务预算', { dataset: 'procurement', measure: 'amount', itemCode: 'C' }),
  vehicles: assetCount('车辆合计', 'vehicle', '辆'),
  generalVehicles: assetCount('一般公务用车', 'generalVehicle', '辆'),
  lawVehicles: assetCount('一般执法执勤用车', 'lawVehicle', '辆'),
  specialVehicles: assetCount('特种专业技术用车', 'specialVehicle', '辆'),
  otherVehicles: assetCount('其他用车', 'otherVehicle', '辆'),
  generalEquipment: assetCount('单位价值50万元以上通用设备', 'generalEquipment', '台（套）'),
  specialEquipment: assetCount('单位价值100万元以上专用设备', 'specialEquipment', '台（套）'),
  transferCount: lineCount('专项转移支付项目数', { dataset: 'transferProjects' }),
  projectCount: lineCount('项目数', { dataset: 'projects' }),
  institutions: {
    label: '所属事业单位',
    op: 'value',
    of: { dataset: 'customFigures', where: { name: '所属事业单位' }, quantity: 'value' },
    form: 'quantity',
    unit: '个',
  },
};
