import { checkById } from '../catalogue/catalogue.ts';
import { ASPECT_NAMES } from '../checkNames.ts';
import type { Aspect, CheckOutcome } from '../checkDef.ts';
import type { Finding } from '../finding.ts';

/** How a report stands under one of the five aspects that inspections look at. */
export interface AspectSummary {
  readonly aspect: Aspect;
  readonly name: string;
  /** Rules by what came of them. */
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Findings that nobody waived. */
  readonly errors: number;
  readonly warnings: number;
  readonly verdict: '符合' | '有错误' | '有疑点' | '未能检查';
}

/** The five-aspect summary: 及时, 完整, 细化, 方式, 真实. `open`: the findings that nobody waived. */
export function aspectSummary(outcomes: readonly CheckOutcome[], open: readonly Finding[]): readonly AspectSummary[] {
  return (Object.keys(ASPECT_NAMES) as Aspect[]).map((aspect) => {
    const rules = outcomes.filter(({ check }) => checkById(check).aspect === aspect);
    const findings = open.filter(({ check }) => checkById(check).aspect === aspect);
    const count = (state: CheckOutcome['state']): number => rules.filter((r) => r.state === state).length;
    const errors = findings.filter((f) => f.severity === 'error').length;
    const warnings = findings.filter((f) => f.severity === 'warning').length;
    const tried = rules.length - count('skipped');
    return {
      aspect,
      name: ASPECT_NAMES[aspect],
      passed: count('passed'),
      failed: count('failed'),
      skipped: count('skipped'),
      errors,
      warnings,
      verdict: errors ? '有错误' : warnings ? '有疑点' : tried ? '符合' : '未能检查',
    };
  });
}
