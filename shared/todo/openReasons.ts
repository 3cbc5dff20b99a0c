import type { KeptItem } from '../report/rolled.ts';
import type { Report } from '../report/report.ts';
import { reasonPrint } from '../roll/keptWords.ts';
import { reasonClauses } from '../roll/reasonClauses.ts';
import { typedText } from './typedText.ts';

/** The reasons of a place that still stand word for word as last year's report gave them. */
export function openReasons(report: Report, { place, prints = [] }: KeptItem): string[] {
  const text = typedText(report, place);
  if (text === null || text.trim() === '') return [];
  const clauses = reasonClauses(text).map(({ start, end }) => text.slice(start, end));
  return [text, ...clauses].filter((said) => prints.includes(reasonPrint(said)));
}
