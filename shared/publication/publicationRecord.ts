import type { Report } from '../report/report.ts';
import type { Publication } from './publication.ts';

/** The sheet that is filed with the published files: which version, who reviewed and signed it, what was corrected. */
export function publicationRecord(report: Pick<Report, 'year' | 'department'>, publication: Publication): string {
  const { correction, reviewer, approver, date, secrecy, note } = publication;
  const lines = [
    '部门预算公开登记',
    '',
    `部门：${report.department.name}`,
    `年度：${report.year}`,
    `版本：${correction === 0 ? '首次公开' : `第 ${correction} 次更正`}`,
    `公开日期：${date}`,
    `保密审查：${secrecy.reviewer}，${secrecy.date}，${secrecy.result}`,
    `审核人：${reviewer}`,
    `负责人：${approver}`,
    ...(note ? [`更正说明：${note}`] : []),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
