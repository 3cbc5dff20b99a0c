import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Report } from '../../../shared/report/report.ts';
import { rollForward, type RollOrder } from '../../../shared/roll/rollForward.ts';

/**
 * The report of the next year.
 * @throws ProblemError `badParams` (Chinese) when the year or a decision does not fit the report
 */
export function rollReport(report: Report, order: RollOrder): Report {
  try {
    return rollForward(report, order);
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemError('badParams', error.message);
    throw error;
  }
}
