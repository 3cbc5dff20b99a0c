import type { SourceCell } from '../../../shared/recognise/sourceDocument.ts';

/** Many cells as few values: an object for each would take longer to send than to read. */
export interface PackedCells {
  /** Row, column, row span and column span of each. */
  readonly places: Int32Array;
  readonly texts: readonly string[];
  /** '' where a cell has none. */
  readonly addresses: readonly string[];
  /** Not a number where a cell has none. */
  readonly numbers: Float64Array;
}

const PLACE = 4;

export function packCells(cells: readonly SourceCell[]): PackedCells {
  const places = new Int32Array(cells.length * PLACE);
  const numbers = new Float64Array(cells.length);
  for (const [i, cell] of cells.entries()) {
    places.set([cell.row, cell.column, cell.rowSpan, cell.columnSpan], i * PLACE);
    numbers[i] = cell.number ?? Number.NaN;
  }
  return {
    places,
    texts: cells.map(({ text }) => text),
    addresses: cells.map(({ address = '' }) => address),
    numbers,
  };
}

export function unpackCells({ places, texts, addresses, numbers }: PackedCells): SourceCell[] {
  const at = (i: number): number => places[i] ?? 0;
  return texts.map((text, i) => {
    const [address, number] = [addresses[i], numbers[i]];
    return {
      row: at(i * PLACE),
      column: at(i * PLACE + 1),
      rowSpan: at(i * PLACE + 2),
      columnSpan: at(i * PLACE + 3),
      text,
      ...(number !== undefined && !Number.isNaN(number) && { number }),
      ...(address !== undefined && address !== '' && { address }),
    };
  });
}
