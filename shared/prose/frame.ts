import { EXPENDITURE_TREE } from '../budget/expenditureTree.ts';
import { SANGONG_TREE } from '../budget/itemTrees.ts';
import { nodesOf } from '../budget/matching.ts';
import { FUND_TREE } from '../budget/fundTree.ts';
import type { Traits } from './vocabulary/traits.ts';

/** Completes what a phrase says by what stands around it: the whole it is part of, then the heading. */
export function withFrame(own: Traits, whole: Traits | undefined, heading: Traits): Traits {
  let all = own;
  for (const outer of [whole, heading]) if (outer) all = fill(all, outer);
  return all;
}

/** 上年结转结余 where 财政拨款 is spoken of is what was left of 财政拨款. */
const CARRIED: Readonly<Record<string, string>> = {
  fiscalAppropriation: 'carriedFiscal',
  general: 'carriedGeneral',
  govFund: 'carriedGovFund',
  stateCapital: 'carriedStateCapital',
  specialAccount: 'carriedSpecialAccount',
  unitFunds: 'carriedUnitFunds',
};

function fill(own: Traits, outer: Traits): Traits {
  const filled: { -readonly [K in keyof Traits]: Traits[K] } = { ...own };
  filled.classification ??= classificationOf(outer);
  const isBudget = own.dataset === undefined;
  if (isBudget && own.fund === undefined && outer.fund && outer.fund !== 'carriedOver') filled.fund = outer.fund;
  if (own.fund === 'carriedOver' && outer.fund) filled.fund = CARRIED[outer.fund] ?? own.fund;
  if (isBudget && !own.side && !own.measure && outer.side) filled.side = outer.side;
  if (own.dataset === 'assets' && outer.dataset === 'assets') filled.measure ??= outer.measure;
  return filled;
}

/** The parts of 人员经费, 公用经费, 机关运行经费 … are economic subjects. */
function classificationOf(outer: Traits): Traits['classification'] {
  if (outer.classification) return outer.classification;
  if (outer.dataset === 'agencyCosts' || (outer.economic && !outer.function && !outer.dataset)) return 'economic';
  if (outer.measure && EXPENDITURE_TREE.contains('basic', outer.measure)) return 'economic';
  return undefined;
}

/** Whether a part can lie inside a whole; what is not known may. */
export function belongsTo(part: Traits, whole: Traits): boolean {
  if (part.item && whole.item) return part.item !== whole.item && SANGONG_TREE.contains(whole.item, part.item);
  if (
    part.measure &&
    whole.measure &&
    EXPENDITURE_TREE.nodes.has(part.measure) &&
    EXPENDITURE_TREE.nodes.has(whole.measure)
  ) {
    return part.measure !== whole.measure && EXPENDITURE_TREE.contains(whole.measure, part.measure);
  }
  if (part.fund && whole.fund && !part.measure && !whole.measure) {
    const inside = nodesOf(whole.fund);
    return nodesOf(part.fund).every((p) => inside.some((w) => FUND_TREE.nodes.has(w) && FUND_TREE.contains(w, p)));
  }
  if (whole.item && whole.item !== 'sangong') return part.item !== undefined;
  return true;
}

const sameSet = (found: ReadonlySet<string>, wanted: readonly string[]): boolean => wanted.every((w) => found.has(w));

/** Whether parts are all that their whole consists of, by their nature. */
export function isPartition(parts: readonly Traits[], whole: Traits): boolean {
  const measures = new Set(parts.map((p) => p.measure ?? ''));
  const items = new Set(parts.map((p) => p.item ?? ''));
  const codes = new Set(parts.map((p) => p.itemCode ?? ''));
  if (sameSet(measures, ['basic', 'project']) || sameSet(measures, ['personnel', 'operating'])) return true;
  if (sameSet(codes, ['A', 'B', 'C'])) return true;
  if (whole.item === 'vehicle') return sameSet(items, ['vehiclePurchase', 'vehicleOperation']);
  return (
    sameSet(items, ['abroad', 'reception']) &&
    (items.has('vehicle') || sameSet(items, ['vehiclePurchase', 'vehicleOperation']))
  );
}
