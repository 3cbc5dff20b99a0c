import type { RawTable } from '../raw/rawBlock.ts';

/** The table without columns at whose edge no cell starts or ends (left over when rows were taken away). */
export function compactColumns(table: RawTable): RawTable {
  const edges = [...new Set(table.cells.flatMap((cell) => [cell.column, cell.column + cell.columnSpan]))];
  edges.push(...(edges.includes(0) ? [] : [0]));
  edges.sort((a, b) => a - b);
  if (edges.length - 1 === table.columns) return table;
  const place = new Map(edges.map((edge, i) => [edge, i]));
  const at = (edge: number): number => place.get(edge) ?? 0;
  return {
    ...table,
    columns: edges.length - 1,
    cells: table.cells.map((cell) => ({
      ...cell,
      column: at(cell.column),
      columnSpan: at(cell.column + cell.columnSpan) - at(cell.column),
    })),
    ...(table.widths?.length === table.columns && { widths: joinWidths(table.widths, edges) }),
  };
}

function joinWidths(widths: readonly number[], edges: readonly number[]): number[] {
  return edges.slice(1).map((edge, i) => widths.slice(edges[i], edge).reduce((sum, width) => sum + width, 0));
}
