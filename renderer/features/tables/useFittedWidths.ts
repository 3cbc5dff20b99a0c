import { useMemo } from 'react';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import { catalogueYear } from './catalogueYear.ts';
import type { EditorColumn } from './editorColumns.ts';
import { projectLabels } from './projectLabels.ts';
import { widthReader } from './widthReader.ts';

interface Place {
  readonly report: Report;
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly lines: readonly Line[];
  readonly columns: ReadonlyMap<string, EditorColumn>;
}

/** Widths, by column id, in which the names of units, projects and subjects of these lines are read whole; the same object while they are the same. */
export function useFittedWidths({ report, dataset, year, lines, columns }: Place): Readonly<Record<string, number>> {
  const { units } = report;
  const inYear = catalogueYear(report, year);
  const named = useMemo(() => [...columns.values()].filter(isNamed), [columns]);
  // where no project is chosen, an edit of the projects changes no name
  const isChosen = named.some(({ target }) => target?.kind === 'dimension' && target.dimension === 'project');
  const projects = isChosen ? report.current.projects : NO_LINES;
  const former = isChosen ? report.prior.projects : NO_LINES;
  const labels = useMemo(
    () => projectLabels({ current: { projects }, prior: { projects: former } }),
    [projects, former],
  );
  const read = useMemo(
    () => widthReader({ report: { units }, dataset, year: inYear, projects: labels }, named),
    [units, dataset, inYear, labels, named],
  );
  const fitted = useMemo(() => JSON.stringify(read(lines)), [read, lines]);
  return useMemo(() => JSON.parse(fitted) as Record<string, number>, [fitted]);
}

const NO_LINES: readonly Line[] = [];

const isNamed = ({ nameOf, target, kind }: EditorColumn): boolean =>
  nameOf !== undefined || target?.kind === 'dimension' || (target?.kind === 'text' && kind === 'text');
