import type { Report } from '../../../shared/report/report.ts';

/** The year whose 政府收支分类科目 apply to a report's facts of this year or last. */
export const catalogueYear = (report: Report, year: 'this' | 'prior'): number =>
  year === 'this' ? report.year : report.year - 1;
