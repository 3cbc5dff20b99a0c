import { directionInside, type FoundDirection } from './changeOf.ts';
import type { PreparedText } from './preparedText.ts';
import type { NumberToken } from './scanNumbers.ts';

/** 增加公务用车购置费13万元: the word of change stands before what changed. */
export function objectChange(
  { text, mentions }: PreparedText,
  token: NumberToken,
  from: number,
): FoundDirection | null {
  if (token.unit.kind !== 'money') return null;
  const found = directionInside(text, from, token.start);
  if (!found || found.way === 'unclear') return null;
  const between = text.slice(found.end, token.start);
  const isObject = mentions.some((m) => m.start >= found.end && m.end <= token.start && !m.weak);
  return isObject && !/^(?:到|至|后)|年初预算|为/.test(between) && found.start - from <= 4 ? found : null;
}
