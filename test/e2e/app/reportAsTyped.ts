import { DATASET_IDS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import { catalogueYear } from '../../../renderer/features/tables/catalogueYear.ts';
import { editorCell } from '../../../renderer/features/tables/editorCell.ts';
import { columnLeaves, editorColumns, needsWholeTree } from '../../../renderer/features/tables/editorColumns.ts';
import { projectLabels } from '../../../renderer/features/tables/projectLabels.ts';

/** Datasets whose lines are entered below the project that they belong to. */
export const BY_PROJECT: readonly DatasetId[] = ['projectPerformance', 'projectIndicators'];

/** What the officer enters into a dataset's editor, in 万元: the texts of its cells, and which columns they are in. */
export interface EnteredTable {
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of both years that have lines, but for those entered below a project; projects come before what names them. */
export function enteredTables(report: Report): readonly EnteredTable[] {
  return (['this', 'prior'] as const).flatMap((year) =>
    DATASET_IDS.filter((dataset) => !BY_PROJECT.includes(dataset))
      .map((dataset) => enteredTable(report, dataset, year))
      .filter(({ rows }) => rows.length > 0),
  );
}

/** One table; `lines`: only these of the dataset. `hidden`: columns that the editor does not show. */
export function enteredTable(
  report: Report,
  dataset: DatasetId,
  year: 'this' | 'prior',
  lines: readonly Line[] = (year === 'this' ? report.current : report.prior)[dataset],
  hidden: readonly string[] = [],
): EnteredTable {
  const columns = columnLeaves(editorColumns(dataset, '万元', needsWholeTree(dataset, lines))).filter(
    ({ id }) => !hidden.includes(id),
  );
  const source = { report, dataset, year: catalogueYear(report, year), projects: projectLabels(report) };
  const rows = lines.map((line) =>
    columns.map((column) => {
      const { edit, text, readOnly } = editorCell(source, line, column);
      return readOnly ? '' : (edit ?? text);
    }),
  );
  return { dataset, year, columns: columns.map(({ id }) => id), rows };
}

/** As Excel puts rows on the clipboard. */
export function asTsv(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}
