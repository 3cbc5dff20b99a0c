import type { Report } from '../../../shared/report/report.ts';

/** The parts of a report that are stored as rows of their own. */
export type ReportRows = Pick<Report, 'units' | 'current' | 'prior' | 'stated' | 'texts' | 'sections' | 'waivers'>;

/** The rest of it, which is small and stored as one: kind, year, layout, department, dates … */
export type ReportHead = Omit<Report, 'id' | keyof ReportRows>;

/** Divides a report into its head and its rows. A field that is added to `Report` goes with the head by itself. */
export function splitReport(report: Report): { head: ReportHead; rows: ReportRows } {
  const { id: _, units, current, prior, stated, texts, sections, waivers, ...head } = report;
  return { head, rows: { units, current, prior, stated, texts, sections, waivers } };
}
