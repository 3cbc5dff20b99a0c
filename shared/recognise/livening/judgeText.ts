import type { Context } from '../../layout/context.ts';
import { figureValue } from '../../narrative/figureValue.ts';
import { renderFigure } from '../../narrative/renderFigure.ts';
import { inYear, judgeFigure, SURE } from '../../checks/text/judgeFigure.ts';
import type { FactQuery, ProseFigure, UnknownReason } from '../../prose/reading.ts';
import type { FigureLink, FigureState } from './livened.ts';
import { isLong } from './isLong.ts';
import { linkByName } from './linkByName.ts';
import { linkChange } from './linkChange.ts';
import { linkFigure, refOf, type FigureAsk } from './linkFigure.ts';

/** What became of one figure, and the chip where it is its fact. */
export interface FigureVerdict {
  readonly state: FigureState;
  readonly reason: string;
  readonly confidence: number;
  readonly query?: FactQuery;
  readonly link?: FigureLink;
  readonly expected?: string;
}

/** Below this a reading is a guess: equal or not, nothing is linked by it. */
const LEAST = 0.6;
/** A number of several digits that is equal is no coincidence. */
const LEAST_OF_LONG = 0.35;
/** In a reason a short number need not be about the fact that is explained. */
const LEAST_IN_REASON = 0.7;

const REASONS: Readonly<Record<UnknownReason, string>> = {
  noWords: '文中没有写明是哪一项的数',
  unknownWords: '文中的名称不是预算科目或指标，无法对应到数据',
  notInData: '报告里没有这一项的数据',
  otherYear: '不是本年或上年的数',
  indicator: '是绩效指标或标准，不是预算数',
};

const EXECUTED = '；这里比的是上年执行数或决算数，结转到新一年时请核对';

/** Whether the clause compares with what was spent last year, not with last year's budget. */
const isExecuted = ({ text, figure }: Omit<FigureAsk, 'query'>): boolean =>
  (figure.comparison?.basis !== undefined && figure.comparison.basis !== 'budget') ||
  (figure.year === 'prior' && /(?:执行|决算|完成)数?[^，。；]{0,6}$/.test(text.slice(0, figure.start)));

/** 约852万元: said of an amount it may still be the very amount; a bound (不低于70%) is none. */
const isAbout = ({ text, figure }: Omit<FigureAsk, 'query'>): boolean =>
  figure.role === 'amount' && figure.unit.kind === 'money' && /[约近]\s*$/.test(text.slice(0, figure.start));

/** Ties a figure to the fact that its words name, where the fact prints the same; else says why not. */
export function judgeText(ask: Omit<FigureAsk, 'query'>): FigureVerdict {
  const { figure, context } = ask;
  const unknown = (reason: string): FigureVerdict => ({ state: 'unknown', reason, confidence: 0 });
  if (figure.approximate && !isAbout(ask)) return unknown('是约数');
  if (typeof figure.year === 'number') return unknown(REASONS.otherYear);
  const queries = figure.subject.candidates.map((query) => inYear(query, figure));
  if (queries.length === 0) return byName(ask) ?? unknown(REASONS[figure.subject.unknown ?? 'noWords']);
  const least = isLong(figure) ? LEAST_OF_LONG : figure.inReason ? LEAST_IN_REASON : LEAST;
  for (const query of queries) {
    if (query.confidence < least) continue;
    const link = linkOf({ ...ask, query });
    if (!link) continue;
    const confidence = query === queries[0] ? query.confidence : query.confidence * 0.9;
    const reason = query.reasons.join('，') + (isExecuted(ask) ? EXECUTED : '');
    return { state: 'linked', reason, confidence, query, link };
  }
  return unlinked(figure, queries, context, least) ?? byName(ask) ?? unknown('报告里没有这一项的数据');
}

function byName(ask: Omit<FigureAsk, 'query'>): FigureVerdict | undefined {
  const link = linkByName(ask);
  if (!link) return undefined;
  const { query } = link;
  return { state: 'linked', reason: query.reasons.join('，'), confidence: query.confidence, query, link };
}

function linkOf(ask: FigureAsk): FigureLink | undefined {
  return ask.figure.role === 'delta' || ask.figure.role === 'growth' ? linkChange(ask) : linkFigure(ask);
}

/** The fact that the figure differs from, or agrees with only within rounding. */
function unlinked(
  figure: ProseFigure,
  queries: readonly FactQuery[],
  context: Context,
  least: number,
): FigureVerdict | undefined {
  const verdict = judgeFigure(figure, { context, published: true });
  if (verdict.kind === 'unread') return statedElsewhere(figure, queries[0]!, context);
  const { query } = verdict;
  const expected = factText(figure, query, context);
  const confidence = queries[0] === query ? query.confidence : query.confidence * 0.9;
  if (verdict.kind === 'agrees' && query.confidence < least) {
    const reason = figure.inReason ? '在原因说明中，不一定是这一项的数' : '名称的读法没有把握';
    return { state: 'unknown', reason, confidence, query };
  }
  if (verdict.kind === 'agrees') {
    const reason =
      figure.role === 'delta' || figure.role === 'growth' ? '与数据只差尾数，或增减方向不同' : '与数据只差尾数';
    return { state: 'differs', reason, confidence, query, expected };
  }
  return { state: 'differs', reason: '与表中的数不一致', confidence, query, expected };
}

/** What only the text states, and states otherwise in another place: 政府采购预算53万元, but 政府采购支出0万元. */
function statedElsewhere(figure: ProseFigure, query: FactQuery, context: Context): FigureVerdict | undefined {
  if (query.op !== 'value' || query.confidence < SURE || figure.inReason || figure.approximate) return undefined;
  if (!figureValue(query.of, context).stated) return undefined;
  const expected = factText(figure, query, context);
  return { state: 'differs', reason: '与文中别处的数不一致', confidence: query.confidence, query, expected };
}

function factText(figure: ProseFigure, query: FactQuery, context: Context): string {
  const form =
    query.op === 'delta' ? 'delta' : query.op === 'growth' ? 'growth' : query.op === 'share' ? 'share' : 'amount';
  const unit = figure.unit.kind === 'money' ? figure.unit.unit : undefined;
  const quantity = query.of.quantity !== undefined;
  return renderFigure(refOf({ figure, query }, quantity ? 'quantity' : form, unit), context).text;
}
