import type { Column, Table } from './layout.ts';
import type { RowSource } from './rowSource.ts';

/** Names of the four columns that stand where one stood. */
const YEARS = [
  { year: 'this', label: '本年' },
  { year: 'prior', label: '上年' },
  { year: 'difference', label: '差额' },
  { year: 'growth', label: '%' },
] as const;

/** Whether the table has a column of this year's values that last year's can stand beside. */
export function hasComparableColumns({ content }: Table): boolean {
  return content.kind === 'grid' && content.columns.some(isComparable);
}

const isComparable = (column: Column): boolean =>
  column.children ? column.children.some(isComparable) : isThisYear(column);

/** A price has no last year: it belongs to one purchase. */
const isThisYear = ({ at }: Column): boolean =>
  at !== undefined && (at.year ?? 'this') === 'this' && at.quantity !== 'unitPrice';

/**
 * The table with 本年 | 上年 | 差额 | % in place of each column of this year's values, for the screen. Columns that state
 * another year themselves stay as they are. A form comes back as it is.
 */
export function withLastYear(table: Table): Table {
  const { content } = table;
  if (content.kind !== 'grid') return table;
  const split = new Map<string, readonly string[]>();
  const columns = content.columns.map((column) => compared(column, split));
  return { ...table, content: { ...content, columns, rows: comparedRows(content.rows, split) } };
}

function compared(column: Column, split: Map<string, readonly string[]>): Column {
  if (column.children) return { ...column, children: column.children.map((child) => compared(child, split)) };
  if (!isThisYear(column)) return column;
  const { at, width: _width, ...look } = column;
  const children = YEARS.map(({ year, label }) => ({
    ...look,
    id: `${column.id}:${year}`,
    label,
    at: { ...at, year },
  }));
  split.set(
    column.id,
    children.map(({ id }) => id),
  );
  return { id: column.id, label: column.label, children };
}

/** Panes name their columns. */
function comparedRows(rows: RowSource, split: ReadonlyMap<string, readonly string[]>): RowSource {
  if (rows.source !== 'paired') return rows;
  const panes = rows.panes.map((pane) => ({ ...pane, columns: pane.columns.flatMap((id) => split.get(id) ?? [id]) }));
  return { ...rows, panes };
}
