import { DATASETS } from '../../../shared/budget/datasets.ts';
import type { FillOrder, FillPreview } from '../../../shared/contract/importing.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { ImportDatasets } from '../../../shared/commands/importDatasets.ts';
import { compose, type Composition } from '../../../shared/document/compose.ts';
import type { FillPlan } from '../../../shared/fill/fillModel.ts';
import { planFill } from '../../../shared/fill/planFill.ts';
import { printedChanges } from '../../../shared/fill/printedChanges.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { DATASETS_OF_KIND } from '../../../shared/recognise/tableKindNames.ts';
import { tableTitle } from '../../../shared/recognise/tables/tableTitle.ts';
import type { Report } from '../../../shared/report/report.ts';
import { attempt } from '../reports/attempt.ts';
import type { Interpreted } from './interpretImport.ts';

/** A report in work with its layout. */
export interface FillTarget {
  readonly report: Report;
  readonly layout: Layout;
  readonly seq: number;
}

/** Differences of one dataset that are listed one by one; the rest are decided by the table. */
const MOST = 500;

/** The files' lines against the report's, with what was decided. @throws ProblemError: no such unit */
export function fillPlan(report: Report, { recognised }: Interpreted, order: FillOrder): FillPlan {
  const { year, unit, datasets, changes } = order;
  if (unit && !report.units.some(({ id }) => id === unit))
    throw new ProblemError('notFound', '报告里没有所选的单位。请重新选择单位。');
  return planFill(report, recognised, year, {
    datasets,
    changes,
    ...(unit === undefined ? {} : { unit: unit || null }),
  });
}

/** The one command that does what the plan says; `source`: names of the files. */
export const fillCommand = ({ year, changed, newUnits }: FillPlan, source: string): ImportDatasets => ({
  year,
  mode: 'replace',
  datasets: changed,
  ...(newUnits.length ? { units: newUnits } : {}),
  source,
});

/**
 * What filling the report would change: values, lines, printed tables and sentences.
 * @throws ProblemError `refused` when the report cannot take it in as it was decided
 */
export function fillPreview(target: FillTarget, interpreted: Interpreted, order: FillOrder): FillPreview {
  const { report, layout, seq } = target;
  const plan = fillPlan(report, interpreted, order);
  const after = filled(report, plan);
  return {
    seq,
    datasets: plan.datasets.map(({ id, incoming, same, changes }) => {
      const conflicts = changes.filter(({ conflict }) => conflict);
      const listed = [...conflicts, ...changes.filter(({ conflict }) => !conflict)].slice(0, MOST);
      const title = DATASETS[id].title;
      return { id, title, incoming, same, total: changes.length, conflicts: conflicts.length, changes: listed };
    }),
    newUnits: plan.newUnits.map(({ name }) => name),
    printed:
      after === report
        ? { tables: [], sentences: [] }
        : printedChanges(composed(report, layout), compose(after, layout)),
    unused: unusedTables(interpreted),
    changes: after !== report,
  };
}

function filled(report: Report, plan: FillPlan): Report {
  if (Object.keys(plan.changed).length === 0) return report;
  return attempt(report, { name: 'importDatasets', params: fillCommand(plan, '文件') }).report;
}

const known = new WeakMap<Report, { layout: Layout; composition: Composition }>();

/** The report as it prints now, composed once for all decisions. */
function composed(report: Report, layout: Layout): Composition {
  const before = known.get(report);
  if (before?.layout === layout) return before.composition;
  const composition = compose(report, layout);
  known.set(report, { layout, composition });
  return composition;
}

const unusedTables = ({ all, recognised }: Interpreted): string[] => {
  const taken = new Set(recognised.tables.map(({ index }) => index));
  return all.filter((table) => !taken.has(table.index) || DATASETS_OF_KIND[table.kind].length === 0).map(tableTitle);
};
