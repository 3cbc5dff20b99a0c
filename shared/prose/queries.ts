import type { Coordinates } from '../budget/coordinates.ts';
import type { FactQuery, FigureRole, FigureYear, NamedPlace, ProseUnit } from './reading.ts';
import { resolveTraits, type Address } from './resolveTraits.ts';
import type { Traits } from './vocabulary/traits.ts';

/** What is asked of the facts about one figure. */
export interface Question {
  readonly role: FigureRole;
  readonly unit: ProseUnit;
  readonly year: FigureYear;
  /** Of a share: the whole. */
  readonly per?: Traits;
  /** Lowers the confidence: carried subjects, unknown words. */
  readonly doubt: number;
  readonly reason: string;
}

const COUNT_BY = { projects: 'projects', transferProjects: 'transferProjects', units: 'revenue' } as const;

/** The readings of a figure about `traits`, best first. */
export function queriesOf(traits: Traits, question: Question, names: readonly NamedPlace[]): readonly FactQuery[] {
  if (question.role === 'count') return countQueries(traits, question);
  if (question.role === 'rate' || question.role === 'price') return [];
  const found = resolveTraits(traits, names);
  const pers = question.per ? resolveTraits(question.per, names) : [];
  return found.flatMap((address) => {
    if (question.role !== 'share') return [query(address, question)];
    return pers.map((per) => ({
      ...query(address, question),
      per: per.of,
      confidence: Math.min(address.confidence, per.confidence) - question.doubt,
    }));
  });
}

function query({ of, confidence, reason }: Address, question: Question): FactQuery {
  const { role, year, doubt } = question;
  const op = role === 'delta' ? 'delta' : role === 'growth' ? 'growth' : role === 'share' ? 'share' : 'value';
  const at: Coordinates = role === 'amount' && year === 'prior' ? { ...of, year: 'prior' } : of;
  return { op, of: at, confidence: Math.max(0, confidence - doubt), reasons: [reason, question.reason] };
}

function countQueries(traits: Traits, question: Question): readonly FactQuery[] {
  const reasons = ['数量', question.reason];
  const confidence = 0.9 - question.doubt;
  if (traits.outside) return [];
  if (traits.dataset === 'assets' && traits.kind) {
    return [{ op: 'value', of: { dataset: 'assets', kind: traits.kind, quantity: 'quantity' }, confidence, reasons }];
  }
  if (traits.dataset === 'staffing') {
    const where = { category: traits.staff ?? [] };
    return [{ op: 'value', of: { dataset: 'staffing', quantity: 'count', where }, confidence, reasons }];
  }
  if (!traits.counted) return [];
  const dimension = traits.counted === 'units' ? 'unit' : 'line';
  return [
    {
      op: 'count',
      of: { dataset: COUNT_BY[traits.counted] },
      by: { dimension },
      confidence: 0.6 - question.doubt,
      reasons,
    },
  ];
}
