import { DATASET_IDS, type DatasetId } from '../../budget/datasets.ts';
import type { Layout } from '../../layout/layout.ts';

/** Texts of a row that come from a dataset which the address beside them need not name. */
const SHOWN: Readonly<Record<string, DatasetId>> = {
  project: 'projects',
  performance: 'projectPerformance',
  procurement: 'procurement',
};

const KNOWN: ReadonlySet<string> = new Set(DATASET_IDS);

/** The datasets that a layout prints anything of: in tables, sentences, charts or formulas. */
export function layoutDatasets(layout: Layout): ReadonlySet<DatasetId> {
  // a figure that no sentence of the layout uses still names its dataset: rather one too many than a fact left out
  return datasetsIn([layout.parts, layout.figures, layout.formulas]);
}

/** The datasets that a piece of a layout names: a table, a section, a figure. */
export function datasetsIn(piece: unknown): ReadonlySet<DatasetId> {
  const found = new Set<DatasetId>();
  collect(piece, found);
  return found;
}

function collect(node: unknown, found: Set<DatasetId>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'dataset' && typeof value === 'string' && KNOWN.has(value)) found.add(value as DatasetId);
    if (key === 'show' && typeof value === 'string') {
      const shown = SHOWN[value.split('.')[0]!];
      if (shown) found.add(shown);
    }
    collect(value, found);
  }
}
