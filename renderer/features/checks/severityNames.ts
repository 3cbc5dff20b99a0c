import type { Severity } from '../../../shared/checks/finding.ts';

/** Severities in the order of urgency, with their name and the colour of antd's tag. */
export const SEVERITIES: readonly { readonly id: Severity; readonly name: string; readonly colour: string }[] = [
  { id: 'error', name: '错误', colour: 'red' },
  { id: 'warning', name: '疑点', colour: 'orange' },
  { id: 'rounding', name: '尾差', colour: 'default' },
  { id: 'info', name: '提示', colour: 'blue' },
];

/** 错误, 疑点, 尾差, 提示 */
export const severityName = (id: Severity): string => SEVERITIES.find((s) => s.id === id)!.name;
