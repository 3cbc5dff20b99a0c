import type { Layout } from '../../layout/layout.ts';
import { newReport } from '../../report/newReport.ts';
import type { Report } from '../../report/report.ts';
import type { Recognised } from '../recognised.ts';
import { placeTables } from './placeTables.ts';
import { placeText, type TextPlace } from './placeText.ts';

/** A draft, and per section of the source where its paragraphs are kept in it. */
export interface PlacedDraft {
  readonly report: Report;
  readonly places: readonly TextPlace[];
}

/** Makes the draft that `toReport` promises. @throws RangeError (Chinese) as there. */
export function placedDraft(recognised: Recognised, layout: Layout, id: string): PlacedDraft {
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
  return { report: { ...withFacts, stated, ...(own.length ? { extras: own } : {}) }, places: text.places };
}
