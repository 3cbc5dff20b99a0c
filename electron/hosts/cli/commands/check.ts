import { checkDraft } from '../../../../shared/checks/checkDraft.ts';
import { checkJson } from '../../../../shared/checks/checkJson.ts';
import { findingLines } from '../../../../shared/checks/findingLines.ts';
import { compose } from '../../../../shared/document/compose.ts';
import { openDraft } from '../../../services/drafts/openDraft.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine } from '../parseCommandLine.ts';
import { tellRepairs } from '../tellRepairs.ts';

/** Checks a draft (DESIGN §9). Findings that were waived with a reason do not count. */
export const runCheck: RunCommand = async (args, output, form) => {
  const { positionals, values } = parseCommandLine(
    form,
    args,
    { json: { type: 'boolean' } },
    { count: 1, what: '草稿文件' },
  );
  const { report, layout, repairs } = await openDraft(positionals[0] ?? '');
  tellRepairs(repairs, output);
  const { findings } = checkDraft(report, layout, compose(report, layout));
  const waived = new Set(report.waivers.map((w) => w.finding));
  const open = findings.filter((f) => !waived.has(f.id));
  if (values['json'] === true) output.out(`${JSON.stringify(checkJson(open), null, 2)}\n`);
  else output.out(findingLines(open));
  return open.some((f) => f.severity === 'error') ? 1 : 0;
};
