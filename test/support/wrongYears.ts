import { compose } from '../../shared/document/compose.ts';
import type { Layout } from '../../shared/layout/layout.ts';
import type { Report } from '../../shared/report/report.ts';
import { todoOf } from '../../shared/todo/todoOf.ts';
import { flattenRuns } from '../../shared/roll/flattenRuns.ts';
import { reasonClauses } from '../../shared/roll/reasonClauses.ts';
import { printedStrings } from './printedStrings.ts';

const OLD_YEAR = /(?<!\d)(?:19|20)\d\d(?=年|[-—〕])/g;

/**
 * Years of before that a report which was rolled forward prints, and that are neither last year's own (they stood one year
 * earlier in the old report) nor in words that the to-do list shows as open.
 */
export function wrongYears(old: Report, next: Report, layout: Layout): string[] {
  const before = printedStrings(compose(old, layout).document).join('\n');
  const allowed = [...listedWords(next, layout), ...reasonsOf(next)].map((text) => text.replaceAll(/\s/g, ''));
  return printedStrings(compose(next, layout).document).flatMap((text) =>
    [...text.matchAll(OLD_YEAR)].flatMap((found) => {
      const year = Number(found[0]);
      if (year > old.year) return [];
      const [head, after] = [text.slice(Math.max(0, found.index - 2), found.index), text[found.index + 4] ?? ''];
      if (before.includes(`${head}${year - 1}${after}`)) return [];
      // 与2024年持平: the year before the new one, as a base
      if (year === old.year && /[与比较]$/.test(head)) return [];
      if (allowed.some((known) => known.includes(found[0] + after) && text.includes(known))) return [];
      return [text.slice(Math.max(0, found.index - 15), found.index + 20)];
    }),
  );
}

function listedWords(report: Report, layout: Layout): string[] {
  const open = new Set(todoOf(report, layout).items.flatMap((item) => (item.done ? [] : [item.id])));
  return (report.rolled?.kept ?? []).filter(({ id }) => open.has(id)).flatMap(({ words = [] }) => words);
}

/** Reasons, which are kept word for word: fields, and clauses of edited sections up to a live figure. */
function reasonsOf({ texts, sections }: Report): string[] {
  const fields = Object.entries(texts).filter(([key]) => key.startsWith('reason.'));
  const clauses = Object.values(sections).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) => {
      const text = flattenRuns(runs);
      return reasonClauses(text).flatMap(({ start, end }) => text.slice(start, end).split('\ufffc'));
    }),
  );
  return [...fields.map(([, text]) => text), ...clauses].filter((text) => text.trim() !== '');
}
