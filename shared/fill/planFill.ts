import { DATASET_IDS, DATASETS, type DatasetId, type Datasets } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { sameData } from '../commands/sameData.ts';
import { countingIds, lineIdsOf, unusedIds } from '../report/lineIds.ts';
import type { ReportYear } from '../report/placeName.ts';
import { datasetsOf } from '../report/references.ts';
import type { Report } from '../report/report.ts';
import type { Recognised } from '../recognise/recognised.ts';
import { fillDataset, type FillOutput } from './fillDataset.ts';
import type { FillDecisions, FillPlan } from './fillModel.ts';
import { matchUnits, type UnitMatch } from './matchUnits.ts';

/** Projects first: lines of other datasets point to them. */
const ORDER: readonly DatasetId[] = ['projects', ...DATASET_IDS.filter((id) => id !== 'projects')];

/**
 * What filling a year of the report from recognised files would do, with what was decided. Only datasets of which the
 * files have lines are touched; within them only lines of the units and funds that the files speak of. Pure.
 */
export function planFill(report: Report, recognised: Recognised, year: ReportYear, decisions: FillDecisions): FillPlan {
  const units = unitsOf(report, recognised, decisions);
  let files: Report = { ...report, units: [...report.units, ...units.missing], current: recognised.current };
  const own = datasetsOf(report, year);
  const newId = unusedIds(countingIds('fill-'), lineIdsOf(report));
  const projects = new Map<string, string>();
  const filled: FillOutput[] = [];
  for (const dataset of ORDER) {
    const incoming = recognised.current[dataset].flatMap((line) => moved(dataset, line, units, projects));
    if (incoming.length === 0) continue;
    const isSpokenOf = scopeOf(dataset, incoming, recognised);
    const output = fillDataset({
      year,
      dataset,
      report,
      files,
      own: own[dataset],
      incoming,
      isSpokenOf,
      decide: (id, usual) => decisions.changes[id] ?? decisions.datasets[dataset] ?? usual,
      isNeeded: (line) => dataset === 'projects' && isPointedTo(own, line.id),
      newId,
    });
    if (dataset === 'projects') {
      for (const [from, to] of output.became) projects.set(from, to);
      files = { ...files, current: { ...files.current, projects: output.lines } };
    }
    filled.push(output);
  }
  const datasets = DATASET_IDS.flatMap((id) => filled.filter((one) => one.id === id));
  const changed = withoutLoose(own, Object.fromEntries(datasets.map(({ id, lines }) => [id, lines])));
  const used = new Set(Object.values(changed).flatMap((lines) => lines.map((line) => line.unit)));
  return {
    year,
    datasets: datasets.map(({ id, incoming, same, changes, lines }) => ({ id, incoming, same, changes, lines })),
    newUnits: units.missing.filter(({ id }) => used.has(id)),
    changed: Object.fromEntries(
      Object.entries(changed).filter(([id, lines]) => !sameData(lines, own[id as DatasetId])),
    ),
  };
}

function unitsOf(report: Report, recognised: Recognised, { unit }: FillDecisions): UnitMatch {
  if (unit !== undefined)
    return { ids: new Map(recognised.units.map(({ id }) => [id, unit])), ofNone: unit, missing: [] };
  const used = new Set(DATASET_IDS.flatMap((id) => recognised.current[id].map((line) => line.unit ?? '')));
  return matchUnits(report.units, recognised.units, used);
}

/** The line with the report's units and projects; none where its project was not taken. */
function moved(dataset: DatasetId, line: Line, units: UnitMatch, projects: ReadonlyMap<string, string>): Line[] {
  const { unit, project, ...rest } = line;
  const { dimensions } = DATASETS[dataset];
  const own = unit ? (units.ids.get(unit) ?? null) : units.ofNone;
  const place = dimensions.includes('unit') && (unit || own) ? { unit: own } : {};
  if (dataset === 'projects' || !project) return [{ ...rest, ...place }];
  const target = projects.get(project);
  if (target === undefined) return dimensions[0] === 'project' ? [] : [{ ...rest, ...place }];
  return [{ ...rest, ...place, project: target }];
}

/** Which lines of the report the files speak of: those of their units, their projects, and the funds of their tables. */
function scopeOf(dataset: DatasetId, incoming: readonly Line[], { tables }: Recognised): (line: Line) => boolean {
  const units = new Set(incoming.map((line) => line.unit ?? null));
  const projects = new Set(incoming.map((line) => line.project ?? null));
  const ofFunds = tables.filter(({ kind, duplicateOf }) => kind === 'expenditure' && duplicateOf === undefined);
  const isWhole = dataset !== 'expenditure' || ofFunds.some(({ fund }) => fund === undefined);
  const funds = new Set(ofFunds.map(({ fund }) => fund ?? ''));
  const byProject = DATASETS[dataset].dimensions[0] === 'project';
  return (line) =>
    (byProject ? projects.has(line.project ?? null) : units.has(null) || units.has(line.unit ?? null)) &&
    (isWhole || funds.has(line.fund ?? ''));
}

const isPointedTo = (datasets: Datasets, project: string): boolean =>
  DATASET_IDS.some((id) => id !== 'projects' && datasets[id].some((line) => line.project === project));

/** Lines whose project was taken away go with it, or lose it where they stand for themselves. */
function withoutLoose(own: Datasets, changed: Partial<Datasets>): Partial<Datasets> {
  if (!changed.projects) return changed;
  const left = new Set(changed.projects.map(({ id }) => id));
  const gone = new Set(own.projects.map(({ id }) => id).filter((id) => !left.has(id)));
  if (gone.size === 0) return changed;
  const cleaned = DATASET_IDS.flatMap((id) => {
    const lines = changed[id] ?? own[id];
    if (id === 'projects' || !lines.some((line) => gone.has(line.project ?? ''))) return [];
    const byProject = DATASETS[id].dimensions[0] === 'project';
    const kept = lines.flatMap((line) => {
      if (!gone.has(line.project ?? '')) return [line];
      const { project: _, ...rest } = line;
      return byProject ? [] : [rest];
    });
    return [[id, kept] as const];
  });
  return { ...changed, ...Object.fromEntries(cleaned) };
}
