import type { Condition, TemplatePiece } from '../../layout/template.ts';

export const zero = (figure: string): Condition => ({ figure, is: 'zero' });
export const nonzero = (figure: string): Condition => ({ figure, is: 'nonzero' });

/** 比2023年预算数减少0.4万元，降低57.14%, or that nothing changed, or that there is nothing to compare with. */
export const sameOrChanged = (figure: string, after = ''): TemplatePiece => ({
  choose: [
    { when: { figure, is: 'noPrior' }, text: '没有{priorYear}年的可比数' },
    { when: { figure, is: 'same' }, text: '与{priorYear}年持平' },
  ],
  otherwise: `比{priorYear}年预算数{${figure}}${after}`,
});

/** The same with the reason of a change. */
export const comparison = (figure: string, field: string): TemplatePiece =>
  sameOrChanged(figure, `，主要原因是：{#${field}}`);
