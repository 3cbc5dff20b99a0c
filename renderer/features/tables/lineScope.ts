import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { OpenReport, Session } from '../../state/session.ts';

/** The lines that an editor works on, as they are now, and the way to change them. */
export interface LineScope {
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  /** What the session holds now, which may be newer than what is on the screen. */
  readonly report: () => Report;
  readonly lines: () => readonly Line[];
  /** A line to add, like the last one; `id`: its id, where it has one already. */
  readonly newLine: (id?: string) => Line;
  readonly run: Session['run'];
}

interface Parts {
  readonly session: Session;
  readonly shown: OpenReport;
  readonly newId: () => string;
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  /** New lines belong to this project. */
  readonly project?: string | null | undefined;
  /** New lines belong to this unit. */
  readonly unit?: string | null | undefined;
}

/** Makes the scope of an editor. */
export function lineScope({ session, shown, newId, dataset, year, project, unit }: Parts): LineScope {
  const report = (): Report => session.getState().open?.report ?? shown.report;
  const lines = (): readonly Line[] => (year === 'this' ? report().current : report().prior)[dataset];
  return {
    dataset,
    year,
    report,
    lines,
    newLine: (id = newId()) => lineLike(id, { dataset, project, unit }, report(), lines()),
    run: (command) => session.run(command),
  };
}

/** A new line begins with the unit and fund of the last one; where one unit's lines are shown, of the last one of them. */
function lineLike(
  id: string,
  { dataset, project, unit: shownUnit }: Pick<Parts, 'dataset' | 'project' | 'unit'>,
  report: Report,
  lines: readonly Line[],
): Line {
  const last = shownUnit ? lines.findLast((l) => l.unit === shownUnit) : lines.at(-1);
  const units = report.units.filter((u) => u.role === 'unit');
  const splitsByUnit = DATASETS[dataset].dimensions.includes('unit');
  const unit = shownUnit ?? last?.unit ?? (units.length === 1 && splitsByUnit ? units[0]!.id : undefined);
  return {
    id,
    ...(unit ? { unit } : {}),
    ...(last?.fund ? { fund: last.fund } : {}),
    ...(project ? { project } : {}),
  };
}
