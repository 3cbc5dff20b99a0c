import type { Line } from '../budget/lines.ts';
import { fen } from '../money/fen.ts';
import { normaliseText } from '../money/normaliseText.ts';

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** A line as it enters the report: texts normalised, every zero the same zero. */
export function cleanLine(line: Line): Line {
  const { amounts, halves, quantities, texts } = line;
  return {
    ...line,
    ...(amounts ? { amounts: mapped(amounts, fen) } : {}),
    ...(halves ? { halves: mapped(halves, fen) } : {}),
    ...(quantities ? { quantities: mapped(quantities, (q) => ({ ...q, unit: normaliseText(q.unit) })) } : {}),
    ...(texts ? { texts: mapped(texts, normaliseText) } : {}),
  };
}
