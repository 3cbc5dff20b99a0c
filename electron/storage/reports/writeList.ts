import type { Row } from './listTable.ts';
import { rowId, type OpenList } from './openList.ts';
import { assignPositions, freshPosition } from './positions.ts';

interface Placing {
  /** Position of each row before the change, by id. */
  readonly stood: ReadonlyMap<string, number>;
  /** Position of each row after it. */
  readonly positions: readonly number[];
}

/** Deals out the positions of the whole list anew, in the order that it has. */
function renumber({ table }: OpenList): void {
  table.order().forEach(({ id, position }, index) => {
    if (position !== freshPosition(index)) table.move(id, freshPosition(index));
  });
}

/** Positions for the rows of a stretch as they stand after the change; those that stay in their place keep theirs. */
function placeRows(list: OpenList, ids: readonly string[]): Placing {
  const { rows, offset, touched } = list;
  const place = (positionOf: (index: number) => number): Placing | null => {
    const stood = new Map(rows.map((row, i) => [rowId(touched.key, row), positionOf(i)]));
    const positions = assignPositions(ids.map((id) => (touched.placed.has(id) ? null : (stood.get(id) ?? null))));
    return positions && { stood, positions };
  };
  const placed = place((i) => list.order![i]!.position);
  if (placed) return placed;
  renumber(list);
  const again = place((i) => freshPosition(offset + i));
  if (!again) throw new Error(`no room in ${touched.key.table}, although it was numbered anew`);
  return again;
}

function updateInPlace({ touched: { key }, table, rows }: OpenList, after: readonly Row[]): void {
  after.forEach((row, i) => {
    if (row !== rows[i]) table.update(rowId(key, rows[i]!), rowId(key, row), row);
  });
}

/** Writes the rows of a list that differ after a change: content, place, new ones, those that are gone. */
export function writeList(list: OpenList, after: readonly Row[]): void {
  if (!list.order) {
    updateInPlace(list, after);
    return;
  }
  const { table, rows, touched } = list;
  const idOf = (row: Row): string => rowId(touched.key, row);
  const ids = after.map(idOf);
  const before = new Map(rows.map((row) => [idOf(row), row]));
  const left = new Set(ids);
  // Before rows are removed: where the list is numbered anew, the stretch still has all its rows.
  const { stood, positions } = placeRows(list, ids);
  for (const id of before.keys()) if (!left.has(id)) table.remove(id);
  after.forEach((row, i) => {
    const [id, position] = [ids[i]!, positions[i]!];
    const known = before.get(id);
    if (!known) {
      table.insert(id, position, row);
      return;
    }
    if (known !== row) table.update(id, id, row);
    if (stood.get(id) !== position) table.move(id, position);
  });
}
