import type { Layout } from '../../layout/layout.ts';
import { newReport } from '../../report/newReport.ts';
import type { Report } from '../../report/report.ts';
import type { Recognised } from '../recognised.ts';
import { placeTables } from './placeTables.ts';
import { placeText } from './placeText.ts';

/**
 * Makes a draft of a recognised document: its facts, its wording in the layout's sections, and whatever the layout has
 * no place for as the report's own tables and sections. Nothing of the document is left out.
 * @param id of the new report.
 * @throws RangeError (Chinese) when the document names no department or no possible year.
 */
export function toReport(recognised: Recognised, layout: Layout, id: string): Report {
  const { department, year, kind, code } = recognised;
  const empty = newReport({ id, layout, departmentName: department, year, kind, code });
  const text = placeText(recognised, layout);
  const withFacts: Report = {
    ...empty,
    units: recognised.units,
    current: recognised.current,
    prior: recognised.prior,
    sections: text.sections,
  };
  const anchorOf = (table: number): string =>
    text.anchors[recognised.sections.findIndex((section) => section.tables.includes(table))] ?? '';
  const { stated, extras } = placeTables(withFacts, recognised, layout, anchorOf);
  const own = [...text.extras, ...extras];
  return { ...withFacts, stated, ...(own.length ? { extras: own } : {}) };
}
