import type { FigureRef } from '../../narrative/figureRef.ts';
import type { FactQuery, ProseFigure, Span } from '../../prose/reading.ts';

/** A live figure that can stand for a typed one, and the words that it takes the place of. */
export interface LinkedFigure {
  readonly ref: FigureRef;
  readonly span: Span;
}

/** Between a word of direction and its number: 增加了, 增长 . */
const BETWEEN = /^[了到\s]{0,2}$/;

/**
 * The live figure for a typed number whose words ask a question to the facts. A change takes its direction word with it
 * where that stands right before it, so that both follow the tables. Undefined for what no live figure prints.
 */
export function figureRefOf(figure: ProseFigure, query: FactQuery, text: string): LinkedFigure | undefined {
  const base = { label: figure.subject.label || '数', of: query.of };
  const span = { start: figure.start, end: figure.end };
  const { unit } = figure;
  switch (figure.role) {
    case 'amount': {
      if (unit.kind !== 'money' || query.op !== 'value') return undefined;
      const year = figure.year === 'prior' && query.of.year === undefined ? { year: 'prior' as const } : {};
      return { span, ref: { ...base, of: { ...query.of, ...year }, op: 'value', form: 'amount', unit: unit.unit } };
    }
    case 'delta':
    case 'growth': {
      const { direction } = figure;
      const joined = direction && direction.end <= span.start && BETWEEN.test(text.slice(direction.end, span.start));
      const { year: _year, ...of } = query.of;
      if (figure.role === 'delta' && unit.kind === 'money') {
        const ref = { ...base, of, op: 'delta', unit: unit.unit } as const;
        return joined
          ? { span: { start: direction.start, end: span.end }, ref: { ...ref, form: 'delta' } }
          : { span, ref: { ...ref, form: 'amount' } };
      }
      if (!joined || unit.kind !== 'percent') return undefined;
      return { span: { start: direction.start, end: span.end }, ref: { ...base, of, op: 'growth', form: 'growth' } };
    }
    case 'share':
      if (unit.kind !== 'percent' || query.op !== 'share' || !query.per) return undefined;
      return { span, ref: { ...base, op: 'share', per: query.per, form: 'share' } };
    case 'count':
      if (unit.kind !== 'count' || unit.times !== 1 || query.op !== 'value') return undefined;
      return { span, ref: { ...base, op: 'value', form: 'quantity', unit: unit.unit } };
    default:
      return undefined;
  }
}
