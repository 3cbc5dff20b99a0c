import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Coordinates } from '../../../shared/budget/coordinates.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { nodesOf } from '../../../shared/budget/matching.ts';
import type { CellTarget } from '../../../shared/commands/parseCell.ts';
import type { Context } from '../../../shared/layout/context.ts';
import type { GridCell } from '../../../shared/layout/gridView.ts';
import type { Column } from '../../../shared/layout/layout.ts';
import type { Row } from '../../../shared/layout/row.ts';
import { sourcesOf } from './sourcesOf.ts';

/** The one fact that a printed cell shows, or would show once it is entered: it can be edited in place. */
export interface PrintedFact {
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly line: Line;
  readonly target: CellTarget;
}

/**
 * The fact behind a printed cell, or null where it shows a label, several facts, or a computed value. `unit`: the unit of
 * money of the table; a column may have its own.
 */
export function factOf(
  cell: GridCell,
  column: Column,
  row: Row,
  context: Context,
  unit: '元' | '万元',
): PrintedFact | null {
  if (cell.at) return valueFact(cell.at, row, context, column.moneyUnit ?? unit);
  return row.labels[column.id] === undefined ? textFact(column.show ?? '', row) : null;
}

/** Whether the row stands for one line alone; a row of a group only borrows the texts of its first line. */
function isOwnRow(row: Row, at: Coordinates | null): row is Row & { line: Line } {
  const { line } = row;
  return line !== undefined && (at?.line === line.id || (at?.dataset === 'projects' && at.project === line.id));
}

function valueFact(at: Coordinates, row: Row, context: Context, unit: '元' | '万元'): PrintedFact | null {
  const { dataset, year = 'this' } = at;
  if (!dataset || at.plus?.length || !isOwnRow(row, at) || year === 'difference' || year === 'growth') return null;
  const [source, ...others] = sourcesOf(at, context);
  if (others.length || source?.computed) return null;
  if (source && (source.dataset !== dataset || source.line.id !== row.line.id)) return null;
  const target = targetOf(at, source?.node, unit);
  return target ? { dataset, year, line: row.line, target } : null;
}

function targetOf(at: Coordinates, entered: string | undefined, unit: '元' | '万元'): CellTarget | null {
  if (at.quantity && at.quantity !== 'unitPrice') return { kind: 'quantity', quantity: at.quantity };
  const node = at.quantity ?? entered ?? blankNode(at);
  return node ? { kind: 'amount', node, unit } : null;
}

/** The node that an entry into an empty cell goes to; undefined where the cell stands for several. */
function blankNode(at: Coordinates): string | undefined {
  const { axis } = DATASETS[at.dataset!];
  if (!axis) return undefined;
  const [node, ...others] = nodesOf(at[axis.coordinate] ?? axis.tree.root).filter((n) => axis.tree.nodes.has(n));
  return others.length ? undefined : node;
}

/** A text of the row's line or of its project. */
function textFact(show: string, row: Row): PrintedFact | null {
  const [, object, field] = /^(line|project)\.(\w+)$/.exec(show) ?? [];
  if (!field) return null;
  const dataset = object === 'project' ? 'projects' : row.at?.dataset;
  const line = object === 'project' ? row.project : isOwnRow(row, row.at) ? row.line : undefined;
  if (!dataset || !line) return null;
  const known = DATASETS[dataset].fields.find((f) => f.id === field);
  if (!known || known.kind === 'amountYuan' || known.kind === 'quantity') return null;
  return {
    dataset,
    year: row.at?.year === 'prior' ? 'prior' : 'this',
    line,
    target: { kind: 'text', field },
  };
}
