import { isIsoDate } from '../report/isoDate.ts';
import type { Report } from '../report/report.ts';
import type { Publication } from './publication.ts';

/**
 * Why a report cannot be made public yet, Chinese; empty when it can. Basis: 预算法实施条例 and 保守国家秘密法 want a
 * secrecy review before publication; the department answers for what it publishes.
 * @param openErrors findings of severity `error` that are neither mended nor waived
 */
export function publicationProblems(
  report: Pick<Report, 'secrecy'>,
  publication: Omit<Publication, 'secrecy'>,
  openErrors: number,
): string[] {
  const problems: string[] = [];
  if (openErrors > 0) problems.push(`还有 ${openErrors} 处错误没有改正，也没有说明。请先在“审核”里处理。`);
  const { secrecy } = report;
  if (!secrecy?.reviewer.trim() || !secrecy.result.trim() || !isIsoDate(secrecy.date))
    problems.push('没有保密审查记录。请在“基本信息”里填写审查人、审查日期和审查结果。');
  if (!publication.reviewer.trim()) problems.push('没有审核人。');
  if (!publication.approver.trim()) problems.push('没有签发的负责人。');
  if (!isIsoDate(publication.date)) problems.push('没有公开日期，或日期写得不对（应如 2026-04-01）。');
  if (publication.correction > 0 && !publication.note.trim()) problems.push('更正版要写明更正了什么、为什么更正。');
  return problems;
}
