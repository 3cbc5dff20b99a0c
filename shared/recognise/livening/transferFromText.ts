import { figureAmount } from '../../checks/text/figureAmount.ts';
import type { Line } from '../../budget/lines.ts';
import type { ProseFigure, ProseReading } from '../../prose/reading.ts';
import { plain } from '../tables/plain.ts';
import type { SourceSection } from './livened.ts';

const HEADING = /专项转移支付/;
const SHORTEST = 4;

/**
 * The 专项转移支付 projects that a section lists by name and amount, where the text says how many there are and as many
 * are listed; no table of the report holds them. None where that is not so.
 */
export function transferFromText(section: SourceSection, readings: readonly ProseReading[]): readonly Line[] {
  if (!HEADING.test(section.heading)) return [];
  return section.paragraphs.flatMap((text, p) => {
    const figures = readings[p]!.figures.filter((figure) => !figure.approximate && !figure.inReason);
    const count = figures.find(({ role, subject }) => role === 'count' && subject.candidates.some(isCount));
    const listed = figures.filter(
      ({ role, scaled, unit, year }) => role === 'amount' && scaled !== 0 && unit.kind === 'money' && year === 'this',
    );
    if (!count || listed.length === 0 || count.scaled !== listed.length * 10 ** count.decimals) return [];
    const lines = listed.flatMap((figure, i) => lineOf(text, figure, i));
    return lines.length === listed.length ? lines : [];
  });
}

const isCount = ({ op, of }: ProseFigure['subject']['candidates'][number]): boolean =>
  op === 'count' && of.dataset === 'transferProjects';

function lineOf(text: string, figure: ProseFigure, index: number): Line[] {
  const name = plain(
    text
      .slice(0, figure.start)
      .split(/[，。；：、,;:\n]/)
      .at(-1) ?? '',
  );
  const amount = figureAmount(figure);
  if (!amount || name.length < SHORTEST) return [];
  const halves = amount.half > 0 ? { halves: { amount: amount.half } } : {};
  const id = `text-transfer-${index + 1}`;
  return [{ id, unit: null, amounts: { amount: amount.fen }, ...halves, texts: { name } }];
}
