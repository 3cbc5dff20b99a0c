import type { Report } from '../../shared/report/report.ts';
import { dumpReport } from './fixtureReport.ts';

/** The printed paragraphs of the section whose heading ends so. */
export function paragraphsOf(report: Report, heading: string): readonly string[] {
  const found = dumpReport(report).sections.find((section) => section.heading.endsWith(heading));
  if (!found) throw new Error(`no section ${heading}`);
  return found.paragraphs;
}
