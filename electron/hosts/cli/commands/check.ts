import { checkJson } from '../../../../shared/checks/checkJson.ts';
import { findingLines } from '../../../../shared/checks/findingLines.ts';
import { checkFile } from '../../../services/check/checkFile.ts';
import { filesToCheck } from '../../../services/check/filesToCheck.ts';
import type { CliOutput, RunCommand } from '../cliCommand.ts';
import { wrongUsage } from '../parseCommandLine.ts';

const OPTIONS: readonly string[] = ['--json', '--summary'];

/**
 * Checks drafts and published reports (DESIGN §9): one file with all that the checks say of it, or several (a folder
 * stands for all that it holds) side by side with a table of all. Findings that were waived with a reason are left out.
 */
export const runCheck: RunCommand = async (args, output, form) => {
  const unknown = args.find((a) => a.startsWith('-') && !OPTIONS.includes(a));
  if (unknown !== undefined) throw wrongUsage(form, `没有选项“${unknown}”`);
  const json = args.includes('--json');
  const named = args.filter((a) => !OPTIONS.includes(a));
  if (named.length === 0) throw wrongUsage(form, '缺少要审核的文件');
  const files = await filesToCheck(named);
  const [only] = files;
  if (only !== undefined && files.length === 1) return checkOne(only, json, output);
  const { checkSeveral } = await import('./checkSeveral.ts');
  return checkSeveral(files, { json, summaryOnly: args.includes('--summary') }, output);
};

async function checkOne(file: string, json: boolean, output: CliOutput): Promise<0 | 1> {
  const { findings, notes, report } = await checkFile(file);
  for (const note of notes) output.err(`提示：${note}`);
  output.out(json ? `${JSON.stringify(checkJson(findings, report), null, 2)}\n` : findingLines(findings));
  return findings.some((f) => f.severity === 'error') ? 1 : 0;
}
