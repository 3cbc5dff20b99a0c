import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { LAYOUTS } from '../../../shared/layouts/registry.ts';
import { toLiveReport } from '../../../shared/recognise/draft/toLiveReport.ts';
import type { LivenedFigure } from '../../../shared/recognise/livening/livened.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import type { Recognised } from '../../../shared/recognise/recognised.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import type { Report } from '../../../shared/report/report.ts';
import { layoutNamed } from '../drafts/layoutNamed.ts';
import { readSource } from './readSource.ts';

const NO_YEAR = '文件的标题、工作表名和文件名里都没有写明预算年度，请补充年度后再导入。';

/** What the caller says of the files. */
export interface ImportInput {
  readonly files: readonly string[];
  readonly id: string;
  /** The layout that fits best when not given. */
  readonly layoutId?: string;
  readonly year?: number;
}

export interface ImportOutcome {
  readonly report: Report;
  readonly layout: Layout;
  readonly recognised: Recognised;
  /** The figures of the text, each with the fact that it was tied to, or why it was not. */
  readonly figures: readonly LivenedFigure[];
  /** What the readers had to say, with the file's name. */
  readonly warnings: readonly string[];
}

/**
 * Reads the files of one published report, understands them and makes a draft of them.
 * @throws ProblemError (Chinese): a file that cannot be read, a document without department or year (detail `year`), an
 * unknown layout.
 */
export async function importFiles({ files, id, layoutId, year }: ImportInput): Promise<ImportOutcome> {
  const documents: SourceDocument[] = [];
  for (const file of files) documents.push(await readSource(file));
  const recognised = recognise(documents, { layouts: LAYOUTS, ...(year === undefined ? {} : { year }) });
  const layout = layoutNamed(layoutId ?? recognised.layouts[0]?.layout ?? '');
  if (!recognised.department)
    throw new ProblemError('badParams', '文件里没有找到部门名称，请确认导入的是部门预算报告。');
  if (!recognised.year) throw new ProblemError('badParams', NO_YEAR, 'year');
  const warnings = documents.flatMap((d) => d.warnings.map((w) => `${d.name}：${w}`));
  return { ...toLiveReport(recognised, layout, id), layout, recognised, warnings };
}
