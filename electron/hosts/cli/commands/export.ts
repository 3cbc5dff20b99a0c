import { openDraft } from '../../../services/drafts/openDraft.ts';
import { exportReport } from '../../../services/export/exportReport.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine } from '../parseCommandLine.ts';
import { tellRepairs } from '../tellRepairs.ts';
import { textValue } from '../textValue.ts';

/** Makes the printed report. */
export const runExport: RunCommand = async (args, output, form) => {
  const { positionals, values } = parseCommandLine(
    form,
    args,
    { output: { type: 'string', short: 'o', required: true } },
    { count: 1, what: '草稿文件' },
  );
  const file = textValue(values, 'output');
  const { report, layout, repairs } = await openDraft(positionals[0] ?? '');
  tellRepairs(repairs, output);
  const { pages, problems } = await exportReport(report, layout, file, { fonts: { source: 'bundled' } });
  for (const { message, hint } of problems) output.err(`提示：${message}${hint ?? ''}`);
  output.err(`已导出：${file}（${pages} 页）`);
  return 0;
};
