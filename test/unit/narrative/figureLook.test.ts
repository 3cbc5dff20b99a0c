import { describe, expect, it } from 'vitest';
import { createContext } from '../../../shared/layout/context.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';
import type { FigureLook, FigureRef } from '../../../shared/narrative/figureRef.ts';
import { renderFigure } from '../../../shared/narrative/renderFigure.ts';
import { figureRefSchema } from '../../../shared/report/paragraphSchema.ts';
import { makeLine, makeReport, wan } from '../../support/smallReport.ts';

const LAYOUT = layoutById('henan-2026')!;
const OF = { dataset: 'revenue', fund: 'total' } as const;

function print(now: number, before: number, parts: Partial<FigureRef>, look: FigureLook): string {
  const line = (amount: number) => [makeLine({ unit: null, amounts: { general: wan(amount) } })];
  const report = makeReport({ current: { revenue: line(now) }, prior: { revenue: line(before) } });
  const ref: FigureRef = { label: '收入', op: 'value', of: OF, form: 'amount', ...parts, look };
  expect(figureRefSchema.parse(ref)).toEqual(ref);
  return renderFigure(ref, createContext(report, LAYOUT)).text;
}

describe('a figure with a look of its own', () => {
  it('has its own digits, grouping and gap before the unit', () => {
    expect(print(2309.88, 1, {}, { grouping: false })).toBe('2309.88万元');
    expect(print(2309.5, 1, {}, { decimals: 1, gap: ' ' })).toBe('2,309.5 万元');
    expect(print(2300, 1, {}, { trimZeros: true, grouping: false })).toBe('2300万元');
    expect(print(0, 1, {}, { zero: 'digits', decimals: 1, trimZeros: false })).toBe('0.0万元');
  });

  it('says a change in its own words, whichever way it went', () => {
    const change = { op: 'delta', form: 'change' } as const;
    const look = { up: '提高了', down: '降低了', rise: '升幅', fall: '降幅', join: '（', close: '）', rateDecimals: 1 };
    expect(print(12, 10, change, look)).toBe('提高了2.00万元（升幅20.0%）');
    expect(print(9, 10, change, look)).toBe('降低了1.00万元（降幅10.0%）');
    expect(print(10, 10, change, { ...look, same: '一致' })).toBe('一致');
  });

  it('gives the word alone', () => {
    const word = { op: 'delta', form: 'word' } as const;
    const look = { up: '比', down: '比', same: '与' };
    expect([print(12, 10, word, look), print(9, 10, word, look), print(10, 10, word, look)]).toEqual([
      '比',
      '比',
      '与',
    ]);
  });

  it('rounds a growth to its own digits', () => {
    expect(print(11.234, 10, { op: 'growth', form: 'growth' }, { decimals: 0 })).toBe('增长12%');
  });
});
