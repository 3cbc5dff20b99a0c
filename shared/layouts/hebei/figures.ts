import type { Coordinates } from '../../budget/coordinates.ts';
import type { FigureRef } from '../../narrative/figureRef.ts';
import { amountFigure, deltaFigure } from '../pieces/figures.ts';

const EXPENDITURE: Coordinates = { dataset: 'expenditure', measure: 'total' };
const SANGONG: Coordinates = { dataset: 'sangong', fund: 'fiscalAppropriationAll' };
const revenue = (label: string, fund: string): FigureRef => amountFigure(label, { dataset: 'revenue', fund });
const sangong = (label: string, item: string): FigureRef => amountFigure(label, { ...SANGONG, item });
const sangongChange = (label: string, item: string): FigureRef => deltaFigure(`${label}比上年`, { ...SANGONG, item });

/** Figures of Hebei's text; a unit's part restricts them to the unit. */
export const HEBEI_FIGURES: Readonly<Record<string, FigureRef>> = {
  revenueTotal: revenue('预算收入', 'total'),
  revenueGeneral: revenue('一般公共预算收入', 'generalAll'),
  revenueGovFund: revenue('基金预算收入', 'govFundAll'),
  revenueStateCapital: revenue('国有资本经营预算拨款收入', 'stateCapitalAll'),
  revenueSpecialAccount: revenue('财政专户核拨收入', 'specialAccountAll'),
  revenueOther: revenue('其他来源收入', 'unitFundsAll'),
  expenditureTotal: amountFigure('支出预算', EXPENDITURE),
  expenditureChange: deltaFigure('预算收支比上年', EXPENDITURE),
  basic: amountFigure('基本支出', { ...EXPENDITURE, measure: 'basic' }),
  basicChange: deltaFigure('基本支出比上年', { ...EXPENDITURE, measure: 'basic' }),
  personnel: amountFigure('人员经费', { dataset: 'basicByEconomic', measure: 'personnel' }),
  operating: amountFigure('日常公用经费', { dataset: 'basicByEconomic', measure: 'operating' }),
  project: amountFigure('项目支出', { ...EXPENDITURE, measure: 'project' }),
  projectChange: deltaFigure('项目支出比上年', { ...EXPENDITURE, measure: 'project' }),
  agencyCosts: amountFigure('机关运行经费', { dataset: 'agencyCosts' }),
  sangong: sangong('“三公”经费预算', 'sangong'),
  abroad: sangong('因公出国（境）费', 'abroad'),
  abroadChange: sangongChange('因公出国（境）费', 'abroad'),
  vehicle: sangong('公务用车购置及运维费', 'vehicle'),
  vehicleChange: sangongChange('公务用车购置及运维费', 'vehicle'),
  vehiclePurchase: sangong('公务用车购置费', 'vehiclePurchase'),
  vehicleOperation: sangong('公务用车运维费', 'vehicleOperation'),
  reception: sangong('公务接待费', 'reception'),
  receptionChange: sangongChange('公务接待费', 'reception'),
  procurement: amountFigure('政府采购预算', { dataset: 'procurement', measure: 'amount' }),
  fixedAssets: amountFigure('固定资产金额', { dataset: 'assets', kind: 'fixedAsset', measure: 'gross' }),
  plannedAssets: amountFigure('拟购置固定资产总额', {
    dataset: 'customFigures',
    where: { name: '本年度拟购置固定资产' },
    measure: 'amount',
  }),
};
