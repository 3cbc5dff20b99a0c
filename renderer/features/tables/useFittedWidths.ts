import { useMemo } from 'react';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import { catalogueYear } from './catalogueYear.ts';
import { editorCell } from './editorCell.ts';
import type { EditorColumn } from './editorColumns.ts';
import { fittedWidth } from './fittedWidth.ts';
import { projectLabels } from './projectLabels.ts';

/** Enough to know how long the names of a table are. */
const READ_LINES = 300;

interface Place {
  readonly report: Report;
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly lines: readonly Line[];
  readonly columns: ReadonlyMap<string, EditorColumn>;
}

/** Widths, by column id, in which the names of units, projects and subjects of these lines are read whole; the same object while they are the same. */
export function useFittedWidths({ report, dataset, year, lines, columns }: Place): Readonly<Record<string, number>> {
  const { projects } = report.current;
  const { projects: former } = report.prior;
  const fitted = useMemo(() => {
    const labels = projectLabels({ current: { projects }, prior: { projects: former } });
    const source = { report, dataset, year: catalogueYear(report, year), projects: labels };
    const named = [...columns.values()].filter(
      (c) =>
        c.nameOf !== undefined || c.target?.kind === 'dimension' || (c.target?.kind === 'text' && c.kind === 'text'),
    );
    const read = lines.slice(0, READ_LINES);
    return JSON.stringify(
      Object.fromEntries(
        named.map((c) => [
          c.id,
          fittedWidth(
            read.map((l) => editorCell(source, l, c).text),
            c.width,
            c.kind === 'select',
          ),
        ]),
      ),
    );
  }, [dataset, year, lines, columns, projects, former, report]);
  return useMemo(() => JSON.parse(fitted) as Record<string, number>, [fitted]);
}
