import type { Coordinates } from '../../budget/coordinates.ts';
import type { FigureRef } from '../../narrative/figureRef.ts';
import { amountFigure, lineCount, shareFigure } from '../pieces/figures.ts';

const share = (label: string, of: Coordinates, per: Coordinates): FigureRef => shareFigure(`${label}占比`, of, per);

/** An amount and its comparison: `x` this year, `xPrior` last year, `xChange` 增加1539.2万元，增长18.93%. */
const compared = (id: string, label: string, of: Coordinates): Record<string, FigureRef> => ({
  [id]: amountFigure(label, of),
  [`${id}Prior`]: amountFigure(`${label}上年数`, { ...of, year: 'prior' }),
  [`${id}Change`]: { label: `${label}比上年`, op: 'delta', of, form: 'change' },
});

/** Bare difference and percentage, which the region's sentences state also of what is unchanged: 增减0万元、0%. */
const bareChange = (id: string, label: string, of: Coordinates): Record<string, FigureRef> => ({
  [`${id}Delta`]: { label: `${label}增减额`, op: 'delta', of, form: 'amount' },
  [`${id}Rate`]: { label: `${label}增减幅度`, op: 'growth', of, form: 'share' },
});

const REVENUE: Coordinates = { dataset: 'revenue', fund: 'total' };
const EXPENDITURE: Coordinates = { dataset: 'expenditure', measure: 'total' };
const GRAND: Coordinates = { ...EXPENDITURE, plus: [{ dataset: 'carriedForward', fund: 'total' }] };
const BASIC: Coordinates = { dataset: 'expenditure', measure: 'basic' };
const PROJECT: Coordinates = { dataset: 'expenditure', measure: 'project' };
const GENERAL = { fund: 'generalAll' } as const;
const ITEMS: Coordinates = { dataset: 'basicByEconomic', measure: 'basic' };
const OPERATING: Coordinates = { dataset: 'basicByEconomic', measure: 'operating' };
const PROCUREMENT: Coordinates = { dataset: 'procurement', measure: 'amount' };
const SANGONG: Coordinates = { dataset: 'sangong', ...GENERAL };
/** 水费 and 电费; 离休费 and 退休费: offices speak of each pair as one. */
const UTILITIES = { economic: ['30205', '30206'] } as const;
const RETIREMENT = { economic: ['30301', '30302'] } as const;

const purchases = (label: string, id: string, at: Coordinates): Record<string, FigureRef> => ({
  [id]: amountFigure(label, { ...PROCUREMENT, ...at }),
  [`${id}Share`]: share(label, { ...PROCUREMENT, ...at }, PROCUREMENT),
});

const asset = (label: string, kind: string, measure: 'gross' | 'net'): FigureRef =>
  amountFigure(label, { dataset: 'assets', kind, measure });

const sangong = (id: string, label: string): Record<string, FigureRef> => ({
  ...compared(id, label, { ...SANGONG, item: id }),
  ...bareChange(id, label, { ...SANGONG, item: id }),
});

/** Figures of the text of Hubei's reports. */
export const HUBEI_FIGURES: Readonly<Record<string, FigureRef>> = {
  ...compared('revenueTotal', '收入总计', REVENUE),
  revenueFiscal: amountFigure('财政拨款收入', { ...REVENUE, fund: 'fiscalAppropriation' }),
  ...compared('expenditureTotal', '支出总计', GRAND),
  basicChange: { label: '基本支出比上年', op: 'delta', of: BASIC, form: 'delta' },
  projectTotal: amountFigure('项目支出', PROJECT),
  projectChange: { label: '项目支出比上年', op: 'delta', of: PROJECT, form: 'delta' },
  projectOtherFunds: amountFigure('其他资金安排的项目支出', { ...PROJECT, fund: 'otherFunds' }),
  basicItems: amountFigure('按经济分类的基本支出', ITEMS),
  utilities: amountFigure('水电费', { ...ITEMS, ...UTILITIES }),
  retirement: amountFigure('离退休费', { ...ITEMS, ...RETIREMENT }),
  ...compared('general', '一般公共预算支出', { ...EXPENDITURE, ...GENERAL }),
  ...compared('generalBasic', '一般公共预算基本支出', { ...BASIC, ...GENERAL }),
  ...compared('generalProject', '一般公共预算项目支出', { ...PROJECT, ...GENERAL }),
  govFund: amountFigure('政府性基金预算支出', { ...EXPENDITURE, fund: 'govFundAll' }),
  stateCapital: amountFigure('国有资本经营预算支出', { ...EXPENDITURE, fund: 'stateCapitalAll' }),
  ...compared('agencyCosts', '机关运行经费', { dataset: 'agencyCosts' }),
  operatingUtilities: amountFigure('机关运行经费中的水电费', { ...OPERATING, ...UTILITIES }),
  ...compared('procurement', '政府采购预算', PROCUREMENT),
  ...purchases('货物类采购', 'goods', { itemCode: 'A' }),
  ...purchases('工程类采购', 'works', { itemCode: 'B' }),
  ...purchases('服务类采购', 'services', { itemCode: 'C' }),
  ...purchases('面向中小企业采购', 'sme', { measure: 'sme' }),
  ...purchases('面向小微企业采购', 'micro', { measure: 'micro' }),
  ...compared('assets', '资产总额', { dataset: 'assets', kind: 'asset', measure: 'net' }),
  currentAssets: asset('流动资产', 'currentAsset', 'net'),
  fixedAssetsGross: asset('固定资产原值', 'fixedAsset', 'gross'),
  fixedAssetsNet: asset('固定资产净值', 'fixedAsset', 'net'),
  ...sangong('sangong', '“三公”经费'),
  ...sangong('abroad', '因公出国（境）费'),
  ...sangong('reception', '公务接待费'),
  ...sangong('vehicleOperation', '公务用车运行维护费'),
  ...sangong('vehiclePurchase', '公务用车购置费'),
  overallGoals: {
    label: '整体绩效目标',
    op: 'attribute',
    of: { dataset: 'overallPerformance' },
    attribute: 'goals',
    form: 'text',
  },
  indicatorCount: lineCount('整体绩效指标数', { dataset: 'overallIndicators' }),
  projectCount: lineCount('项目数', { dataset: 'projects' }),
};
