import { newDraft } from '../../../services/drafts/newDraft.ts';
import { saveDraft } from '../../../services/drafts/saveDraft.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine } from '../parseCommandLine.ts';
import { textValue } from '../textValue.ts';

/** Starts a report: an empty draft in a layout. */
export const runNew: RunCommand = async (args, { err }, form) => {
  const { values } = parseCommandLine(form, args, {
    layout: { type: 'string', required: true },
    department: { type: 'string', required: true },
    year: { type: 'string', required: true },
    output: { type: 'string', short: 'o', required: true },
  });
  const file = textValue(values, 'output');
  const report = newDraft({
    layoutId: textValue(values, 'layout'),
    department: textValue(values, 'department'),
    year: textValue(values, 'year'),
    id: crypto.randomUUID(),
  });
  await saveDraft(file, report);
  err(`已建立草稿：${file}`);
  return 0;
};
