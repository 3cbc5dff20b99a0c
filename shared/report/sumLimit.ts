import type { Line } from '../budget/lines.ts';
import { MAX_FEN } from '../money/fen.ts';

/**
 * The most that the amounts of one dataset may add up to, signs left aside (分): 22.5 万亿元. A quarter of what can be
 * held exactly, so that sums of two datasets and differences between two years stay exact as well.
 */
export const MAX_DATASET_FEN = MAX_FEN / 4;

/** All that the amounts of a line can contribute to any sum, signs left aside (分). */
export function lineWeight(line: Line): number {
  let weight = 0;
  for (const node in line.amounts) weight += Math.abs(line.amounts[node]!);
  const quantity = line.quantities?.['quantity'];
  const price = line.amounts?.['unitPrice'];
  if (!quantity || price === undefined) return weight;
  return weight + Math.abs(quantity.value * price) / 10 ** quantity.scale;
}

/** The weight of a dataset's lines (分). */
export function linesWeight(lines: readonly Line[]): number {
  let weight = 0;
  for (const line of lines) weight += lineWeight(line);
  return weight;
}

/** Chinese clause for a dataset whose amounts are too large to be added, or null. `name`: what the dataset is called. */
export function sumProblem(weight: number, name: string): string | null {
  if (weight <= MAX_DATASET_FEN) return null;
  return `“${name}”的金额合计超出可计算的范围（22.5 万亿元）`;
}
