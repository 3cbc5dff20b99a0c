import type { Line } from '../../budget/lines.ts';
import type { FactQuery, ProseFigure } from '../../prose/reading.ts';
import { plain, similarity, withoutNumber } from '../tables/plain.ts';
import type { FigureLink } from './livened.ts';
import { linkFigure, type FigureAsk } from './linkFigure.ts';

const LIKE_ENOUGH = 0.6;
/** A name shorter than this says too little. */
const SHORTEST = 4;
const NAMED = 0.7;
const LIKE = 0.55;

/**
 * Ties an amount whose words are no budget vocabulary to a project: exactly one has this amount, and the text names it
 * (the paragraph by its full name, or the clause by a similar one). Undefined where none or several do.
 */
export function linkByName(ask: Omit<FigureAsk, 'query'>): FigureLink | undefined {
  const { figure, text, context } = ask;
  if (figure.role !== 'amount' || figure.scaled === 0 || figure.year !== 'this' || figure.unit.kind !== 'money')
    return undefined;
  const { projects, transferProjects } = context.report.current;
  const before = core(text.slice(0, figure.start));
  const clause = clauseBefore(text, figure);
  const named = [
    ...projects.map((line) => [line, { dataset: 'projects', project: line.id }] as const),
    ...transferProjects.map((line) => [line, { dataset: 'transferProjects', line: line.id }] as const),
  ].flatMap(([line, of]) => {
    const confidence = confidenceOf(line, before, clause);
    if (confidence === 0) return [];
    const reasons = [`名称与“${line.texts?.['name'] ?? ''}”相近，金额相同`];
    const query: FactQuery = { op: 'value', of, confidence, reasons };
    const link = linkFigure({ ...ask, query });
    return link ? [link] : [];
  });
  return named.length === 1 ? named[0] : undefined;
}

function confidenceOf(line: Line, before: string, clause: string): number {
  const name = core(line.texts?.['name'] ?? '');
  if (name.length < SHORTEST) return 0;
  if (before.includes(name)) return NAMED;
  return similarity(name, clause) >= LIKE_ENOUGH || (clause.length >= SHORTEST && name.includes(clause)) ? LIKE : 0;
}

/** A name without brackets and what stands in them, punctuation and year. */
const core = (text: string): string =>
  plain(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/(?:19|20)\d\d年(?:度)?/g, '')
    .replace(/[^\p{L}\d]/gu, '');

/** The words between the last mark and the number. */
function clauseBefore(text: string, figure: ProseFigure): string {
  const clause =
    text
      .slice(0, figure.start)
      .split(/[，。；：、,;:\n]/)
      .at(-1) ?? '';
  return core(withoutNumber(clause)).replace(/(?:预算)?(?:安排|为|共|计|资金|金额)+$/, '');
}
