import { mergeCoordinates, type Coordinates } from '../../budget/coordinates.ts';
import type { Column } from '../layout.ts';
import { coordinateFaults } from './coordinateFaults.ts';
import type { Findings, Path } from './layoutProblem.ts';
import type { RowShape } from './rowShapes.ts';

/** Coordinates and where the layout writes them. */
interface WrittenAt {
  readonly at: Coordinates;
  readonly keys: Path;
}

/** A column of values. */
interface ValueColumn extends WrittenAt {
  readonly column: Column;
}

/**
 * Every address of a column of values: what table, row and column say together. A fault is reported where the coordinate
 * is written.
 */
export function checkCells(value: ValueColumn, shapes: readonly RowShape[], table: WrittenAt, find: Findings): void {
  let isFed = false;
  const known = new Set<string>();
  for (const shape of shapes) {
    if (!shape.at || shape.labels[value.column.id] !== undefined) continue;
    const at = mergeCoordinates(table.at, shape.at, value.at);
    // a unit's row without coordinates of its own is a heading
    if (!at.dataset && !shape.own) continue;
    isFed = true;
    const written: WrittenAt[] = [
      table,
      { at: shape.at, keys: shape.keys },
      ...(shape.own ? [shape.own] : []),
      { at: value.at, keys: [...value.keys, 'at'] },
    ];
    for (const fault of coordinateFaults(at, 'cell')) {
      const keys = placeOfFault(fault.keys, written, shape);
      const once = JSON.stringify([keys, fault.message]);
      if (known.has(once)) continue;
      known.add(once);
      find[fault.severity](keys, fault.meets ? withRow(fault.message, keys, shape, find) : fault.message);
    }
  }
  if (!isFed) {
    find.error(value.keys, '没有一行给这一列数据，它会是空的。请给行写上取数位置（at），或改正这一列。');
  }
}

/** Names the first row at which a coordinate of the column or table goes wrong: the mistake may be the row's. */
function withRow(message: string, keys: Path, shape: RowShape, find: Findings): string {
  if (shape.keys.every((key, i) => keys[i] === key)) return message;
  return `${message}（见${find.place(shape.keys).split(' › ').slice(-2).join(' › ')}）`;
}

/** Where the coordinate is written last; what nobody wrote is missing at the row. */
function placeOfFault([key, ...rest]: Path, written: readonly WrittenAt[], shape: RowShape): Path {
  const last = written.findLast(({ at }) => at[key as keyof Coordinates] !== undefined);
  if (!last) return shape.keys;
  return last.keys === shape.keys ? shape.keys : [...last.keys, key!, ...rest];
}
