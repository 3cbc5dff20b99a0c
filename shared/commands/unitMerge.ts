import { DATASET_IDS, DATASETS, type DatasetId, type Datasets } from '../budget/datasets.ts';
import type { Line, Unit } from '../budget/lines.ts';
import { lineIdsOf, unusedIds } from '../report/lineIds.ts';
import type { ReportYear } from '../report/placeName.ts';
import { datasetsOf, REPORT_YEARS } from '../report/references.ts';
import type { Report } from '../report/report.ts';

/** The parts of a unit's file that are taken over. */
export interface UnitSource {
  readonly kind: Report['kind'];
  readonly year: number;
  readonly layoutId: string;
  readonly departmentName: string;
  /** The department above, where the file is the unit's own report. */
  readonly parentName?: string;
  readonly units: readonly Unit[];
  readonly current: Readonly<Partial<Datasets>>;
  readonly prior: Readonly<Partial<Datasets>>;
}

/** What happens to the lines that the unit already has here. */
export type MergeMode = 'replace' | 'keep';

/** Whether a project belongs to the unit: in a report of one unit, those without a unit as well. */
const belongs = (line: Line, unitId: string, only: boolean): boolean =>
  line.unit === unitId || (only && (line.unit ?? null) === null);

/** The lines of a unit in both years; goals of its projects have no unit of their own and come with the project. */
export function linesOfUnit(
  facts: Pick<UnitSource, 'current' | 'prior'>,
  unitId: string,
  only = false,
): Readonly<Record<ReportYear, Datasets>> {
  const projects = new Set(
    [...(facts.current.projects ?? []), ...(facts.prior.projects ?? [])]
      .filter((l) => belongs(l, unitId, only))
      .map((l) => l.id),
  );
  const isOwn = (id: DatasetId, line: Line): boolean =>
    DATASETS[id].dimensions.includes('unit') ? belongs(line, unitId, only) : projects.has(line.project ?? '');
  const ofYear = (datasets: Readonly<Partial<Datasets>>): Datasets =>
    Object.fromEntries(
      DATASET_IDS.map((id) => [id, (datasets[id] ?? []).filter((line) => isOwn(id, line))]),
    ) as unknown as Datasets;
  return { this: ofYear(facts.current), prior: ofYear(facts.prior) };
}

/**
 * The lines of the report once the unit's file is merged in: `unit` is the unit here, `from` its id in the file. Ids that
 * are taken here are made anew, references to projects follow.
 */
export function mergedLines(
  report: Report,
  source: UnitSource,
  from: string,
  unit: string,
  mode: MergeMode,
): Readonly<Record<ReportYear, Datasets>> {
  const incoming = linesOfUnit(source, from, source.units.filter((u) => u.role === 'unit').length === 1);
  const own = linesOfUnit(report, unit);
  const gone = new Set(mode === 'replace' ? REPORT_YEARS.flatMap((y) => DATASET_IDS.flatMap((id) => own[y][id])) : []);
  const ids = newIds(report, incoming, gone);
  const keepsProjects = mode === 'keep' && own.this.projects.length + own.prior.projects.length > 0;
  const kept = keepsProjects ? sameProjects(own, incoming) : ids;
  const moved = (id: DatasetId, line: Line): Line[] => {
    const { project, unit: _unit, ...rest } = line;
    const target = project ? (kept.get(project) ?? null) : null;
    if (project && !target && !DATASETS[id].dimensions.includes('unit')) return [];
    const place = DATASETS[id].dimensions.includes('unit') ? { unit } : {};
    return [{ ...rest, id: ids.get(line.id) ?? line.id, ...place, ...(target ? { project: target } : {}) }];
  };
  const ofYear = (year: ReportYear): Datasets =>
    Object.fromEntries(
      DATASET_IDS.map((id) => {
        const present = datasetsOf(report, year)[id].filter((line) => !gone.has(line));
        const stays = mode === 'keep' && own[year][id].length > 0;
        return [id, stays ? present : [...present, ...incoming[year][id].flatMap((line) => moved(id, line))]];
      }),
    ) as unknown as Datasets;
  return { this: ofYear('this'), prior: ofYear('prior') };
}

/** From each line's id in the file to its id here. A project that stands in both years keeps one id. */
function newIds(
  report: Report,
  incoming: Readonly<Record<ReportYear, Datasets>>,
  gone: ReadonlySet<Line>,
): Map<string, string> {
  const taken = lineIdsOf(report);
  for (const line of gone) taken.delete(line.id);
  const ids = new Map<string, string>();
  const all = REPORT_YEARS.flatMap((year) => DATASET_IDS.flatMap((id) => incoming[year][id]));
  const reserved = new Set([...taken, ...all.map((line) => line.id)]);
  for (const { id } of all) {
    if (ids.has(id)) continue;
    let count = 1;
    const made = taken.has(id) ? unusedIds(() => `${id}-${(count += 1)}`, reserved)() : id;
    reserved.add(made);
    ids.set(id, made);
  }
  return ids;
}

/** The file's projects that the unit already has here, by code or else by name. */
function sameProjects(
  own: Readonly<Record<ReportYear, Datasets>>,
  incoming: Readonly<Record<ReportYear, Datasets>>,
): Map<string, string> {
  const here = REPORT_YEARS.flatMap((year) => own[year].projects);
  const same = new Map<string, string>();
  for (const line of REPORT_YEARS.flatMap((year) => incoming[year].projects)) {
    const match = (key: 'code' | 'name'): Line | undefined =>
      line.texts?.[key] ? here.find((other) => other.texts?.[key] === line.texts?.[key]) : undefined;
    const found = match('code') ?? match('name');
    if (found) same.set(line.id, found.id);
  }
  return same;
}
