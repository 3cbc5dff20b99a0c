import { describe, expect, it } from 'vitest';
import { fillDown, fillRight, fillSeries, fillTarget } from '../../../renderer/components/Grid/model/fillPlan.ts';

const name = ({ r, c }: { r: number; c: number }): string => `${r}.${c}`;
const block = { r0: 2, r1: 3, c0: 1, c1: 2 };

describe('fill', () => {
  it('Ctrl+D copies the first row of the block down, one row alone takes the row above', () => {
    expect(fillDown(block, name)).toEqual([
      { r: 3, c: 1, text: '2.1' },
      { r: 3, c: 2, text: '2.2' },
    ]);
    expect(fillDown({ r0: 2, r1: 2, c0: 0, c1: 0 }, name)).toEqual([{ r: 2, c: 0, text: '1.0' }]);
    expect(fillDown({ r0: 0, r1: 0, c0: 0, c1: 0 }, name)).toEqual([]);
  });

  it('Ctrl+R copies the first column of the block to the right', () => {
    expect(fillRight(block, name).map((cell) => cell.text)).toEqual(['2.1', '3.1']);
    expect(fillRight({ r0: 0, r1: 0, c0: 0, c1: 0 }, name)).toEqual([]);
  });

  it.each([
    ['down', { r: 6, c: 2 }, { r0: 4, r1: 6, c0: 1, c1: 2 }],
    ['up', { r: 0, c: 1 }, { r0: 0, r1: 1, c0: 1, c1: 2 }],
    ['right', { r: 3, c: 5 }, { r0: 2, r1: 3, c0: 3, c1: 5 }],
    ['left', { r: 2, c: 0 }, { r0: 2, r1: 3, c0: 0, c1: 0 }],
    ['inside: nothing', { r: 2, c: 2 }, null],
  ])('a drag of the handle %s', (_name, pointer, expected) => {
    expect(fillTarget(block, pointer)).toEqual(expected);
  });

  it('repeats the block, upwards too', () => {
    const down = fillSeries(block, { r0: 4, r1: 6, c0: 1, c1: 1 }, name);
    expect(down.map((cell) => cell.text)).toEqual(['2.1', '3.1', '2.1']);
    const up = fillSeries(block, { r0: 0, r1: 1, c0: 1, c1: 1 }, name);
    expect(up.map((cell) => cell.text)).toEqual(['2.1', '3.1']);
  });
});
