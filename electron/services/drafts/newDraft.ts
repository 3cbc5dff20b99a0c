import { ProblemError } from '../../../shared/contract/problem.ts';
import { impossibleYear } from '../../../shared/report/budgetYear.ts';
import { newReport } from '../../../shared/report/newReport.ts';
import type { Report } from '../../../shared/report/report.ts';
import { layoutNamed } from './layoutNamed.ts';

export interface NewDraftInput {
  readonly id: string;
  readonly layoutId: string;
  readonly department: string;
  /** As it was typed. */
  readonly year: string;
}

/**
 * A report without any fact, in a layout.
 * @throws ProblemError (Chinese): unknown layout, impossible year, empty or overlong name.
 */
export function newDraft({ id, layoutId, department, year }: NewDraftInput): Report {
  const { version } = layoutNamed(layoutId);
  if (!/^\d{4}$/.test(year.trim())) throw new ProblemError('badParams', impossibleYear(year));
  try {
    return newReport({ id, layout: { id: layoutId, version }, departmentName: department, year: Number(year) });
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemError('badParams', error.message);
    throw error;
  }
}
