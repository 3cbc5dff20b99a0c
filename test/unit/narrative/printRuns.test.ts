import { describe, expect, it } from 'vitest';
import { createContext } from '../../../shared/layout/context.ts';
import type { FigureRef } from '../../../shared/narrative/figureRef.ts';
import type { Run } from '../../../shared/narrative/paragraph.ts';
import { printRuns } from '../../../shared/narrative/printRuns.ts';
import { makeLayout } from '../../support/smallLayout.ts';
import { makeLine, makeReport, wan } from '../../support/smallReport.ts';

const layout = makeLayout({
  fields: {
    reason: { label: '原因', kind: 'reason' },
    basis: { label: '依据', kind: 'text', initial: '按规定' },
    duties: { label: '职责', kind: 'paragraphs' },
  },
});
const report = makeReport({
  current: { revenue: [makeLine({ amounts: { general: wan(3) } })] },
  texts: { reason: ' 人员增加；\n业务增加。 ', duties: '甲。\n乙。', former: '旧栏目' },
  dates: {},
});
const context = createContext(report, layout);

const text = (value: string): Run => ({ kind: 'text', text: value });
const field = (id: string): Run => ({ kind: 'field', field: id });
const ref: FigureRef = { label: '收入', op: 'value', of: { dataset: 'revenue' }, form: 'amount' };
const unknown: FigureRef = { ...ref, of: { dataset: 'revenue', year: 'prior' } };

describe('printRuns', () => {
  it('marks figures by their index, gaps as unfilled, keeps bold', () => {
    const runs: Run[] = [
      { kind: 'text', text: '收入', bold: true },
      { kind: 'figure', ref },
      text('，上年'),
      { kind: 'figure', ref: unknown },
    ];
    expect(printRuns(runs, context)).toEqual([
      { text: '收入', bold: true },
      { text: '3.00万元', figure: '0' },
      { text: '，上年' },
      { text: '【待填写】', figure: '1', unfilled: true },
    ]);
  });

  it('prints an override instead of the computed value', () => {
    const runs: Run[] = [{ kind: 'figure', ref: unknown, override: { text: '3万元', reason: '批复数' } }];
    expect(printRuns(runs, context)).toEqual([{ text: '3万元', figure: '0' }]);
  });

  it.each<[string, Run, string, boolean]>([
    ['reason without its closing mark, in one line', field('reason'), '人员增加；业务增加', false],
    ['initial text', field('basis'), '按规定', false],
    ['lines run together', field('duties'), '甲。乙。', false],
    ['word of the report', field('department'), '示例市医疗保障局', false],
    ['word that is not known', field('date'), '【待填写】', true],
    ['field that the layout no longer has', field('former'), '旧栏目', false],
    ['field that nobody knows', field('never'), '【待填写】', true],
  ])('field: %s', (_name, run, printed, unfilled) => {
    expect(printRuns([run], context)).toEqual([unfilled ? { text: printed, unfilled } : { text: printed }]);
  });

  it.each<[string, Run[], string]>([
    ['a stop after a stop', [field('duties'), text('。其中：')], '甲。乙。其中：'],
    ['a comma before a stop', [text('增加，'), text('。')], '增加。'],
    ['marks across an empty run', [text('其中：'), text(''), text('；共')], '其中；共'],
    ['a run that is nothing but a mark', [text('增加，'), text('；'), text('。')], '增加。'],
    ['an exclamation stays', [text('好！'), text('。')], '好！'],
    ['inside a run nothing changes', [text('原文。。'), text('后')], '原文。。后'],
  ])('seams: %s', (_name, runs, expected) => {
    const printed = printRuns(runs, context);
    expect(printed.map((run) => run.text).join('')).toBe(expected);
    expect(printed.every((run) => run.text !== '')).toBe(true);
  });
});
