import { describe, expect, it } from 'vitest';
import type { Slice } from '../../../electron/exporters/pdf/table/cutTable.ts';
import { cutTable } from '../../../electron/exporters/pdf/table/cutTable.ts';
import type { MeasuredCell } from '../../../electron/exporters/pdf/table/measureTable.ts';
import type { TextLine } from '../../../electron/exporters/pdf/text/breakLines.ts';

const style = { pitch: 10, paddingY: 2 };

function cell(row: number, column: number, lines: number, over: Partial<MeasuredCell> = {}): MeasuredCell {
  const text: TextLine[] = Array.from({ length: lines }, () => ({
    glyphs: [],
    width: 1,
    indent: 0,
    wrapped: false,
    isCut: false,
  }));
  return {
    cell: { text: '', align: 'left' },
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    isHead: false,
    lines: text,
    indent: 0,
    isLabel: true,
    ...over,
  };
}

/** A repeatable stream of whole numbers below a limit. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

/** Three columns of random spans and heights. */
function randomTable(seed: number): { cells: MeasuredCell[]; rows: number } {
  const next = numbers(seed);
  const rows = 5 + next(40);
  const cells: MeasuredCell[] = [];
  for (const column of [0, 1, 2])
    for (let row = 0; row < rows;) {
      const rowSpan = column === 2 ? 1 : Math.min(1 + next(next(4) === 0 ? 20 : 4), rows - row);
      const lines = next(12) === 0 ? 20 + next(40) : 1 + next(4);
      cells.push(cell(row, column, lines, { rowSpan, isLabel: next(3) > 0 }));
      row += rowSpan;
    }
  return { cells, rows };
}

const heightOf = (slice: Slice): number => slice.heights.reduce((sum, height) => sum + height, 0.5);

describe('cutting a table into pages', () => {
  const room = 300;

  it('prints every line of every cell in order, labels again but amounts once, and fills no page beyond its room', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const { cells, rows } = randomTable(seed);
      const firstRoom = seed % 2 === 0 ? 120 : room;
      const options = { from: 0, to: rows, style, firstRoom, room, firstIsFresh: true, tail: seed % 3 === 0 ? 40 : 0 };
      const slices = cutTable(cells, options);
      if (slices === undefined) throw new Error('a fresh page always takes something');
      const printed = new Map<MeasuredCell, TextLine[]>();
      slices.forEach((slice, index) => {
        expect(heightOf(slice), `seed ${seed} slice ${index}`).toBeLessThanOrEqual(
          (index === 0 ? firstRoom : room) + 0.02,
        );
        for (const part of slice.cells) printed.set(part.cell, [...(printed.get(part.cell) ?? []), ...part.lines]);
      });
      for (const one of cells) {
        const lines = printed.get(one) ?? [];
        const times = lines.length / one.lines.length;
        if (!one.isLabel || one.rowSpan === 1) expect(times, `seed ${seed}`).toBe(1);
        expect(times % 1, `seed ${seed}`).toBe(0);
        lines.forEach((line, i) => expect(line).toBe(one.lines[i % one.lines.length]));
      }
    }
  });

  it('covers every place of every slice exactly once, so that all borders close', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { cells, rows } = randomTable(seed);
      for (const slice of cutTable(cells, {
        from: 0,
        to: rows,
        style,
        firstRoom: room,
        room,
        firstIsFresh: true,
        tail: 0,
      }) ?? []) {
        const covered = Array.from({ length: slice.heights.length * 3 }, () => 0);
        for (const { cell: one, row, rowSpan } of slice.cells)
          for (let r = row; r < row + rowSpan; r += 1)
            covered[r * 3 + one.column] = (covered[r * 3 + one.column] ?? 0) + 1;
        expect(covered.every((times) => times === 1)).toBe(true);
      }
    }
  });

  it('leaves the text room in every part that is not split', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { cells, rows } = randomTable(seed);
      for (const slice of cutTable(cells, {
        from: 0,
        to: rows,
        style,
        firstRoom: room,
        room,
        firstIsFresh: true,
        tail: 0,
      }) ?? [])
        for (const { row, rowSpan, lines } of slice.cells) {
          const height = slice.heights.slice(row, row + rowSpan).reduce((sum, value) => sum + value, 0);
          expect(lines.length * style.pitch + 2 * style.paddingY).toBeLessThanOrEqual(height + 0.02);
        }
    }
  });

  it('asks for a new page when the first row does not fit on a page in use', () => {
    const cells = [cell(0, 0, 10)];
    const options = { from: 0, to: 1, style, firstRoom: 60, room, tail: 0 };
    expect(cutTable(cells, { ...options, firstIsFresh: false })).toBeUndefined();
    expect(cutTable(cells, { ...options, firstIsFresh: true })?.length).toBe(2);
  });

  it('moves the cut to the start of a merged cell that would not fit into what is left of it', () => {
    const rows = Array.from({ length: 30 }, (_, row) => cell(row, 1, 1));
    const label = cell(18, 0, 4, { rowSpan: 12 });
    const others = Array.from({ length: 18 }, (_, row) => cell(row, 0, 1));
    const [first] =
      cutTable([...others, label, ...rows], {
        from: 0,
        to: 30,
        style,
        firstRoom: room,
        room,
        firstIsFresh: true,
        tail: 0,
      }) ?? [];
    expect(first?.heights).toHaveLength(18);
  });
});
