import type { Dump } from '../document/dump.ts';
import type { Comparison, SectionComparison } from './comparison.ts';
import { compareTable, scopeName } from './compareTable.ts';
import { compareText } from './compareText.ts';
import { matchKey } from './matchKey.ts';
import { pairUp } from './pairUp.ts';

/**
 * Two printed reports side by side: two versions of one, or two years. Tables and sections are paired by their names
 * without year and number; where names say nothing, by nothing: a table that has no partner is shown as added or removed.
 */
export function compareReports(before: Dump, after: Dump): Comparison {
  const tables = pairUp(before.tables, after.tables, (t) => `${scopeName(t)} ${matchKey(t.title)}`);
  const sections = pairUp(before.sections, after.sections, (s) => `${scopeName(s)} ${matchKey(s.heading)}`);
  return {
    before: { department: before.report.department, year: before.report.year },
    after: { department: after.report.department, year: after.report.year },
    tables: tables.map((pair) => compareTable(pair.before, pair.after)),
    sections: sections.map((pair) => compareSection(pair.before, pair.after)),
  };
}

type Section = Dump['sections'][number];

function compareSection(before: Section | undefined, after: Section | undefined): SectionComparison {
  const shown = (after ?? before)!;
  const paragraphs = compareText(before?.paragraphs ?? [], after?.paragraphs ?? []);
  const state = !before ? 'added' : !after ? 'removed' : paragraphs.length > 0 ? 'changed' : 'same';
  return { state, heading: shown.heading, scope: scopeName(shown), paragraphs };
}
