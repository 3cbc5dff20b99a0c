import { ProblemError } from '../../../../shared/contract/problem.ts';
import { unitPart } from '../../../../shared/document/unitPart.ts';
import { openDraft, type OpenedDraft } from '../../../services/drafts/openDraft.ts';
import { exportReport } from '../../../services/export/exportReport.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine } from '../parseCommandLine.ts';
import { tellRepairs } from '../tellRepairs.ts';
import { textValue } from '../textValue.ts';

/** The part of one unit. @throws ProblemError: no such unit, or a layout without parts per unit. */
function partOf({ report, layout }: OpenedDraft, wanted: string): Pick<OpenedDraft, 'report' | 'layout'> {
  const part = unitPart(report, layout, wanted);
  if (!part.ok) throw new ProblemError('badParams', part.message);
  return part;
}

/** Makes the printed report, or the part of one unit. */
export const runExport: RunCommand = async (args, output, form) => {
  const { positionals, values } = parseCommandLine(
    form,
    args,
    { output: { type: 'string', short: 'o', required: true }, unit: { type: 'string' } },
    { count: 1, what: '草稿文件' },
  );
  const file = textValue(values, 'output');
  const draft = await openDraft(positionals[0] ?? '');
  tellRepairs(draft.repairs, output);
  const { report, layout } = values['unit'] === undefined ? draft : partOf(draft, textValue(values, 'unit'));
  const { pages, problems } = await exportReport(report, layout, file, { fonts: { source: 'bundled' } });
  for (const { message, hint } of problems) output.err(`提示：${message}${hint ?? ''}`);
  output.err(`已导出：${file}（${pages} 页）`);
  return 0;
};
