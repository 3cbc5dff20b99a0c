import type { Waiver } from '../report/report.ts';
import type { Finding } from './finding.ts';

/** The findings that nobody waived with a reason, in their order. */
export function openFindings(findings: readonly Finding[], waivers: readonly Waiver[]): readonly Finding[] {
  const waived = new Set(waivers.map((w) => w.finding));
  return findings.filter((f) => !waived.has(f.id));
}
