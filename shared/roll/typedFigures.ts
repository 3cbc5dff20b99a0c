import { foldProse } from '../prose/foldProse.ts';
import type { ProseUnit } from '../prose/reading.ts';
import { scanNumbers } from '../prose/scanNumbers.ts';
import { isInside, type Span } from './span.ts';

/** Measure words of rules and plans, whose numbers do not change with the budget. */
const LASTING = new Set([
  '年',
  '天',
  '个月',
  '小时',
  '工作日',
  '级',
  '条',
  '期',
  '类',
  '种',
  '分',
  '岁',
  '篇',
  '份',
  '次',
]);

/** 20个工作日: the measure word belongs to a length of time. */
const TIME_AFTER = /^(?:工作日|自然日|月|小时|学时)/;

/**
 * Amounts, shares and counts that are typed into a text: they do not follow the facts. Numbers in words (两个) and those of
 * rules (20个工作日) are left out, and so is what lies in `untouched`.
 */
export function typedFigures(text: string, untouched: readonly Span[] = []): string[] {
  return figureWords(text, untouched, isOfBudget);
}

/** Only the amounts of money. */
export function moneyWords(text: string): string[] {
  return figureWords(text, [], ({ kind }) => kind === 'money');
}

function figureWords(
  text: string,
  untouched: readonly Span[],
  wanted: (unit: ProseUnit, inWords: boolean) => boolean,
): string[] {
  const { text: folded, at } = foldProse(text);
  const found = scanNumbers(folded)
    .figures.filter(({ unit, inWords }) => wanted(unit, inWords))
    .filter(({ end }) => !TIME_AFTER.test(folded.slice(end)));
  const spans = found.map(({ start, end }) => ({ start: at[start]!, end: at[end - 1]! + 1 }));
  const words = spans
    .filter(({ start }) => !isInside(untouched, start))
    .map(({ start, end }) => text.slice(start, end));
  return [...new Set(words)];
}

function isOfBudget(unit: ProseUnit, inWords: boolean): boolean {
  if (unit.kind === 'none') return false;
  return unit.kind === 'count' ? !inWords && !LASTING.has(unit.unit) : true;
}
