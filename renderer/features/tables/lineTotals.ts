import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { enteredAmounts } from './editorCell.ts';

/** The sum of a node over the lines that it was made of (分); undefined where none of them holds any of it. */
export type LineTotals = (node: string) => number | undefined;

/** Adds up the lines of a dataset: one pass over what was entered, whatever the number of columns. */
export function lineTotals(dataset: DatasetId, lines: readonly Line[]): LineTotals {
  const tree = DATASETS[dataset].axis?.tree;
  const entered = new Map<string, number>();
  for (const line of lines) {
    for (const [node, fen] of Object.entries(enteredAmounts(dataset, line)))
      entered.set(node, (entered.get(node) ?? 0) + fen);
  }
  return (node) => {
    const parts = [...(tree?.summed(node) ?? [])].flatMap((part) => entered.get(part) ?? []);
    return parts.length ? parts.reduce((sum, part) => sum + part, 0) : undefined;
  };
}
