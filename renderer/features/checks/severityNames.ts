import { SEVERITY_NAMES } from '../../../shared/checks/checkNames.ts';
import type { Severity } from '../../../shared/checks/finding.ts';

/** Severities in the order of urgency, with their name. */
export const SEVERITIES: readonly { readonly id: Severity; readonly name: string }[] = (
  ['error', 'warning', 'rounding', 'info'] as const
).map((id) => ({ id, name: SEVERITY_NAMES[id] }));

/** 错误, 疑点, 尾差, 提示 */
export const severityName = (id: Severity): string => SEVERITY_NAMES[id];
