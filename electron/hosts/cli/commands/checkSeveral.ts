import path from 'node:path';
import type { Severity } from '../../../../shared/checks/finding.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { checkFiles } from '../../../services/check/checkFiles.ts';
import type { CheckedFile } from '../../../services/check/checkMessages.ts';
import type { CliOutput } from '../cliCommand.ts';
import { textTable } from '../textTable.ts';

export interface SeveralOptions {
  readonly json: boolean;
  /** Without the findings of each file: the table alone. */
  readonly summaryOnly: boolean;
}

type Good = Extract<CheckedFile, { ok: true }>;

/**
 * Checks several files side by side, with progress on stderr, and ends with a table of all. One that cannot be checked is
 * told and does not stop the rest.
 * @returns 1 where a file has errors or could not be checked
 * @throws ProblemError when not one of them could be checked
 */
export async function checkSeveral(
  files: readonly string[],
  { json, summaryOnly }: SeveralOptions,
  output: CliOutput,
): Promise<0 | 1> {
  const results = await checkFiles(files, {
    onDone: (checked, done) => output.err(progressLine(checked, done, files.length)),
  });
  const good = results.filter((r) => r.ok);
  if (good.length === 0) {
    throw new ProblemError(
      'badParams',
      `${files.length} 个文件都无法审核。第一个：${(results[0] as { problem: string }).problem}`,
    );
  }
  if (json) output.out(`${JSON.stringify(asJson(results), null, 2)}\n`);
  else {
    if (!summaryOnly) for (const result of results) output.out(`${result.file}\n${linesOf(result)}\n`);
    output.out(summaryTable(results));
  }
  return results.some((r) => !r.ok || r.result.summary.error > 0) ? 1 : 0;
}

function progressLine(checked: CheckedFile, done: number, all: number): string {
  const said = checked.ok
    ? `错误 ${checked.result.summary.error}，疑点 ${checked.result.summary.warning}`
    : `无法审核：${checked.problem}`;
  return `审核 ${done}/${all}：${path.basename(checked.file)}（${said}）`;
}

const linesOf = (result: CheckedFile): string => (result.ok ? result.lines : `无法审核：${result.problem}\n`);

function total(good: readonly Good[], severity: Severity): number {
  return good.reduce((sum, { result }) => sum + result.summary[severity], 0);
}

function summaryTable(results: readonly CheckedFile[]): string {
  const good = results.filter((r) => r.ok);
  const rows = results.map((result) => {
    if (!result.ok) return [path.basename(result.file), '无法审核', '', '', '', '', ''];
    const { summary } = result.result;
    const name = path.basename(result.file);
    return [name, result.department, String(result.year), ...countsOf(summary), coverageText([result])];
  });
  const sums = { error: total(good, 'error'), warning: total(good, 'warning'), rounding: total(good, 'rounding') };
  return textTable(
    ['文件', '部门', '年度', '错误', '疑点', '尾差', '数字核对'],
    [
      ...rows,
      [
        `合计 ${results.length} 个文件`,
        failedText(results.length - good.length),
        '',
        ...countsOf(sums),
        coverageText(good),
      ],
    ],
    [2, 3, 4, 5, 6],
  );
}

const failedText = (failed: number): string => (failed === 0 ? '' : `${failed} 个无法审核`);

const countsOf = ({ error, warning, rounding }: Record<'error' | 'warning' | 'rounding', number>): string[] =>
  [error, warning, rounding].map(String);

/** Figures of the text that were compared, of those that were read: 41/45. */
function coverageText(good: readonly Good[]): string {
  const sum = (of: 'checked' | 'figures'): number =>
    good.reduce((n, { result }) => n + (result.coverage?.[of] ?? 0), 0);
  return `${sum('checked')}/${sum('figures')}`;
}

function asJson(results: readonly CheckedFile[]): object {
  const good = results.filter((r) => r.ok);
  return {
    files: results.map((r) =>
      r.ok
        ? { file: r.file, department: r.department, year: r.year, ...r.result }
        : { file: r.file, problem: r.problem },
    ),
    summary: {
      files: results.length,
      checked: good.length,
      failed: results.length - good.length,
      error: total(good, 'error'),
      warning: total(good, 'warning'),
      rounding: total(good, 'rounding'),
      info: total(good, 'info'),
    },
  };
}
