import type { Coordinates } from '../budget/coordinates.ts';
import { EXPENDITURE_TREE } from '../budget/expenditureTree.ts';
import type { NamedPlace } from './reading.ts';
import type { Traits } from './vocabulary/traits.ts';

/** One address that traits can mean, best first. */
export interface Address {
  readonly of: Coordinates;
  readonly confidence: number;
  readonly reason: string;
}

const WITH_CARRIED: Readonly<Record<string, string>> = {
  general: 'generalAll',
  govFund: 'govFundAll',
  stateCapital: 'stateCapitalAll',
  fiscalAppropriation: 'fiscalAppropriationAll',
  specialAccount: 'specialAccountAll',
  unitFunds: 'unitFundsAll',
};
const STATE_CAPITAL = '223';
const SURE = 0.95;
const LIKELY = 0.8;
const POSSIBLE = 0.6;

/** The addresses that the traits of a phrase can mean. Empty when they name no fact. */
export function resolveTraits(traits: Traits, names: readonly NamedPlace[]): readonly Address[] {
  if (traits.outside) return [];
  const named = traits.name === undefined ? undefined : names[traits.name];
  if (named && !isUnitOnly(named.at))
    return [{ of: named.at, confidence: SURE, reason: `本报告的名称“${named.name}”` }];
  const unit = named?.at.unit === undefined ? {} : { unit: named.at.unit };
  return addresses(traits).map((address) => ({ ...address, of: { ...address.of, ...unit } }));
}

const isUnitOnly = (at: Coordinates): boolean => at.unit !== undefined && at.dataset === undefined;

function addresses(traits: Traits): readonly Address[] {
  if (traits.dataset && traits.dataset !== 'sangong') return ofDataset(traits);
  if (traits.dataset === 'sangong') return ofSangong(traits);
  // the 类 国有资本经营预算支出 bears the name of the fund that it is paid from
  if (traits.fund === 'stateCapital' && traits.function?.join() === STATE_CAPITAL && !isByFunction(traits))
    return ofBalance(traits);
  if (traits.function || traits.economic || traits.govEconomic) return ofSubject(traits);
  if (traits.measure) return ofMeasure(traits);
  if (traits.side || traits.fund) return ofBalance(traits);
  return [];
}

const isByFunction = ({ classification }: Traits): boolean => classification === 'function';

function ofDataset(traits: Traits): readonly Address[] {
  const dataset = traits.dataset!;
  const sure = (of: Coordinates): Address[] => [{ of: { dataset, ...of }, confidence: SURE, reason: '词语' }];
  switch (dataset) {
    case 'procurement':
      return sure({ measure: traits.measure ?? 'amount', ...(traits.itemCode ? { itemCode: traits.itemCode } : {}) });
    case 'assets':
      return ofAssets(traits);
    case 'staffing':
      return sure({ quantity: 'count', where: { category: traits.staff ?? [] } });
    case 'carriedForward':
      return sure({ fund: traits.fund ?? 'total' });
    default:
      return sure({});
  }
}

/** The value of assets, gross or net where the words do not say; their number is asked for by `quantity`. */
function ofAssets({ kind, measure }: Traits): readonly Address[] {
  const at: Coordinates = { dataset: 'assets', ...(kind ? { kind } : {}) };
  if (measure) return [{ of: { ...at, measure }, confidence: SURE, reason: '词语' }];
  const [first, second] = kind === 'asset' ? ['net', 'gross'] : ['gross', 'net'];
  return [
    { of: { ...at, measure: first }, confidence: LIKELY, reason: '资产价值' },
    { of: { ...at, measure: second }, confidence: POSSIBLE, reason: '资产价值' },
  ];
}

/** “三公”经费 is paid from 财政拨款; inside a breakdown by economic subjects its items are subjects. */
function ofSangong(traits: Traits): readonly Address[] {
  const fund = traits.fund ? (WITH_CARRIED[traits.fund] ?? traits.fund) : 'fiscalAppropriationAll';
  const item: Address = {
    of: { dataset: 'sangong', item: traits.item ?? 'sangong', fund },
    confidence: traits.classification === 'economic' ? POSSIBLE : SURE,
    reason: '“三公”经费',
  };
  const subject =
    traits.classification === 'economic' && traits.economic ? ofSubject({ economic: traits.economic }) : [];
  return [...subject, item];
}

function ofSubject(traits: Traits): readonly Address[] {
  const { function: functions, economic, govEconomic, classification } = traits;
  const fund = traits.fund ? { fund: WITH_CARRIED[traits.fund] ?? traits.fund } : {};
  const byFunction: Address[] = functions
    ? [
        {
          of: { dataset: 'expenditure', measure: traits.measure ?? 'total', function: one(functions), ...fund },
          confidence: LIKELY,
          reason: '功能分类科目',
        },
      ]
    : [];
  const byEconomic: Address[] = economic
    ? [
        {
          of: { dataset: 'basicByEconomic', measure: traits.measure ?? 'basic', economic: one(economic) },
          confidence: LIKELY,
          reason: '经济分类科目',
        },
        {
          of: { dataset: 'economicSummary', economic: one(economic), ...fund },
          confidence: POSSIBLE,
          reason: '支出经济分类汇总',
        },
      ]
    : [];
  const byGov: Address[] =
    govEconomic && !economic
      ? [
          {
            of: { dataset: 'economicSummary', govEconomic: one(govEconomic), ...fund },
            confidence: POSSIBLE,
            reason: '政府经济分类科目',
          },
        ]
      : [];
  const economicFirst = classification === 'economic' || (classification === undefined && !functions);
  return economicFirst ? [...byEconomic, ...byGov, ...byFunction] : [...byFunction, ...byEconomic, ...byGov];
}

const one = (codes: readonly string[]): string | readonly string[] => (codes.length === 1 ? codes[0]! : codes);

/** 基本支出, 人员经费 …; what is basic is kept by economic subjects too. */
function ofMeasure(traits: Traits): readonly Address[] {
  const measure = traits.measure!;
  const fund = traits.fund ? { fund: WITH_CARRIED[traits.fund] ?? traits.fund } : {};
  const expenditure: Address = {
    of: { dataset: 'expenditure', measure, ...fund },
    confidence: LIKELY,
    reason: '支出结构',
  };
  const isBasic = EXPENDITURE_TREE.nodes.has(measure) && EXPENDITURE_TREE.contains('basic', measure);
  const general = traits.fund === undefined || traits.fund === 'general' || traits.fund === 'fiscalAppropriation';
  if (!isBasic || !general) return [{ ...expenditure, confidence: SURE }];
  const byEconomic: Address = {
    of: { dataset: 'basicByEconomic', measure },
    confidence: LIKELY,
    reason: '基本支出按经济分类',
  };
  return measure === 'basic' && !traits.fund ? [expenditure, byEconomic] : [byEconomic, expenditure];
}

/** Totals and funds, on the side that is named; 收支 means both, which are equal. */
function ofBalance(traits: Traits): readonly Address[] {
  const side = traits.side ?? (traits.fund ? 'revenue' : 'both');
  const revenue = revenueOf(traits);
  const expenditure = expenditureOf(traits);
  if (side === 'revenue') return revenue;
  return side === 'expenditure' ? expenditure : [...revenue, ...expenditure];
}

function revenueOf({ fund, total }: Traits): readonly Address[] {
  const at = (node: string, confidence: number): Address => ({
    of: { dataset: 'revenue', fund: node },
    confidence,
    reason: '收入',
  });
  if (fund) {
    const all = WITH_CARRIED[fund];
    if (!all) return [at(fund, SURE)];
    return (total === 'grand' ? [all, fund] : [fund, all]).map((node) => at(node, LIKELY));
  }
  if (total === 'current') return [at('currentYear', SURE)];
  return total === 'grand' ? [at('total', SURE)] : [at('total', LIKELY), at('currentYear', POSSIBLE)];
}

function expenditureOf({ fund, total }: Traits): readonly Address[] {
  const sum: Coordinates = { dataset: 'expenditure', measure: 'total' };
  if (fund) {
    const all = WITH_CARRIED[fund];
    const narrow: Address[] = all ? [{ of: { ...sum, fund }, confidence: POSSIBLE, reason: '支出' }] : [];
    return [{ of: { ...sum, fund: all ?? fund }, confidence: LIKELY, reason: '支出' }, ...narrow];
  }
  const grand: Coordinates = { ...sum, plus: [{ dataset: 'carriedForward', fund: 'total' }] };
  const order = total === 'grand' ? [grand, sum] : [sum, grand];
  return order.map((of, i) => ({ of, confidence: i === 0 ? SURE : POSSIBLE, reason: '支出' }));
}
