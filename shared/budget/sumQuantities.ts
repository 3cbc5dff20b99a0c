import type { Line } from './lines.ts';
import type { Value } from './value.ts';

/** The sum of one quantity over lines, at the finest scale among them. `hasData`: whether the dataset has any line. */
export function sumQuantities(lines: readonly Line[], quantity: string, hasData: boolean): Value {
  const parts = lines.map((l) => l.quantities?.[quantity]).filter((q) => q !== undefined);
  const scale = Math.max(0, ...parts.map((q) => q.scale));
  const unit = parts.find((q) => q.unit)?.unit;
  const empty = { kind: 'quantity', half: 0, scale, ...(unit ? { unit } : {}) } as const;
  if (!hasData) return { ...empty, amount: null, blank: true, unknown: 'noData' };
  const amount = parts.reduce((sum, q) => sum + q.value * 10 ** (scale - q.scale), 0);
  return { ...empty, amount, blank: parts.length === 0 };
}
