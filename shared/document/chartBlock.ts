import type { Coordinates } from '../budget/coordinates.ts';
import { EXPENDITURE_TREE } from '../budget/expenditureTree.ts';
import { FUND_TREE } from '../budget/fundTree.ts';
import { inScope, type Context } from '../layout/context.ts';
import type { Chart } from '../layout/layout.ts';
import { subjectCodes } from '../layout/subjectCodes.ts';
import { formatAmount } from '../money/formatAmount.ts';
import type { Fen } from '../money/fen.ts';
import { formatRatio, share } from '../money/share.ts';
import { fillWords } from '../narrative/words.ts';
import type { ChartBlock } from './blocks.ts';

/** A chart of the layout with its slices from the facts; slices without money are left out. */
export function chartBlock(chart: Chart, context: Context): ChartBlock {
  const whole = context.book.value(inScope(context, chart.of)).amount ?? 0;
  const { layout } = context;
  const text = (fen: number): string =>
    formatAmount(fen as Fen, { unit: layout.moneyUnit, ...pick(layout.textNumbers) }) + layout.moneyUnit;
  const items = slices(chart, context).flatMap(({ label, at }) => {
    const value = context.book.value(inScope(context, chart.of, at)).amount ?? 0;
    if (value <= 0) return [];
    const ratio = share(value as Fen, whole as Fen);
    return [{ label, value, valueText: text(value), shareText: ratio ? formatRatio(ratio) : '' }];
  });
  return {
    kind: 'chart',
    source: { kind: 'chart', id: chart.id, scope: { ...context.scope } },
    title: fillWords(chart.title, context),
    items,
    form: chart.form,
    ...(items.length ? { centreText: text(whole) } : {}),
    emptyText: fillWords(chart.emptyText, context),
  };
}

const pick = ({ decimals, grouping, trimZeros }: { decimals: number; grouping: boolean; trimZeros: boolean }) => ({
  decimals,
  grouping,
  trimZeros,
});

function slices(chart: Chart, context: Context): { label: string; at: Coordinates }[] {
  const { slices: by } = chart;
  if ('fund' in by) return by.fund.map((id) => ({ label: FUND_TREE.nodes.get(id)?.name ?? id, at: { fund: id } }));
  if ('measure' in by) {
    return by.measure.map((id) => ({ label: EXPENDITURE_TREE.nodes.get(id)?.name ?? id, at: { measure: id } }));
  }
  const at = inScope(context, chart.of);
  const source = { source: 'subjects', of: 'function', levels: [by.functionLevel], at, order: 'code' } as const;
  return subjectCodes(context, source, at).map((code) => ({
    label: context.catalogue.describe('function', code, context.report.year).name || code,
    at: { function: code },
  }));
}
