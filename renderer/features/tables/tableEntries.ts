import type { DatasetId } from '../../../shared/budget/datasets.ts';
import { gridsOf, type TableView } from '../../../shared/layout/tableView.ts';
import { datasetsIn } from '../../../shared/report/layoutChange/layoutDatasets.ts';
import type { Node } from '../../state/nodes.ts';

/** A place where facts of a printed table are entered. */
export type TableEntry = Extract<Node, { kind: 'dataset' | 'units' }>;

/**
 * Where the facts of a printed table are entered: first the dataset that most of its cells come from, then those that its
 * definition names (an empty table has no cells), the units last. Empty only for a table of nothing but fixed text.
 */
export function tableEntries(view: TableView): readonly TableEntry[] {
  const { layout } = view.context;
  const named = datasetsIn([view.table.at, view.table.content]);
  const datasets = new Set([...byCells(view), ...named]);
  const formulas = [...datasets].flatMap((id) => layout.formulas[id]?.dataset ?? []);
  const entries = [...new Set([...datasets, ...formulas])].map((dataset): TableEntry => ({
    kind: 'dataset',
    dataset,
    year: 'this',
  }));
  return showsUnits(view) ? [...entries, { kind: 'units' }] : entries;
}

/** The datasets of the cells, the one of most cells first. */
function byCells(view: TableView): readonly DatasetId[] {
  const counts = new Map<DatasetId, number>();
  for (const { grid } of gridsOf(view)) {
    for (const { cells } of grid.rows) {
      for (const { at } of cells) if (at?.dataset) counts.set(at.dataset, (counts.get(at.dataset) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** Names, codes and kinds of units stand in the list of units. */
function showsUnits({ table: { content } }: TableView): boolean {
  return /"show":"unit\.|"source":"units"|"forEach":"unit"/.test(JSON.stringify(content));
}
