import type { Finding, Severity } from './finding.ts';

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '疑点', rounding: '尾差', info: '提示' };

/** The findings as a person reads them in a terminal: one line each, and what to do below it. */
export function findingLines(findings: readonly Finding[]): string {
  const count = (severity: Severity): number => findings.filter((f) => f.severity === severity).length;
  const summary = `错误 ${count('error')}，疑点 ${count('warning')}，尾差 ${count('rounding')}，提示 ${count('info')}`;
  const lines = findings.flatMap((f) => [
    `[${NAMES[f.severity]}] ${f.check}${f.where.line === undefined ? '' : ` 第${f.where.line}行`} ${f.message}`,
    `        ${f.hint}`,
  ]);
  return `${[...lines, summary].join('\n')}\n`;
}
