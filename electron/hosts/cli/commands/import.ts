import { parseArgs } from 'node:util';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { impossibleYear, isBudgetYear } from '../../../../shared/report/budgetYear.ts';
import { saveDraft } from '../../../services/drafts/saveDraft.ts';
import { figureDoubts } from '../../../../shared/recognise/livening/figureDoubts.ts';
import { figuresJson } from '../../../../shared/recognise/livening/figuresJson.ts';
import { importFiles, type ImportOutcome } from '../../../services/import/importFiles.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine, wrongUsage } from '../parseCommandLine.ts';
import { textValue } from '../textValue.ts';

const OPTIONS = {
  layout: { type: 'string' },
  year: { type: 'string' },
  output: { type: 'string', short: 'o', required: true },
  json: { type: 'boolean' },
} as const;

/** Makes a draft of a published report: one file, or several of the same report. */
export const runImport: RunCommand = async (args, output, form) => {
  // the files may stand anywhere between the options; the options are then read as strictly as everywhere
  const { tokens } = parseArgs({
    args: [...args],
    options: strip(),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const at = new Set(tokens.filter((t) => t.kind === 'positional').map((t) => t.index));
  const files = args.filter((_, i) => at.has(i));
  if (files.length === 0) throw wrongUsage(form, '缺少要导入的文件');
  const rest = args.filter((_, i) => !at.has(i));
  const { values } = parseCommandLine(form, rest, OPTIONS);
  const year = values['year'] === undefined ? undefined : Number(values['year']);
  if (year !== undefined && !isBudgetYear(year)) throw wrongUsage(form, impossibleYear(values['year']));
  const layoutId = typeof values['layout'] === 'string' ? values['layout'] : undefined;
  const outcome = await importFiles({
    files,
    id: crypto.randomUUID(),
    ...(layoutId === undefined ? {} : { layoutId }),
    ...(year === undefined ? {} : { year }),
  }).catch(nameTheYearOption);
  const target = textValue(values, 'output');
  await saveDraft(target, outcome.report);
  for (const warning of outcome.warnings) output.err(`提示：${warning}`);
  for (const { message } of outcome.recognised.doubts) output.err(`请核对：${message}`);
  for (const message of figureDoubts(outcome.figures, outcome.recognised.sections)) output.err(`请核对：${message}`);
  if (values['json'] === true) output.out(`${JSON.stringify(jsonOf(outcome), null, 2)}\n`);
  output.err(`已导入：${target}（版式 ${outcome.layout.id}）`);
  return 0;
};

/** A year that no file names is given by an option here; the app asks for it by its own means. */
function nameTheYearOption(error: unknown): never {
  if (error instanceof ProblemError && error.detail === 'year')
    throw new ProblemError(error.code, `${error.message}用“--year 2026”的形式给出年度。`);
  throw error;
}

const strip = (): Record<string, { type: 'string' | 'boolean'; short?: string }> =>
  Object.fromEntries(
    Object.entries(OPTIONS).map(([name, option]) => [
      name,
      { type: option.type, ...('short' in option ? { short: option.short } : {}) },
    ]),
  );

/** What was recognised, for programs. */
function jsonOf({ report, layout, recognised, figures, warnings }: ImportOutcome): object {
  const own = new Set((report.extras ?? []).map((extra) => extra.id));
  return {
    report: { department: recognised.department, year: recognised.year, layout: layout.id, units: recognised.units },
    layouts: recognised.layouts,
    tables: recognised.tables.map((t) => ({
      index: t.index,
      file: t.file,
      title: t.source.title ?? null,
      number: t.source.number ?? null,
      kind: t.kind,
      fund: t.fund ?? null,
      printedAs: own.has(`own-table-${t.index + 1}`) ? 'own' : 'layout',
      confidence: t.confidence,
      reasons: t.reasons,
      duplicateOf: t.duplicateOf ?? null,
      cells: t.source.cells.filter((cell) => cell.text.trim() !== '').length,
      columns: t.columns.map(({ path, role, at }) => ({ path, role, at: at ?? null })),
    })),
    sections: recognised.sections.map(({ heading, level, paragraphs }) => ({
      heading,
      level,
      paragraphs: paragraphs.length,
    })),
    facts: Object.fromEntries(Object.entries(recognised.current).map(([id, lines]) => [id, lines.length])),
    stated: report.stated.length,
    figures: figuresJson(figures, recognised.sections),
    doubts: recognised.doubts,
    warnings,
    account: recognised.account.reduce<Record<string, number>>((sum, { use, characters }) => {
      sum[use] = (sum[use] ?? 0) + characters;
      return sum;
    }, {}),
  };
}
