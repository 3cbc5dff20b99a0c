import { comparisonIn, directionInside } from './changeOf.ts';
import { traitsOf, type Phrase } from './phrase.ts';
import { queriesOf } from './queries.ts';
import type { PreparedText } from './readParagraph.ts';
import type { ReaderState } from './readerState.ts';
import type { FigureRole, ProseStatement, ProseSubject } from './reading.ts';
import type { Piece } from './splitPieces.ts';
import { withFrame } from './frame.ts';
import { NONE, UNCHANGED } from './vocabulary/changeWords.ts';
import type { Traits } from './vocabulary/traits.ts';

/** What a piece without a figure says of a fact: that there is none, that it did not change, or which way it went. */
export function statementOf(
  piece: Piece,
  phrase: Phrase,
  state: ReaderState,
  input: PreparedText,
): ProseStatement | null {
  const { text, year } = input;
  const comparison = comparisonIn(text, piece.start, piece.end, year);
  const unchanged = UNCHANGED.test(phrase.text);
  const none = !unchanged && NONE.test(phrase.text);
  const direction = !unchanged && !none && comparison ? directionInside(text, comparison.end, piece.end) : null;
  if (!unchanged && !none && !direction) return null;
  const kind = unchanged ? 'unchanged' : none ? 'none' : 'changed';
  const own = traitsOf(phrase.mentions);
  const hasOwn = Object.keys(own).length > 0;
  if (none && !hasOwn) return null;
  const traits = hasOwn ? withFrame(own, undefined, input.heading) : state.subject?.traits;
  const first = phrase.mentions[0];
  const span =
    hasOwn && first
      ? { start: first.start, end: phrase.mentions.at(-1)!.end }
      : state.subject?.paragraph === input.paragraph
        ? state.subject.span
        : piece;
  return {
    start: piece.start,
    end: piece.end,
    kind,
    ...(direction ? { direction: direction.way } : {}),
    inReason: state.inReason,
    ...(comparison ? { comparison } : {}),
    subject: subjectOf(traits, span, hasOwn, kind === 'none' ? 'amount' : 'delta', input),
  };
}

function subjectOf(
  traits: Traits | undefined,
  words: { start: number; end: number },
  hasOwn: boolean,
  role: FigureRole,
  input: PreparedText,
): ProseSubject {
  const base = {
    words,
    label: input.text.slice(words.start, words.end),
    ...(hasOwn ? {} : { carried: 'clause' as const }),
  };
  if (!traits) return { ...base, candidates: [], unknown: 'noWords' };
  const question = {
    role,
    unit: { kind: 'none' },
    year: 'this',
    doubt: hasOwn ? 0 : 0.05,
    reason: hasOwn ? `“${base.label}”` : '承接前文',
  } as const;
  const candidates = queriesOf(traits, question, input.names);
  return candidates.length > 0 ? { ...base, candidates } : { ...base, candidates, unknown: 'unknownWords' };
}
