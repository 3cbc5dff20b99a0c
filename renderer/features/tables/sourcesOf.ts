import type { Coordinates } from '../../../shared/budget/coordinates.ts';
import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { nodesOf } from '../../../shared/budget/matching.ts';
import type { Context } from '../../../shared/layout/context.ts';

/** The lines that a value comes from, and the node of the axis where each holds money. */
export interface Source {
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly line: Line;
  readonly node?: string;
}

/** Where the value at an address comes from: every line inside it that holds a part of it, formulas followed. */
export function sourcesOf(at: Coordinates, context: Context): readonly Source[] {
  const { dataset } = at;
  if (!dataset) return [];
  if (at.year === 'difference' || at.year === 'growth') {
    return [...sourcesOf({ ...at, year: 'this' }, context), ...sourcesOf({ ...at, year: 'prior' }, context)];
  }
  const { plus = [], ...first } = at;
  const further = plus.flatMap((p) =>
    sourcesOf({ unit: at.unit, fund: at.fund, year: at.year, ...p } as Coordinates, context),
  );
  const year = at.year === 'prior' ? 'prior' : 'this';
  const facts = year === 'prior' ? context.report.prior : context.report.current;
  const formula = context.layout.formulas[dataset];
  if (formula && !facts[dataset].length) {
    return sourcesOf(
      { ...formula, ...(at.unit ? { unit: at.unit } : {}), ...(at.year ? { year: at.year } : {}) },
      context,
    );
  }
  return [...context.book.lines(first).flatMap((line) => sourceIn(dataset, year, line, at)), ...further];
}

function sourceIn(dataset: DatasetId, year: 'this' | 'prior', line: Line, at: Coordinates): Source[] {
  const { axis } = DATASETS[dataset];
  if (at.quantity) {
    const holds =
      at.quantity === 'unitPrice'
        ? line.amounts?.['unitPrice'] !== undefined
        : line.quantities?.[at.quantity] !== undefined;
    return holds ? [{ dataset, year, line }] : [];
  }
  if (!axis) return [];
  const wanted = nodesOf(at[axis.coordinate] ?? axis.tree.root);
  const node = Object.keys(line.amounts ?? {}).find((n) =>
    wanted.some((w) => axis.tree.nodes.has(w) && axis.tree.summed(w).has(n)),
  );
  return node === undefined ? [] : [{ dataset, year, line, node }];
}
