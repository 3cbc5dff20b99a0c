import type { Value } from '../../budget/value.ts';
import type { Approx } from '../../money/interval.ts';
import { growthInterval, shareInterval, type PercentInterval } from '../../money/share.ts';
import { figureValue } from '../../narrative/figureValue.ts';
import type { FactQuery } from '../../prose/reading.ts';
import { evidenceOf } from '../betweenTables/evidence.ts';
import type { CheckMaterial } from '../material/material.ts';

/** Where the facts are: of a draft, or of a published file, whose layout is its own. */
export type FactSource = Pick<CheckMaterial, 'context' | 'published'> & Partial<Pick<CheckMaterial, 'tables'>>;

/** What the facts say to a question that a text asks. */
export type Fact =
  | { readonly kind: 'money'; readonly amount: Approx }
  | { readonly kind: 'percent'; readonly interval: PercentInterval }
  | { readonly kind: 'count'; readonly scaled: number; readonly decimals: number };

/** The answer of the facts; undefined when they do not know. A dataset without any line knows nothing of a text. */
export function factOf(query: FactQuery, material: FactSource): Fact | undefined {
  switch (query.op) {
    case 'value':
      return valueFact(figureValue(query.of, material.context), material, query);
    case 'delta':
      return deltaFact(query, material);
    case 'growth':
      return growthFact(query, material);
    case 'share':
      return shareFact(query, material);
    default:
      return undefined;
  }
}

/** All money of a fund, carried over or not: what a table of that fund prints where nothing was carried over. */
const PRINTED_AS: Readonly<Record<string, string>> = {
  generalAll: 'general',
  govFundAll: 'govFund',
  stateCapitalAll: 'stateCapital',
  fiscalAppropriationAll: 'fiscalAppropriation',
};

const hasTables = (material: FactSource): material is FactSource & Pick<CheckMaterial, 'tables'> =>
  material.tables !== undefined;

/** The amount that a table of a published file prints at an address that its facts cannot answer. */
function printedFact(material: FactSource, { of }: FactQuery): Fact | undefined {
  if (!material.published || !hasTables(material) || of.year === 'prior') return undefined;
  const evidence = evidenceOf(material);
  const other = typeof of.fund === 'string' ? PRINTED_AS[of.fund] : undefined;
  const cells = [...evidence.of(of), ...(other ? evidence.of({ ...of, fund: other }) : [])];
  const amounts = cells.flatMap(({ cell }) => (cell.amount && cell.at?.line === undefined ? [cell.amount] : []));
  const [first] = amounts;
  // tables that disagree are no evidence; they have a rule of their own
  return first && amounts.every((a) => a.fen === first.fen) ? { kind: 'money', amount: first } : undefined;
}

function valueFact(value: Value, material: FactSource, query: FactQuery): Fact | undefined {
  if (value.kind === 'money' && value.amount === null) return printedFact(material, query);
  if (value.amount === null) return undefined;
  if (value.kind === 'quantity' && value.blank) return undefined;
  if (value.kind === 'quantity') return { kind: 'count', scaled: value.amount, decimals: value.scale };
  if (value.kind !== 'money') return undefined;
  // nothing entered anywhere is no evidence against a number, and a published file may have lost a row
  const { dataset } = query.of;
  const isEmpty = dataset !== undefined && material.context.report.current[dataset].length === 0;
  if (value.blank && (isEmpty || material.published)) return undefined;
  // a layout's formula (机关运行经费 = 公用经费) is a default for drafts, no evidence against what was published
  if (isEmpty && material.published) return undefined;
  const stated = value.stated;
  const fen = stated && !stated.printed ? stated.fen : value.amount;
  return { kind: 'money', amount: { fen, half: value.half } as Approx };
}

function money(query: FactQuery, material: FactSource, year: 'this' | 'prior'): Approx | undefined {
  const of = { ...query.of, year };
  const fact = valueFact(figureValue(of, material.context), material, { ...query, of });
  return fact?.kind === 'money' ? fact.amount : undefined;
}

function deltaFact(query: FactQuery, material: FactSource): Fact | undefined {
  const [now, prior] = [money(query, material, 'this'), money(query, material, 'prior')];
  if (!now || !prior) return undefined;
  return { kind: 'money', amount: { fen: now.fen - prior.fen, half: now.half + prior.half } as Approx };
}

function growthFact(query: FactQuery, material: FactSource): Fact | undefined {
  const [now, prior] = [money(query, material, 'this'), money(query, material, 'prior')];
  const interval = now && prior ? growthInterval(now, prior) : null;
  return interval ? { kind: 'percent', interval } : undefined;
}

function shareFact(query: FactQuery, material: FactSource): Fact | undefined {
  if (!query.per) return undefined;
  const part = money(query, material, 'this');
  const whole = money({ ...query, of: query.per }, material, 'this');
  const interval = part && whole ? shareInterval(part, whole) : null;
  return interval ? { kind: 'percent', interval } : undefined;
}
