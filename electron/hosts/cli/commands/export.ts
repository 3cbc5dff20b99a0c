import { ProblemError } from '../../../../shared/contract/problem.ts';
import { unitPart } from '../../../../shared/document/unitPart.ts';
import { openDraft, type OpenedDraft } from '../../../services/drafts/openDraft.ts';
import { exportReport } from '../../../services/export/exportReport.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine, wrongUsage } from '../parseCommandLine.ts';
import { tellRepairs } from '../tellRepairs.ts';
import { textValue } from '../textValue.ts';

/** The part of one unit. @throws ProblemError: no such unit, or a layout without parts per unit. */
function partOf({ report, layout }: OpenedDraft, wanted: string): Pick<OpenedDraft, 'report' | 'layout'> {
  const part = unitPart(report, layout, wanted);
  if (!part.ok) throw new ProblemError('badParams', part.message);
  return part;
}

/** Makes the report as PDF, Word, Excel or web page, by the ending of the file: all of it, the part of one unit, one table or section. */
export const runExport: RunCommand = async (args, output, form) => {
  const { positionals, values } = parseCommandLine(
    form,
    args,
    {
      output: { type: 'string', short: 'o', required: true },
      unit: { type: 'string' },
      part: { type: 'string' },
      formulas: { type: 'boolean' },
    },
    { count: 1, what: '草稿文件' },
  );
  const file = textValue(values, 'output');
  const formulas = values['formulas'] === true;
  if (formulas && !/\.xlsx$/i.test(file)) throw wrongUsage(form, '选项“--formulas”只用于 .xlsx 文件');
  const draft = await openDraft(positionals[0] ?? '');
  tellRepairs(draft.repairs, output);
  const { report, layout } = values['unit'] === undefined ? draft : partOf(draft, textValue(values, 'unit'));
  const part = values['part'] === undefined ? undefined : textValue(values, 'part');
  const options = { fonts: { source: 'bundled' } } as const;
  const { pages, problems } = await exportReport({ report, layout, part, formulas }, file, options);
  for (const { message, hint } of problems) output.err(`提示：${message}${hint ?? ''}`);
  output.err(`已导出：${file}${pages === undefined ? '' : `（${pages} 页）`}`);
  return 0;
};
