import type { NewReport } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Unit } from '../../../shared/budget/lines.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { newReport } from '../../../shared/report/newReport.ts';
import type { Department, Report } from '../../../shared/report/report.ts';

/**
 * A new report as the form asks for it: empty, or with the facts and texts of another one.
 * @throws ProblemError `badParams` (Chinese)
 */
export function newReportOf(order: NewReport, id: string, layout: Layout, copied: Report | undefined): Report {
  const { departmentName, year, kind, shortName, code, level, parentName, units = [] } = order;
  let report: Report;
  try {
    report = newReport({
      id,
      layout: { id: layout.id, version: layout.version },
      departmentName,
      year,
      ...(kind === undefined ? {} : { kind }),
      ...(shortName === undefined ? {} : { shortName }),
      ...(code === undefined ? {} : { code }),
      ...(level === undefined ? {} : { level: level as Department['level'] }),
      ...(parentName === undefined ? {} : { parentName }),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemError('badParams', error.message);
    throw error;
  }
  const more = units.map((unit, i): Unit => ({
    id: `unit${i + 1}`,
    code: unit.code ?? '',
    name: unit.name,
    role: 'unit',
  }));
  if (copied === undefined) return { ...report, units: [...report.units, ...more] };
  return copyInto(report, copied);
}

/** Everything but what the form asks for; what was signed off for the other report is not signed off for this one. */
function copyInto(report: Report, { current, prior, stated, texts, sections, units }: Report): Report {
  return { ...report, units, current, prior, stated, texts, sections };
}
