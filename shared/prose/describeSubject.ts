import { queriesOf, type Question } from './queries.ts';
import type { FactQuery, FigureRole, FigureYear, NamedPlace, ProseSubject, UnknownReason } from './reading.ts';
import type { Named, ReaderState } from './readerState.ts';
import type { NumberToken } from './scanNumbers.ts';
import type { Traits } from './vocabulary/traits.ts';

/** What a figure was found to be about, and why it is not known. */
export interface About {
  readonly named: Named | null;
  readonly carried?: 'clause' | 'heading';
  readonly reason?: UnknownReason;
  /** Its words (金额, 涉及资金) may mean any part of the money: no confident reading. */
  readonly vague?: boolean;
}

/** What is asked about the subject. */
export interface Asked {
  readonly token: NumberToken;
  readonly role: FigureRole;
  readonly year: FigureYear;
  /** Of a share: the whole. */
  readonly per: Traits | undefined;
  /** A change behind two equal totals, which may be the change of either. */
  readonly isBoth: boolean;
}

interface Place {
  readonly names: readonly NamedPlace[];
  /** Index of the paragraph. */
  readonly paragraph: number;
}

/** The subject of a figure with all readings of its words, or the reason why there is none. */
export function describeSubject(about: About, place: Place, state: ReaderState, asked: Asked): ProseSubject {
  const { named, carried } = about;
  const words =
    named?.paragraph === place.paragraph ? named.span : { start: asked.token.start, end: asked.token.start };
  const base = { words, label: named?.label ?? '', ...(carried ? { carried } : {}) };
  const unknown = unknownOf(about, asked);
  if (unknown || !named) return { ...base, candidates: [], unknown: unknown ?? 'noWords' };
  const candidates = candidatesOf(named, about, place, state, asked);
  if (candidates.length > 0) return { ...base, candidates };
  return { ...base, candidates, unknown: named.traits.outside ? 'notInData' : 'unknownWords' };
}

function unknownOf({ named, reason }: About, { role, year }: Asked): UnknownReason | undefined {
  if (role === 'rate' || role === 'price') return 'indicator';
  if (!named || reason || !named.known) return reason ?? 'unknownWords';
  return typeof year === 'number' && named.traits.dataset !== 'assets' ? 'otherYear' : undefined;
}

function candidatesOf(
  named: Named,
  { carried, vague }: About,
  { names }: Place,
  state: ReaderState,
  asked: Asked,
): readonly FactQuery[] {
  const isAssetNow = named.traits.dataset === 'assets' && asked.role !== 'delta' && state.comparison === null;
  const question: Question = {
    role: asked.role,
    unit: asked.token.unit,
    year: isAssetNow ? 'this' : asked.year,
    doubt: 0.05 * named.unknown + (carried ? 0.05 : 0) + (state.inReason ? 0.2 : 0) + (vague ? 0.3 : 0),
    reason: carried === 'heading' ? '按标题' : carried ? '承接前文' : `“${named.label}”`,
    ...(asked.per ? { per: asked.per } : {}),
  };
  const twin = asked.isBoth && state.twin !== named ? state.twin : null;
  return [named, ...(twin ? [twin] : [])].flatMap((n) => queriesOf(n.traits, question, names));
}
