import { compose } from '../../../../shared/document/compose.ts';
import { dump } from '../../../../shared/document/dump.ts';
import { openDraft } from '../../../services/drafts/openDraft.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine, wrongUsage } from '../parseCommandLine.ts';
import { tellRepairs } from '../tellRepairs.ts';

/** Writes down what the report prints, as JSON (DESIGN §9). */
export const runDump: RunCommand = async (args, output, form) => {
  const { positionals, values } = parseCommandLine(
    form,
    args,
    { json: { type: 'boolean' } },
    { count: 1, what: '草稿文件' },
  );
  if (values['json'] !== true) throw wrongUsage(form, '缺少选项“--json”');
  const { report, layout, repairs } = await openDraft(positionals[0] ?? '');
  tellRepairs(repairs, output);
  output.out(`${JSON.stringify(dump(report, compose(report, layout)), null, 2)}\n`);
  return 0;
};
