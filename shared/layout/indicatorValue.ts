import type { Line } from '../budget/lines.ts';

/** ≥95% as one text: the operator 定性 (a quality, no number) is not printed. */
export function indicatorValue(line: Line | undefined): string {
  const text = (field: string): string => line?.texts?.[field] ?? '';
  const operator = text('operator');
  return `${operator === '定性' ? '' : operator}${text('value')}${text('valueUnit')}`;
}
