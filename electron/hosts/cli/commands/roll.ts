import { ProblemError } from '../../../../shared/contract/problem.ts';
import { impossibleYear } from '../../../../shared/report/budgetYear.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { todoOf } from '../../../../shared/todo/todoOf.ts';
import { layoutNamed } from '../../../services/drafts/layoutNamed.ts';
import { openDraft } from '../../../services/drafts/openDraft.ts';
import { saveDraft } from '../../../services/drafts/saveDraft.ts';
import { rollReport } from '../../../services/reports/rollReport.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine, wrongUsage } from '../parseCommandLine.ts';
import { tellRepairs } from '../tellRepairs.ts';
import { textValue } from '../textValue.ts';

const OPTIONS = {
  year: { type: 'string', required: true },
  layout: { type: 'string' },
  output: { type: 'string', short: 'o', required: true },
  json: { type: 'boolean' },
} as const;

/** Makes next year's draft of last year's; what is left to do is listed. */
export const runRoll: RunCommand = async (args, output, form) => {
  const { positionals, values } = parseCommandLine(form, args, OPTIONS, { count: 1, what: '草稿文件' });
  const year = textValue(values, 'year');
  if (!/^\d{4}$/.test(year.trim())) throw wrongUsage(form, impossibleYear(year).replace(/。$/, ''));
  const { report, layout, repairs } = await openDraft(positionals[0] ?? '');
  tellRepairs(repairs, output);
  const to = typeof values['layout'] === 'string' ? layoutNamed(values['layout']) : layout;
  const rolled = rollReport(report, {
    id: crypto.randomUUID(),
    year: Number(year),
    from: layout,
    to,
    newId: () => crypto.randomUUID(),
  });
  const target = textValue(values, 'output');
  await saveDraft(target, rolled);
  const todo = todoOf(rolled, to);
  if (values['json'] === true) output.out(`${JSON.stringify(jsonOf(rolled, todo), null, 2)}\n`);
  const { items, done } = todo;
  output.err(`已结转为 ${rolled.year} 年度：${target}（版式 ${to.id}），待办 ${items.length} 项，已办 ${done} 项`);
  return 0;
};

/** The new report and its to-do list, for programs. */
function jsonOf(report: Report, { items, done }: ReturnType<typeof todoOf>): object {
  if (!report.rolled) throw new ProblemError('internal', '结转后的报告没有结转记录');
  return {
    report: {
      department: report.department.name,
      year: report.year,
      from: report.rolled.from,
      layout: report.layout.id,
    },
    todo: items.map(({ id, kind, where, text, done: isDone, place }) => ({
      id,
      kind,
      where,
      text,
      done: isDone,
      place,
    })),
    progress: { done, total: items.length },
  };
}
