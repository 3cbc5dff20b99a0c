import path from 'node:path';
import { compareReports } from '../../../../shared/compare/compareReports.ts';
import { comparisonDocument, summaryOf } from '../../../../shared/compare/comparisonDocument.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { compose } from '../../../../shared/document/compose.ts';
import { dump } from '../../../../shared/document/dump.ts';
import { openDraft } from '../../../services/drafts/openDraft.ts';
import { printPdf } from '../../../services/export/makePdf.ts';
import { ensureWritable } from '../../../platform/files/ensureWritable.ts';
import { writeFileSafely } from '../../../platform/files/writeFileSafely.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine } from '../parseCommandLine.ts';
import { tellRepairs } from '../tellRepairs.ts';

const OPTIONS = { output: { type: 'string', short: 'o' }, json: { type: 'boolean' } } as const;

/** Two drafts side by side: two versions of a report, or two years. */
export const runCompare: RunCommand = async (args, output, form) => {
  const { positionals, values } = parseCommandLine(form, args, OPTIONS, { count: 2, what: '要对照的草稿文件（两个）' });
  const drafts = await Promise.all(positionals.map(openDraft));
  for (const { repairs } of drafts) tellRepairs(repairs, output);
  const [before, after] = drafts.map(({ report, layout }) => {
    const composition = compose(report, layout);
    return { kind: report.kind, page: composition.document.page, printed: dump(report, composition) };
  });
  const comparison = compareReports(before!.printed, after!.printed);
  const target = values['output'];
  if (typeof target === 'string') {
    if (path.extname(target).toLowerCase() !== '.pdf')
      throw new ProblemError('badParams', `对照表的文件名应以 .pdf 结尾，得到的是“${target}”。`);
    await ensureWritable(target);
    const names = { before: path.basename(positionals[0]!, '.mz'), after: path.basename(positionals[1]!, '.mz') };
    const document = comparisonDocument(comparison, names, after!.page, after!.kind);
    const { pdf } = await printPdf(document, { fonts: { source: 'bundled' } });
    await writeFileSafely(target, pdf);
  }
  if (values['json'] === true) output.out(`${JSON.stringify(comparison, null, 2)}\n`);
  output.err(summaryOf(comparison));
  return 0;
};
