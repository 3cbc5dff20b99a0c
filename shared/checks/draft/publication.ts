import type { CheckRun } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';

const IDS: readonly CheckId[] = ['LAW-02', 'PUB-04', 'SEC-01', 'SEC-02'];

/**
 * What a draft must have before it is published: within 20 days of the approval (LAW-02, 预算法第十四条), a date
 * (PUB-04), the secrecy review (SEC-01, 保守国家秘密法第三十五条). A published file does not tell these.
 */
export const publication: CheckRun = {
  checks: IDS,
  run({ published, context: { report } }) {
    if (published)
      return { findings: [], skipped: Object.fromEntries(IDS.map((id) => [id, '已公开的文件中没有这些日期和记录'])) };
    const { approved, published: day } = report.dates;
    const skipped: Partial<Record<CheckId, string>> = approved && day ? {} : { 'LAW-02': '没有填写批复日期或公开日期' };
    const secret = Object.values(report.current)
      .flat()
      .filter((l) => l.secret).length;
    return {
      findings: [
        ...(approved && day ? late(approved, day) : []),
        ...(day ? [] : [note('PUB-04', '还没有填写公开日期。', '在报告设置中填写公开日期。')]),
        ...(report.secrecy
          ? []
          : [note('SEC-01', '还没有登记保密审查的结果。', '公开前完成保密审查，在报告设置中登记审查人、日期和结果。')]),
        ...(secret
          ? [note('SEC-02', `有${secret}行标记为涉密，公开稿中不印出。`, '确认合计的口径，必要时在说明中写明。')]
          : []),
      ],
      skipped,
    };
  },
};

const note = (check: CheckId, message: string, hint: string): Finding =>
  makeFinding(check, { severity: 'info', where: { node: { kind: 'cover', id: 'cover' } }, message, hint, key: check });

/** Days of the calendar from 1970 for an ISO date, without a clock. */
function dayNumber(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 : undefined;
}

function late(approved: string, day: string): Finding[] {
  const [from, to] = [dayNumber(approved), dayNumber(day)];
  if (from === undefined || to === undefined) return [];
  const days = to - from;
  if (days >= 0 && days <= 20) return [];
  return [
    makeFinding('LAW-02', {
      severity: 'warning',
      where: { node: { kind: 'cover', id: 'cover' } },
      stated: `${days}天`,
      expected: '20天以内',
      message:
        days < 0
          ? `公开日期${day}早于批复日期${approved}。`
          : `公开日期${day}距批复日期${approved}已有${days}天，超过20日。`,
      hint: '部门预算应在财政部门批复后20日内公开，请核对日期。',
      key: 'dates',
    }),
  ];
}
