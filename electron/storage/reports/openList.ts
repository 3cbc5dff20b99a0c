import type { Patch } from '../../../shared/commands/patch.ts';
import type { Waiver } from '../../../shared/report/report.ts';
import type { Connection } from '../connection.ts';
import { createListTable, type ListKey, type ListTable, type PlacedId, type Row } from './listTable.ts';
import type { TouchedList } from './touchedParts.ts';

/** The stretch of a list that patches touch, read for a change. */
export interface OpenList {
  readonly touched: TouchedList;
  readonly table: ListTable;
  /** Null when a few rows change in place: then only they are there, in any order. */
  readonly order: readonly PlacedId[] | null;
  readonly rows: readonly Row[];
  /** Where the stretch begins in the list. */
  readonly offset: number;
}

/** More rows than this are found faster by their place than by searching for their id. */
const MOST_LOOSE_ROWS = 200;

export const rowId = (key: ListKey, row: Row): string =>
  key.table === 'waivers' ? (row as Waiver).finding : (row as { id: string }).id;

/** Stands for a row that no patch names: only its id and its place matter. */
const placeholder = (key: ListKey, id: string): Row =>
  key.table === 'waivers' ? { finding: id, reason: '', by: '', at: '' } : { id };

/**
 * The rows around the places that are named, with an untouched neighbour at either end (or the end of the list). Null
 * when a named row lies elsewhere: then the places are out of date, and the whole list is searched.
 */
function openStretch(touched: TouchedList, table: ListTable): OpenList | null {
  const { ids, low, high, count } = touched;
  const offset = Math.max(0, low - 1);
  // Rows that go shift those behind them by one place each at most.
  const limit = high + count + 2 - offset;
  const order = table.order(offset, limit);
  const inside = new Set(order.map(({ id }) => id));
  const found = new Map<string, Row>();
  for (const id of ids) {
    const row = table.read(id);
    if (row && !inside.has(id)) return null;
    if (row) found.set(id, row);
  }
  const [first, last] = [order[0], order.at(-1)];
  const anchored = (offset === 0 || (first && !ids.has(first.id))) && (order.length < limit || !ids.has(last!.id));
  if (!anchored) return null;
  const rows = order.map(({ id }) => found.get(id) ?? placeholder(touched.key, id));
  return { touched, table, order, rows, offset };
}

function openWhole(touched: TouchedList, table: ListTable): OpenList {
  const { key, ids } = touched;
  const order = table.order();
  const rows = order.map(({ id }) => (ids.has(id) ? table.read(id) : undefined) ?? placeholder(key, id));
  return { touched, table, order, rows, offset: 0 };
}

/** Reads what patches need of a list: the rows they name, and where rows come, go or move also their surroundings. */
export function openList(connection: Connection, reportId: string, touched: TouchedList): OpenList {
  const table = createListTable(connection, reportId, touched.key);
  if (touched.placed.size === 0 && touched.ids.size <= MOST_LOOSE_ROWS) {
    const rows = [...touched.ids].flatMap((id) => table.read(id) ?? []);
    return { touched, table, order: null, rows, offset: 0 };
  }
  return openStretch(touched, table) ?? openWhole(touched, table);
}

/** The patch as it is within a stretch that begins at `offset`. */
export function shiftPatch(patch: Patch, offset: number): Patch {
  if (offset === 0) return patch;
  if ('from' in patch) return { ...patch, from: patch.from - offset, to: patch.to - offset };
  return 'index' in patch ? { ...patch, index: patch.index - offset } : patch;
}
