import { z } from 'zod';
import type { Coordinates, CoordinateValue } from '../budget/coordinates.ts';
import { DATASET_IDS, type Datasets } from '../budget/datasets.ts';
import type { StatedValue } from '../budget/facts.ts';
import type { Line, Unit } from '../budget/lines.ts';
import { textSchema, yearSchema } from '../report/basicSchemas.ts';
import { unitSchema } from '../report/lineSchema.ts';
import { unusedIds } from '../report/lineIds.ts';
import type { Report } from '../report/report.ts';
import { statedSchema } from '../report/reportSchema.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import { ensureCanImport, importPatches, partialDatasetsSchema, type ImportDatasets } from './importDatasets.ts';
import type { Patch } from './patch.ts';

/** Last year's report becomes the 上年 facts of this one; what stood there as 上年 goes. */
export interface SetPriorFromReport {
  /** The parts of last year's report that are taken over. */
  readonly source: {
    readonly year: number;
    readonly units: readonly Unit[];
    readonly current: Readonly<Partial<Datasets>>;
    readonly stated: readonly StatedValue[];
  };
  /** What last year's report is called, for the log. */
  readonly name: string;
  /** Add units that had facts last year and are not among this report's units. Without it they are refused by name. */
  readonly addUnits?: boolean;
}

interface UnitMapping {
  /** From the unit's id in last year's report to its id here. */
  readonly ids: ReadonlyMap<string, string>;
  readonly missing: readonly Unit[];
}

/** The same unit in this report: by name, by code, or because both reports have only the one of its kind. */
function sameUnit(report: Report, unit: Unit, units: readonly Unit[]): Unit | undefined {
  const peers = report.units.filter((own) => own.role === unit.role);
  const only = peers.length === 1 && units.filter((other) => other.role === unit.role).length === 1;
  const byName = peers.find((own) => own.name === unit.name);
  const byCode = unit.code === '' ? undefined : peers.find((own) => own.code === unit.code);
  return byName ?? byCode ?? (only ? peers[0] : undefined);
}

function mapUnits(report: Report, { source }: SetPriorFromReport): UnitMapping {
  const used = new Set(DATASET_IDS.flatMap((id) => (source.current[id] ?? []).map((line) => line.unit)));
  for (const unit of source.stated.flatMap(({ at }) => unitsOf(at))) used.add(unit);
  const ids = new Map<string, string>();
  const missing: Unit[] = [];
  for (const unit of source.units) {
    if (!used.has(unit.id)) continue;
    const own = sameUnit(report, unit, source.units);
    if (own) {
      ids.set(unit.id, own.id);
      continue;
    }
    let suffix = 0;
    const candidates = (): string => `${unit.id}${suffix++ ? `-${suffix}` : ''}`;
    const taken = [...report.units, ...missing].map((known) => known.id);
    const id = unusedIds(candidates, taken)();
    missing.push({ ...unit, id });
    ids.set(unit.id, id);
  }
  return { ids, missing };
}

function unitsOf(at: Coordinates): string[] {
  const own = at.unit === undefined ? [] : [at.unit].flat();
  return [...own, ...(at.plus ?? []).flatMap(unitsOf)];
}

/** The address with this report's units, one year back. Addends have a year only where they were given one. */
function toPrior(at: Coordinates, ids: ReadonlyMap<string, string>): Coordinates {
  const moved = withUnits(at, ids);
  return { ...moved, year: 'prior' };
}

function withUnits(at: Coordinates, ids: ReadonlyMap<string, string>): Coordinates {
  const one = (unit: string): string => ids.get(unit) ?? unit;
  const unit: CoordinateValue | undefined = typeof at.unit === 'string' ? one(at.unit) : at.unit?.map(one);
  const addend = (part: Coordinates): Coordinates => (part.year ? toPrior(part, ids) : withUnits(part, ids));
  return {
    ...at,
    ...(unit === undefined ? {} : { unit }),
    ...(at.plus ? { plus: at.plus.map(addend) } : {}),
  };
}

function asImport(report: Report, params: SetPriorFromReport): ImportDatasets {
  const { ids, missing } = mapUnits(report, params);
  const moved = (line: Line): Line => (line.unit ? { ...line, unit: ids.get(line.unit) ?? line.unit } : line);
  const { current, stated } = params.source;
  const nextId = countedFrom(report.stated);
  return {
    year: 'prior',
    mode: 'replace',
    datasets: Object.fromEntries(DATASET_IDS.map((id) => [id, (current[id] ?? []).map(moved)])),
    units: missing,
    stated: stated
      .filter(({ at }) => at.year !== 'prior')
      .map((value) => ({ ...value, id: nextId(), at: toPrior(value.at, ids) })),
    source: params.name,
  };
}

function countedFrom(stated: readonly StatedValue[]): () => string {
  let last = 0;
  return unusedIds(
    () => `prior-${(last += 1)}`,
    stated.map((value) => value.id),
  );
}

/** The stated totals of last year that this report had. They make room for those of the report that comes in. */
function removals(report: Report): Patch[] {
  const all = report.stated.map((before, index) => ({ before, index }));
  return all
    .filter(({ before }) => before.at.year === 'prior')
    .toReversed()
    .map(({ before, index }) => ({ kind: 'stated', id: before.id, before, after: null, index }));
}

const withoutPriorStated = (report: Report): Report => ({
  ...report,
  stated: report.stated.filter(({ at }) => at.year !== 'prior'),
});

/** @throws CommandError when it is not the report of the year before, a unit is missing here, or a line does not fit. */
export function ensureCanSetPriorFromReport(report: Report, params: SetPriorFromReport): void {
  const { source, name, addUnits } = params;
  if (source.year !== report.year - 1) {
    const years = `“${name}”是 ${source.year} 年的报告，本报告（${report.year} 年）的上年是 ${report.year - 1} 年`;
    throw new CommandError('setPriorFromReport', `${years}。请选择 ${report.year - 1} 年的报告。`);
  }
  const { missing } = mapUnits(report, params);
  if (missing.length && !addUnits) {
    const names = missing.map((unit) => `“${unit.name}”`).join('、');
    throw new CommandError(
      'setPriorFromReport',
      `上年报告里的${names}不在本报告的单位表中。请先添加或改成一致的名称，或选择一并添加。`,
    );
  }
  ensureCanImport('setPriorFromReport', withoutPriorStated(report), asImport(report, params));
}

export const setPriorFromReport: CommandDef<SetPriorFromReport> = {
  schema: z.strictObject({
    source: z.strictObject({
      year: yearSchema,
      units: z.array(unitSchema),
      current: partialDatasetsSchema,
      stated: z.array(statedSchema),
    }),
    name: textSchema,
    addUnits: z.boolean().optional(),
  }),
  undo: 'step',
  ensureCan: ensureCanSetPriorFromReport,
  patches: (report, params) => [
    ...removals(report),
    ...importPatches(withoutPriorStated(report), asImport(report, params)),
  ],
  label: (_, { name }) => `用 ${name} 填上年数`,
};
