import type { PageTable } from './pageTable.ts';

/** Borders this near to each other on two pages are the same column's. */
const SAME_BORDER = 4;

/**
 * For each border of `part`, which border of `table` it is (the tables may stand shifted). Where `part` shows borders that
 * `table` does not (cells merged there), the table takes them over first. Null when they are tables of different columns.
 */
export function matchColumns(table: PageTable, part: PageTable): number[] | null {
  const shift = (table.edges[0] ?? 0) - (part.edges[0] ?? 0);
  const moved = part.edges.map((edge) => edge + shift);
  const isInferred = table.grid === 'inferred' || part.grid === 'inferred';
  const forward = matchEdges(moved, table.edges);
  const isEqual = table.edges.length === moved.length && forward?.every((to, i) => to === i);
  if (forward && (isEqual || !isInferred)) return forward;
  if (isInferred) return table.columns === part.columns ? part.edges.map((_, i) => i) : null;
  const backward = matchEdges(table.edges, moved);
  if (!backward) return null;
  for (const cell of table.cells) {
    const end = backward[cell.column + cell.columnSpan] ?? 0;
    cell.column = backward[cell.column] ?? 0;
    cell.columnSpan = end - cell.column;
  }
  table.columns = part.columns;
  table.edges = moved;
  return part.edges.map((_, i) => i);
}

/** The place of each of `edges` among `others`; null when one has none or the right ends differ. */
function matchEdges(edges: readonly number[], others: readonly number[]): number[] | null {
  const places = edges.map((edge) => {
    let best = -1;
    let distance = SAME_BORDER;
    for (const [i, other] of others.entries())
      if (Math.abs(other - edge) < distance) [best, distance] = [i, Math.abs(other - edge)];
    return best;
  });
  return places.includes(-1) || places.at(-1) !== others.length - 1 ? null : places;
}
