import { describe, expect, it } from 'vitest';
import type { Step, WalkGrid } from '../../../renderer/components/Grid/model/keyboardWalk.ts';
import { walk, walkInRange } from '../../../renderer/components/Grid/model/keyboardWalk.ts';
import { NO_SPANS, spanMap } from '../../../renderer/components/Grid/model/spans.ts';

/** x: filled and editable, o: filled and computed, '.': empty and editable. */
function grid(lines: string[], extra: Partial<WalkGrid> = {}): WalkGrid {
  const at = (r: number, c: number): string => lines[r]?.[c] ?? ' ';
  return {
    pinnedCount: 0,
    rowCount: lines.length,
    colCount: lines[0]?.length ?? 0,
    pageRows: 3,
    isEditable: ({ r, c }) => at(r, c) !== 'o' && at(r, c) !== ' ',
    isEmpty: ({ r, c }) => at(r, c) === '.',
    spans: NO_SPANS,
    ...extra,
  };
}

const sheet = grid(['oxxo', 'ox.o', 'oooo', 'oxxx', '.x..']);

describe('walk', () => {
  it.each<[Step, [number, number], [number, number]]>([
    ['down', [0, 1], [1, 1]],
    ['down', [4, 1], [4, 1]],
    ['up', [0, 1], [0, 1]],
    ['left', [0, 0], [0, 0]],
    ['right', [0, 3], [0, 3]],
    ['rowStart', [3, 2], [3, 0]],
    ['rowEnd', [3, 0], [3, 3]],
    ['gridStart', [3, 2], [0, 0]],
    ['gridEnd', [0, 0], [4, 3]],
    ['pageDown', [0, 1], [3, 1]],
    ['pageDown', [3, 1], [4, 1]],
    ['pageUp', [4, 1], [1, 1]],
    ['pageUp', [1, 1], [0, 1]],
  ])('%s from %j', (step, [r, c], [toR, toC]) => {
    expect(walk(sheet, { r, c }, step)).toEqual({ r: toR, c: toC });
  });

  it.each<[string, Step, [number, number], [number, number]]>([
    ['to the right neighbour', 'next', [0, 1], [0, 2]],
    ['over a computed cell and the end of the row', 'next', [0, 2], [1, 1]],
    ['over a row without editable cells', 'next', [1, 2], [3, 1]],
    ['stays on the last editable cell', 'next', [4, 3], [4, 3]],
    ['back over the start of the row', 'previous', [3, 1], [1, 2]],
    ['from a computed cell to the first editable one', 'next', [2, 0], [3, 1]],
    ['stays at the first editable cell when only computed ones are before it', 'previous', [0, 1], [0, 0]],
  ])('Tab %s', (_name, step, [r, c], [toR, toC]) => {
    expect(walk(sheet, { r, c }, step)).toEqual({ r: toR, c: toC });
  });

  it.each<[string, Step, [number, number], [number, number]]>([
    ['to the end of the filled run', 'edgeDown', [0, 1], [4, 1]],
    ['over a gap to the next filled cell', 'edgeDown', [0, 2], [2, 2]],
    ['from an empty cell to the next filled one', 'edgeRight', [4, 0], [4, 1]],
    ['to the edge when the rest is empty', 'edgeRight', [4, 1], [4, 3]],
    ['not beyond the edge', 'edgeUp', [0, 1], [0, 1]],
  ])('Ctrl+arrow %s', (_name, step, [r, c], [toR, toC]) => {
    expect(walk(sheet, { r, c }, step)).toEqual({ r: toR, c: toC });
  });

  it('reaches the pinned rows above the first row, and page up stops at the first row', () => {
    const pinned = grid(['xx', 'xx'], { pinnedCount: 1 });
    expect(walk(pinned, { r: 0, c: 1 }, 'up')).toEqual({ r: -1, c: 1 });
    expect(walk(pinned, { r: -1, c: 1 }, 'up')).toEqual({ r: -1, c: 1 });
    expect(walk(pinned, { r: 1, c: 1 }, 'pageUp')).toEqual({ r: 0, c: 1 });
    expect(walk(pinned, { r: 1, c: 1 }, 'gridStart')).toEqual({ r: 0, c: 0 });
  });

  it('steps over merged cells as one', () => {
    const spans = spanMap([{ r: 0, c: 0, rows: 3, cols: 1 }], 4, 2);
    const merged = grid(['xx', 'xx', 'xx', 'xx'], { spans });
    expect(walk(merged, { r: 0, c: 0 }, 'down')).toEqual({ r: 3, c: 0 });
    expect(walk(merged, { r: 3, c: 0 }, 'up')).toEqual({ r: 0, c: 0 });
    expect(walk(merged, { r: 2, c: 1 }, 'left')).toEqual({ r: 0, c: 0 });
    expect(walk(merged, { r: 1, c: 1 }, 'next')).toEqual({ r: 2, c: 1 });
  });

  it('has nowhere to go in a table without rows', () => {
    const empty = grid([], { colCount: 3, rowCount: 0 });
    for (const step of ['down', 'next', 'gridEnd', 'edgeDown', 'pageDown'] as const) {
      expect(walk(empty, { r: 0, c: 0 }, step).r).toBe(0);
    }
  });
});

describe('walkInRange', () => {
  const range = { r0: 1, r1: 2, c0: 1, c1: 2 };

  it('goes round a block by columns for Enter and by rows for Tab', () => {
    const round = (step: 'down' | 'next'): string[] => {
      const seen: string[] = [];
      let pos = { r: 1, c: 1 };
      for (let i = 0; i < 4; i++) {
        pos = walkInRange(range, pos, step, NO_SPANS);
        seen.push(`${pos.r}${pos.c}`);
      }
      return seen;
    };
    expect(round('down')).toEqual(['21', '12', '22', '11']);
    expect(round('next')).toEqual(['12', '21', '22', '11']);
  });

  it('goes backwards, and passes over covered cells', () => {
    expect(walkInRange(range, { r: 1, c: 1 }, 'previous', NO_SPANS)).toEqual({ r: 2, c: 2 });
    const spans = spanMap([{ r: 1, c: 1, rows: 2, cols: 1 }], 4, 4);
    expect(walkInRange(range, { r: 1, c: 1 }, 'down', spans)).toEqual({ r: 1, c: 2 });
  });
});
