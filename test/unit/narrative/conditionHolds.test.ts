import { describe, expect, it } from 'vitest';
import { createContext, scopeToUnit, type Context } from '../../../shared/layout/context.ts';
import type { Condition } from '../../../shared/layout/template.ts';
import { fen, type Fen } from '../../../shared/money/fen.ts';
import { conditionHolds } from '../../../shared/narrative/conditionHolds.ts';
import { trendOf } from '../../../shared/narrative/trendOf.ts';
import { makeLayout } from '../../support/smallLayout.ts';
import { makeLine, makeReport, wan } from '../../support/smallReport.ts';

const layout = makeLayout({
  figures: {
    total: { label: '收入', op: 'value', of: { dataset: 'revenue' }, form: 'amount' },
    cars: { label: '项目数', op: 'count', of: { dataset: 'projects' }, by: { dimension: 'line' }, form: 'count' },
  },
  fields: {
    reason: { label: '原因', kind: 'reason' },
    started: { label: '开头', kind: 'text', initial: '按规定' },
  },
});

function contextOf(now: Fen | undefined, before?: Fen | 'blank', texts: Record<string, string> = {}): Context {
  const line = (amount: Fen | undefined) => makeLine({ amounts: amount === undefined ? {} : { general: amount } });
  return createContext(
    makeReport({
      current: { revenue: [line(now)] },
      prior: before === undefined ? {} : { revenue: [line(before === 'blank' ? undefined : before)] },
      texts,
    }),
    layout,
  );
}

const STATES = ['zero', 'nonzero', 'up', 'down', 'same', 'noPrior', 'noBase'] as const;

describe('conditionHolds', () => {
  it.each<[string, Fen | undefined, Fen | 'blank' | undefined, string[]]>([
    ['up', wan(2), wan(1), ['nonzero', 'up']],
    ['down', wan(1), wan(2), ['nonzero', 'down']],
    ['same', wan(2), wan(2), ['nonzero', 'same']],
    ['zero in both years', fen(0), fen(0), ['zero', 'same', 'noBase']],
    ['blank in both years', undefined, 'blank', ['zero', 'same', 'noBase']],
    ['new this year', wan(2), fen(0), ['nonzero', 'up', 'noBase']],
    ['gone this year', fen(0), wan(2), ['zero', 'down']],
    ['no last year', wan(2), undefined, ['nonzero', 'noPrior']],
    ['zero without last year', fen(0), undefined, ['zero', 'noPrior']],
  ])('states of a figure: %s', (_name, now, before, expected) => {
    const context = contextOf(now, before);
    expect(STATES.filter((is) => conditionHolds({ figure: 'total', is }, context))).toEqual(expected);
  });

  it('a count is zero when nothing occurs; a figure that does not exist is in no state', () => {
    const context = contextOf(wan(1));
    expect(conditionHolds({ figure: 'cars', is: 'zero' }, context)).toBe(true);
    expect(STATES.some((is) => conditionHolds({ figure: 'nowhere', is }, context))).toBe(false);
    expect(trendOf(layout.figures['cars']!, context)).toBeUndefined();
  });

  it('fields: white space is not filled, an initial text is', () => {
    const filled = (field: string, texts: Record<string, string>): boolean =>
      conditionHolds({ field, is: 'filled' }, contextOf(wan(1), undefined, texts));
    expect(filled('reason', {})).toBe(false);
    expect(filled('reason', { reason: ' 。' })).toBe(false);
    expect(filled('reason', { reason: '人员增加' })).toBe(true);
    expect(filled('started', {})).toBe(true);
  });

  it("tells a unit's part from the department's", () => {
    const context = contextOf(wan(1));
    const unit = scopeToUnit(context, context.report.units[0]!);
    expect([context, unit].map((c) => conditionHolds({ kind: 'unit' }, c))).toEqual([false, true]);
    const own = createContext(makeReport({ kind: 'unit' }), layout);
    expect(conditionHolds({ kind: 'unit' }, own)).toBe(true);
  });

  it.each<[Condition, boolean]>([
    [
      {
        all: [
          { figure: 'total', is: 'up' },
          { figure: 'total', is: 'nonzero' },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { figure: 'total', is: 'up' },
          { figure: 'total', is: 'zero' },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { figure: 'total', is: 'down' },
          { figure: 'total', is: 'up' },
        ],
      },
      true,
    ],
    [{ any: [] }, false],
    [{ not: { figure: 'total', is: 'same' } }, true],
  ])('combines %j', (condition, expected) => {
    expect(conditionHolds(condition, contextOf(wan(2), wan(1)))).toBe(expected);
  });
});
