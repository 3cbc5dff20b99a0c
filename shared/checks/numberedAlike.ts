import type { Finding } from './finding.ts';

/**
 * Findings with ids of their own: the second one of a rule at the same words gets a number. What a finding follows from
 * (`root`) is named by ids of tables, which never meet.
 */
export function numberedAlike(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
  });
}
