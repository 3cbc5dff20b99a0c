import { impossibleYear, isBudgetYear } from '../report/budgetYear.ts';
import { isIsoDate } from '../report/isoDate.ts';
import type { Report } from '../report/report.ts';
import type { RollOrder } from './rollForward.ts';

const CODE = /^\d{3,12}$/;

/** Why a report cannot be rolled forward so, in Chinese; undefined when it can. */
export function rollProblem(
  report: Report,
  { year, decisions = {} }: Pick<RollOrder, 'year' | 'decisions'>,
): string | undefined {
  if (!isBudgetYear(year)) return impossibleYear(year);
  if (year !== report.year + 1) {
    return `这是 ${report.year} 年度的报告，只能结转为 ${report.year + 1} 年度，不能结转为 ${year} 年度。请改正年度，或选择 ${year - 1} 年度的报告。`;
  }
  const { projects = {}, units = {}, subjects = {}, newProjects = [], dates = {} } = decisions;
  const project = Object.keys(projects).find((id) => !report.current.projects.some((line) => line.id === id));
  if (project !== undefined) return `上年报告里没有编号为“${project}”的项目。请重新选择哪些项目延续。`;
  const unit = Object.keys(units).find((id) => !report.units.some((known) => known.id === id));
  if (unit !== undefined) return `上年报告里没有编号为“${unit}”的单位。请重新选择哪些单位保留。`;
  const code = Object.values(subjects).find((to) => !CODE.test(to));
  if (code !== undefined) return `“${code}”不是科目编码。请填写数字编码，如 2101501。`;
  if (newProjects.some(({ name }) => name.trim() === '')) return '新增的项目没有名称。请填写名称，或去掉这一行。';
  const date = Object.values(dates).find((day) => day && !isIsoDate(day));
  return date ? `“${date}”不是有效的日期。请按 2026-01-31 这样填写。` : undefined;
}
