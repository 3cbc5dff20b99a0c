import { describe, expect, it } from 'vitest';
import { parseSlots } from '../../../shared/narrative/parseSlots.ts';
import { conditionSlots, slotsOf } from '../../../shared/narrative/slotsOf.ts';

describe('parseSlots', () => {
  it('finds slots with their places', () => {
    expect(parseSlots('甲{year}{#reason.x}乙{total}')).toEqual([
      { slot: 'year', kind: 'word', start: 1, end: 7 },
      { slot: 'reason.x', kind: 'field', start: 7, end: 18 },
      { slot: 'total', kind: 'figure', start: 19, end: 26 },
    ]);
  });

  it('names of the item win inside an each', () => {
    const kinds = (insideEach: boolean): string[] =>
      parseSlots('{code}{name}{.goals}{year}{total}', insideEach).map((s) => s.kind);
    expect(kinds(false)).toEqual(['word', 'figure', 'figure', 'word', 'figure']);
    expect(kinds(true)).toEqual(['item', 'item', 'item', 'word', 'figure']);
  });

  it('leaves lone braces alone', () => {
    expect(parseSlots('{} { a\n} }{')).toEqual([]);
  });
});

describe('slotsOf', () => {
  it('collects every name once, from branches, conditions and items', () => {
    const slots = slotsOf([
      '{year}{year}{total}',
      {
        choose: [
          {
            when: { all: [{ figure: 'expense', is: 'up' }, { not: { field: 'reason', is: 'filled' } }] },
            text: '{#basis}',
          },
        ],
        otherwise: '{short}',
      },
      {
        each: { of: { dataset: 'projects' }, by: 'line', order: 'entry' },
        text: ['{name}', { choose: [{ when: { figure: 'amount', is: 'zero' }, text: '{base}' }] }],
        join: '{joiner}',
        empty: '{#none}',
      },
    ]);
    expect(slots).toEqual({
      words: ['year', 'short'],
      fields: ['reason', 'basis', 'none'],
      figures: ['total', 'expense', 'base', 'joiner'],
      items: ['name', 'amount'],
    });
  });

  it('tells what a condition alone asks for', () => {
    expect(
      conditionSlots({ any: [{ figure: 'a', is: 'zero' }, { kind: 'unit' }, { field: 'f', is: 'filled' }] }),
    ).toEqual({
      words: [],
      fields: ['f'],
      figures: ['a'],
      items: [],
    });
  });
});
