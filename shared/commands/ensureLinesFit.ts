import type { DatasetId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { lineProblems } from '../report/lineProblems.ts';
import { datasetName, linePlace, type ReportYear } from '../report/placeName.ts';
import type { Report } from '../report/report.ts';
import { linesWeight, sumProblem } from '../report/sumLimit.ts';
import { CommandError } from './commandError.ts';

/**
 * Guards lines that come into a dataset beside those that are `present` there.
 * @throws CommandError when an id is taken, a line is not one of the dataset, points to a unit or project that the report
 * does not have, or the amounts become too large to be added.
 */
export function ensureLinesFit(
  command: string,
  report: Report,
  year: ReportYear,
  dataset: DatasetId,
  lines: readonly Line[],
  present: readonly Line[],
): void {
  const ids = new Set(present.map((line) => line.id));
  const units = new Set(report.units.map((unit) => unit.id));
  const own = dataset === 'projects' ? lines : [];
  const projects = new Set([...report.current.projects, ...report.prior.projects, ...own].map((line) => line.id));
  lines.forEach((line, index) => {
    const refuse = (problem: string): never => {
      throw new CommandError(
        command,
        `“${linePlace(report, year, dataset, line, index)}”不能加入：${problem}。请核对后再试。`,
      );
    };
    if (ids.has(line.id)) refuse('编号与已有的行重复');
    ids.add(line.id);
    const [first] = lineProblems(dataset, line);
    if (first) refuse(first.message);
    if (line.unit && !units.has(line.unit)) refuse('所属单位不在单位表中');
    if (dataset !== 'projects' && line.project && !projects.has(line.project)) refuse('所属项目不在项目表中');
  });
  const problem = sumProblem(linesWeight(present) + linesWeight(lines), datasetName(dataset, year));
  if (problem) throw new CommandError(command, `${problem}。请核对数字的位数和金额单位。`);
}
