import type { Table } from '../../layout/layout.ts';
import { gridsOf, type TableView } from '../../layout/tableView.ts';
import type { RecognisedTable } from '../recognised.ts';
import type { SourceTable } from '../sourceDocument.ts';
import { classifyTable, type TableClass } from '../tables/classifyTable.ts';
import { similarity, titleKey } from '../tables/plain.ts';
import { sourceGrid } from '../tables/sourceGrid.ts';

/** Which table of the layout stands for which of the source. */
export interface MatchedTables {
  readonly matched: ReadonlyMap<Table, readonly RecognisedTable[]>;
  readonly unmatched: readonly RecognisedTable[];
}

const LIKE_ENOUGH = 0.6;
/** What being about the same counts beside the title: regions word the title of one table differently. */
const SAME_KIND = 0.45;

/** Pairs tables of the source with those of the layout, the most alike first; forms of 绩效 may share one. */
export function matchTables(tables: readonly RecognisedTable[], views: readonly TableView[]): MatchedTables {
  const own = tables.filter((t) => t.duplicateOf === undefined);
  const classes = views.map(classOf);
  const pairs = own
    .flatMap((table) =>
      views.map((view, i) => ({ table, target: view.table, score: likeness(table, view, classes[i]!) })),
    )
    .filter(({ score }) => score > LIKE_ENOUGH)
    .sort((a, b) => b.score - a.score);
  const matched = new Map<Table, RecognisedTable[]>();
  const placed = new Set<RecognisedTable>();
  for (const { table, target } of pairs) {
    if (placed.has(table) || (matched.has(target) && table.kind !== 'performance')) continue;
    matched.set(target, [...(matched.get(target) ?? []), table]);
    placed.add(table);
  }
  for (const list of matched.values()) list.sort((a, b) => a.index - b.index);
  return { matched, unmatched: own.filter((table) => !placed.has(table)) };
}

function likeness(table: RecognisedTable, { table: target }: TableView, { kind, fund }: TableClass): number {
  const words = similarity(titleKey(table.source.title ?? ''), titleKey(target.title.replace(/\{[^}]*\}/g, '')));
  const isSame = kind !== 'kept' && kind !== 'performance' && table.kind === kind && table.fund === fund;
  return isSame ? words + SAME_KIND : words;
}

/** What the layout's own table is about, read as a table of a source would be. */
function classOf(view: TableView): TableClass {
  const [first] = gridsOf(view);
  const paths = first?.grid.columns.map((column) => column.path.split('/')) ?? [];
  const depth = Math.max(1, ...paths.map((path) => path.length));
  const head = Array.from({ length: depth }, (_, r) => paths.map((path) => path[Math.min(r, path.length - 1)] ?? ''));
  const rows = [...head, ...(first?.grid.rows.map((row) => row.cells.map((cell) => cell.text)) ?? [])];
  const source: SourceTable = {
    kind: 'table',
    rows: rows.length,
    columns: paths.length,
    cells: rows.flatMap((row, r) => row.map((text, c) => ({ row: r, column: c, rowSpan: 1, columnSpan: 1, text }))),
    headRows: depth,
    title: view.title,
    notes: [],
    landscape: false,
    grid: 'exact',
    place: {},
    joined: [],
  };
  return classifyTable(source, sourceGrid(source));
}
