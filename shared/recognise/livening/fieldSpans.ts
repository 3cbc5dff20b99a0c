import type { Context } from '../../layout/context.ts';
import type { ProseReading } from '../../prose/reading.ts';
import type { WordName } from '../../narrative/wordNames.ts';
import { reportWords } from '../../narrative/words.ts';
import type { LiveSpan } from './livened.ts';

/** Days that belong to the year itself: 截至2023年12月31日. */
const OF_THE_YEAR = /^\s*\d{4}\s*年\s*(?:12\s*月(?:\s*31\s*日|底|末|(?!\s*\d))|1\s*月\s*1\s*日)/;
const SHORTEST_NAME = 4;

/**
 * The words of the report in a text: its year and the year before, the department, its short name, its units. They
 * become fields, so that they move on with the report. Years inside names of documents stay, and last year's in text
 * that says nothing of budgets.
 */
export function fieldSpans(text: string, reading: ProseReading, context: Context): readonly LiveSpan[] {
  return [...nameSpans(text, context), ...yearSpans(text, reading, context)];
}

function yearSpans(text: string, reading: ProseReading, context: Context): LiveSpan[] {
  const isBudgetText = reading.figures.length > 0 || reading.statements.some((s) => s.comparison);
  const words = reportWords(context);
  const fields: readonly WordName[] = isBudgetText
    ? ['year', 'priorYear', 'yearChinese', 'priorYearChinese']
    : ['year', 'yearChinese'];
  return reading.marks.flatMap((mark): LiveSpan[] => {
    const isYear = mark.kind === 'year' || (mark.kind === 'date' && OF_THE_YEAR.test(text.slice(mark.start)));
    const printed = isYear ? /^[0-9一二〇○零三四五六七八九]{4}/.exec(text.slice(mark.start, mark.end))?.[0] : undefined;
    const field = fields.find((name) => words[name] === printed);
    return field ? [{ start: mark.start, end: mark.start + 4, run: { kind: 'field', field } }] : [];
  });
}

function nameSpans(text: string, context: Context): LiveSpan[] {
  const { report, scope } = context;
  const names: { name: string; run: LiveSpan['run'] }[] = [];
  if (scope.unitId) names.push({ name: scope.name, run: { kind: 'field', field: 'scope' } });
  names.push({ name: report.department.name, run: { kind: 'field', field: 'department' } });
  for (const { id, name } of report.units) {
    const ref = { label: '单位名称', op: 'attribute', of: { unit: id }, attribute: 'name', form: 'text' } as const;
    names.push({ name, run: { kind: 'figure', ref } });
  }
  const known = names
    .filter(({ name }, i) => name.length >= SHORTEST_NAME && names.findIndex((n) => n.name === name) === i)
    .sort((a, b) => b.name.length - a.name.length);
  const short = reportWords(context).short;
  if (short.length >= 2) known.push({ name: short, run: { kind: 'field', field: 'short' } });
  const found: LiveSpan[] = [];
  for (const { name, run } of known) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!found.some((f) => f.start < end && at < f.end)) found.push({ start: at, end, run });
    }
  }
  return found;
}
