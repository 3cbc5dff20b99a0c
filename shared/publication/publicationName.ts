import type { Report } from '../report/report.ts';

/** File name without ending, as it stands on a website: 2026年度某市教育局部门预算公开（更正版1）. */
export function publicationName(report: Pick<Report, 'year' | 'kind' | 'department'>, correction: number): string {
  const version = correction === 0 ? '' : `（更正版${correction}）`;
  return `${report.year}年度${report.department.name}${publicationWords(report.kind)}${version}`;
}

/** What is made public: 部门预算公开, or 单位预算公开 where the report is that of one unit. */
export const publicationWords = (kind: Report['kind']): string => (kind === 'unit' ? '单位预算公开' : '部门预算公开');
