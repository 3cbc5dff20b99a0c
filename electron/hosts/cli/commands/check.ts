import path from 'node:path';
import { checkJson } from '../../../../shared/checks/checkJson.ts';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { findingLines } from '../../../../shared/checks/findingLines.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { checkFile } from '../../../services/check/checkFile.ts';
import type { CliOutput, RunCommand } from '../cliCommand.ts';
import { wrongUsage } from '../parseCommandLine.ts';

/**
 * Checks drafts and published reports (DESIGN §9). Several files are checked one after the other; one that cannot be read
 * is told and does not stop the rest.
 */
export const runCheck: RunCommand = async (args, output, form) => {
  const json = args.includes('--json');
  const unknown = args.find((a) => a.startsWith('-') && a !== '--json');
  if (unknown !== undefined) throw wrongUsage(form, `没有选项“${unknown}”`);
  const files = args.filter((a) => a !== '--json');
  const [only] = files;
  if (only === undefined) throw wrongUsage(form, '缺少要审核的文件');
  return files.length === 1 ? checkOne(only, json, output) : checkSeveral(files, json, output);
};

const hasErrors = (findings: readonly Finding[]): boolean => findings.some((f) => f.severity === 'error');

async function checkOne(file: string, json: boolean, output: CliOutput): Promise<0 | 1> {
  const { findings, notes, report } = await checkFile(file);
  for (const note of notes) output.err(`提示：${note}`);
  output.out(json ? `${JSON.stringify(checkJson(findings, report), null, 2)}\n` : findingLines(findings));
  return hasErrors(findings) ? 1 : 0;
}

async function checkSeveral(files: readonly string[], json: boolean, output: CliOutput): Promise<0 | 1> {
  const results: object[] = [];
  let failed = false;
  for (const [i, file] of files.entries()) {
    output.err(`审核 ${i + 1}/${files.length}：${path.basename(file)}`);
    try {
      const { findings, report } = await checkFile(file);
      failed ||= hasErrors(findings);
      if (json) results.push({ file, ...checkJson(findings, report) });
      else output.out(`${file}\n${findingLines(findings)}\n`);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      failed = true;
      if (json) results.push({ file, problem: error.message });
      else output.out(`${file}\n无法审核：${error.message}\n\n`);
    }
  }
  if (json) output.out(`${JSON.stringify({ files: results }, null, 2)}\n`);
  return failed ? 1 : 0;
}
