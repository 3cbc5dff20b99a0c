import { describe, expect, it } from 'vitest';
import { columnOffsets } from '../../../renderer/components/Grid/model/columnOffsets.ts';
import { headerLayout } from '../../../renderer/components/Grid/model/headerLayout.ts';
import { expandRange, spanMap } from '../../../renderer/components/Grid/model/spans.ts';
import { virtualWindow } from '../../../renderer/components/Grid/model/virtualWindow.ts';
import type { ColumnNode, LeafColumn } from '../../../renderer/components/Grid/types.ts';

const leaf = (id: string, width = 100): LeafColumn => ({ id, title: id, width, kind: 'text' });

describe('headerLayout', () => {
  const tree: ColumnNode[] = [
    leaf('a'),
    { title: 'G', children: [{ title: 'H', children: [leaf('b'), leaf('c')] }, leaf('d')] },
    { title: '空组', children: [] },
  ];

  it('stretches leaves to the last line and groups over their leaves', () => {
    const { cells, depth, leaves, paths } = headerLayout(tree);
    expect(depth).toBe(3);
    expect(leaves.map((column) => column.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(paths).toEqual(['a', 'G / H / b', 'G / H / c', 'G / d']);
    const boxes = cells.map((cell) => [cell.title, cell.row, cell.col, cell.rowSpan, cell.colSpan]);
    expect(boxes).toEqual(
      expect.arrayContaining([
        ['a', 0, 0, 3, 1],
        ['G', 0, 1, 1, 3],
        ['H', 1, 1, 1, 2],
        ['b', 2, 1, 1, 1],
        ['d', 1, 3, 2, 1],
      ]),
    );
    expect(boxes).toHaveLength(6);
  });

  it('covers every place of the header once', () => {
    const { cells, depth, leaves } = headerLayout(tree);
    const area = cells.reduce((sum, cell) => sum + cell.rowSpan * cell.colSpan, 0);
    expect(area).toBe(depth * leaves.length);
  });
});

describe('columnOffsets', () => {
  it('adds up widths after the row numbers; a dragged column counts with its new width', () => {
    const offsets = columnOffsets([leaf('a', 100), leaf('b', 200)], 44, 1, { b: 150 });
    expect(offsets.xs).toEqual([44, 144, 294]);
    expect(offsets.frozenWidth).toBe(144);
    expect(offsets.totalWidth).toBe(294);
  });

  it('keeps widths within reason', () => {
    expect(columnOffsets([leaf('a', 3)], 0, 9, {}).widths).toEqual([40]);
  });
});

describe('virtualWindow', () => {
  it('holds what is in view and a little more, and does not move for a small scroll', () => {
    const here = virtualWindow(2810, 560, 28, 50_000);
    expect(here.first).toBeLessThanOrEqual(100);
    expect(here.last).toBeGreaterThanOrEqual(120);
    expect(here.last - here.first).toBeLessThan(50);
    expect(virtualWindow(2820, 560, 28, 50_000)).toEqual(here);
  });

  it('stays inside the table', () => {
    expect(virtualWindow(0, 560, 28, 3)).toEqual({ first: 0, last: 3 });
    expect(virtualWindow(9_999_999, 560, 28, 10).last).toBe(10);
    expect(virtualWindow(0, 560, 28, 0)).toEqual({ first: 0, last: 0 });
  });
});

describe('spans', () => {
  const spans = spanMap(
    [
      { r: 1, c: 0, rows: 3, cols: 2 },
      { r: 3, c: 3, rows: 9, cols: 9 },
    ],
    5,
    5,
  );

  it('knows the cell that stands for a place, and cuts spans at the edge of the table', () => {
    expect(spans.origin({ r: 3, c: 1 })).toEqual({ r: 1, c: 0 });
    expect(spans.origin({ r: 0, c: 0 })).toEqual({ r: 0, c: 0 });
    expect(spans.size({ r: 3, c: 3 })).toEqual({ rows: 2, cols: 2 });
  });

  it('grows a block until it cuts no merged cell', () => {
    expect(expandRange({ r0: 2, r1: 2, c0: 1, c1: 3 }, spans)).toEqual({ r0: 1, r1: 4, c0: 0, c1: 4 });
  });
});
