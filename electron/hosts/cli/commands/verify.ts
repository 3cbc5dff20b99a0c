import { verifyPublication } from '../../../services/publish/verifyPublication.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine } from '../parseCommandLine.ts';

/** Whether the files of a published version are still as they were published. */
export const runVerify: RunCommand = async (args, output, form) => {
  const { positionals } = parseCommandLine(form, args, {}, { count: 1, what: '文件夹' });
  const { right, problems } = await verifyPublication(positionals[0] ?? '');
  for (const problem of problems) output.err(problem);
  output.err(`${right.length} 个文件与公开时相同，${problems.length} 个有问题`);
  return problems.length > 0 ? 1 : 0;
};
