import { comparisonIn, directionInside } from './changeOf.ts';
import { traitsOf, type Phrase } from './phrase.ts';
import { queriesOf } from './queries.ts';
import type { PreparedText } from './preparedText.ts';
import type { ReaderState } from './readerState.ts';
import type { Comparison, FigureRole, ProseStatement, ProseSubject, Span } from './reading.ts';
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
  const comparison = comparisonIn(input.text, piece.start, piece.end, input.year);
  const said = whatIsSaid(piece, phrase, comparison, input.text);
  if (!said) return null;
  const own = traitsOf(phrase.mentions);
  const hasOwn = Object.keys(own).length > 0;
  if (said.kind === 'none' && !hasOwn) return null;
  const traits = hasOwn ? withFrame(own, undefined, input.heading) : state.subject?.traits;
  return {
    start: piece.start,
    end: piece.end,
    ...said,
    inReason: state.inReason,
    ...(comparison ? { comparison } : {}),
    subject: subjectOf(
      traits,
      wordsOf(piece, phrase, state, input),
      hasOwn,
      said.kind === 'none' ? 'amount' : 'delta',
      input,
    ),
  };
}

type Said = Pick<ProseStatement, 'kind' | 'direction'>;

function whatIsSaid(piece: Piece, phrase: Phrase, comparison: Comparison | null, text: string): Said | null {
  if (UNCHANGED.test(phrase.text)) return { kind: 'unchanged' };
  if (NONE.test(phrase.text)) return { kind: 'none' };
  const direction = comparison ? directionInside(text, comparison.end, piece.end) : null;
  return direction ? { kind: 'changed', direction: direction.way } : null;
}

/** The words that name what is spoken of: its own, or those of the clause before. */
function wordsOf(piece: Piece, phrase: Phrase, state: ReaderState, input: PreparedText): Span {
  const first = phrase.mentions[0];
  if (first) return { start: first.start, end: phrase.mentions.at(-1)!.end };
  return state.subject?.paragraph === input.paragraph ? state.subject.span : piece;
}

function subjectOf(
  traits: Traits | undefined,
  words: Span,
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
