import { z } from 'zod';
import { coordinatesKey } from '../budget/coordinates.ts';
import { DATASET_IDS, type DatasetId, type Datasets } from '../budget/datasets.ts';
import type { StatedValue } from '../budget/facts.ts';
import type { Line, Unit } from '../budget/lines.ts';
import { idSchema, reportYearSchema, textSchema } from '../report/basicSchemas.ts';
import { lineSchema, unitSchema } from '../report/lineSchema.ts';
import { datasetName, dimensionName, linePlace, type ReportYear } from '../report/placeName.ts';
import { datasetsOf, findDanglingReferences } from '../report/references.ts';
import type { Report } from '../report/report.ts';
import { statedSchema } from '../report/reportSchema.ts';
import { cleanLine } from './cleanLine.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import { ensureLinesFit } from './ensureLinesFit.ts';
import type { Patch } from './patch.ts';
import { replaceLines } from './replaceLines.ts';
import { setText } from './textCommands.ts';
import { ensureCanInsertUnit, insertUnit } from './unitCommands.ts';

/** Whole datasets that come in at once, from a file or from another report: one step, one undo. */
export interface ImportDatasets {
  readonly year: ReportYear;
  /** `replace`: the lines that a named dataset had go. `append`: they stay, the new ones follow. */
  readonly mode: 'replace' | 'append';
  readonly datasets: Readonly<Partial<Record<DatasetId, readonly Line[]>>>;
  /** Units that the lines need and the report does not have. */
  readonly units?: readonly Unit[];
  /** Stated totals; one at the same place as another takes its place. */
  readonly stated?: readonly StatedValue[];
  /** Texts for the layout's fields. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Where it comes from, for the log: the name of the file. */
  readonly source: string;
}

export const partialDatasetsSchema: z.ZodType<ImportDatasets['datasets']> = z.strictObject(
  Object.fromEntries(DATASET_IDS.map((id) => [id, z.array(lineSchema).optional()])),
) as unknown as z.ZodType<ImportDatasets['datasets']>;

/** The lines of a dataset after the import. */
function linesAfter(report: Report, { year, mode, datasets }: ImportDatasets, id: DatasetId): readonly Line[] {
  const present = datasetsOf(report, year)[id];
  const incoming = datasets[id];
  if (!incoming) return present;
  const clean = incoming.map(cleanLine);
  return mode === 'append' ? [...present, ...clean] : clean;
}

/** The report as it would be, as far as lines and units go. */
function imported(report: Report, params: ImportDatasets): Report {
  const entries = DATASET_IDS.map((id) => [id, linesAfter(report, params, id)] as const);
  const datasets = Object.fromEntries(entries) as unknown as Datasets;
  const units = [...report.units, ...(params.units ?? [])];
  return { ...report, units, [params.year === 'this' ? 'current' : 'prior']: datasets };
}

/**
 * The guard of every import. @throws CommandError when a unit, line or stated total cannot be taken in, or lines that
 * stay would lose their project; nothing is changed then.
 */
export function ensureCanImport(command: string, report: Report, params: ImportDatasets): void {
  let withUnits = report;
  for (const unit of params.units ?? []) {
    ensureCanInsertUnit(withUnits, { index: withUnits.units.length, unit });
    withUnits = { ...withUnits, units: [...withUnits.units, unit] };
  }
  const after = imported(report, params);
  for (const id of DATASET_IDS) {
    const lines = params.datasets[id];
    const present = params.mode === 'append' ? datasetsOf(report, params.year)[id] : [];
    if (lines) ensureLinesFit(command, after, params.year, id, lines, present);
  }
  const [loose] = findDanglingReferences(after);
  if (loose) {
    const line = datasetsOf(after, loose.year)[loose.dataset][loose.index]!;
    const place = linePlace(after, loose.year, loose.dataset, line, loose.index);
    const name = dimensionName(loose.dimension);
    throw new CommandError(command, `导入后“${place}”所属的${name}将不存在。请把${name}一起导入，或改用追加方式。`);
  }
  ensureStatedFit(command, report, params.stated ?? []);
}

function ensureStatedFit(command: string, report: Report, stated: readonly StatedValue[]): void {
  const ids = new Set(report.stated.map((known) => known.id));
  for (const value of stated) {
    if (!ids.has(value.id) && value.at.dataset) ids.add(value.id);
    else throw new CommandError(command, '要导入的列示数编号重复或没有位置，没有导入。请重新读取文件后再试。');
  }
}

function statedPatches(report: Report, stated: readonly StatedValue[]): Patch[] {
  const rows = [...report.stated];
  return stated.map((after) => {
    const key = coordinatesKey(after.at);
    const at = rows.findIndex((known) => coordinatesKey(known.at) === key);
    const index = at < 0 ? rows.length : at;
    const before = rows[index] ?? null;
    const made = { ...after, id: before?.id ?? after.id };
    rows[index] = made;
    return { kind: 'stated', id: made.id, before, after: made, index };
  });
}

/** What an import does to the report. */
export function importPatches(report: Report, params: ImportDatasets): Patch[] {
  const { year, units = [], stated = [], texts = {} } = params;
  const lists = DATASET_IDS.filter((id) => params.datasets[id]).flatMap((id) =>
    replaceLines(year, id, datasetsOf(report, year)[id], linesAfter(report, params, id)),
  );
  return [
    ...units.flatMap((unit, i) => insertUnit.patches(report, { index: report.units.length + i, unit })),
    ...lists,
    ...statedPatches(report, stated),
    ...Object.entries(texts).flatMap(([field, value]) => setText.patches(report, { field, value })),
  ];
}

/** @throws CommandError as `ensureCanImport`. */
export function ensureCanImportDatasets(report: Report, params: ImportDatasets): void {
  ensureCanImport('importDatasets', report, params);
}

export const importDatasets: CommandDef<ImportDatasets> = {
  schema: z.strictObject({
    year: reportYearSchema,
    mode: z.enum(['replace', 'append']),
    datasets: partialDatasetsSchema,
    units: z.array(unitSchema).optional(),
    stated: z.array(statedSchema).optional(),
    texts: z.record(idSchema, textSchema).optional(),
    source: textSchema,
  }),
  undo: 'step',
  ensureCan: ensureCanImportDatasets,
  patches: importPatches,
  label: (_, { year, datasets, source }) => {
    const ids = DATASET_IDS.filter((id) => datasets[id]);
    const lines = ids.reduce((sum, id) => sum + datasets[id]!.length, 0);
    const what = ids.length === 1 ? datasetName(ids[0]!, year) : `${year === 'prior' ? '上年' : ''}数据`;
    return `从 ${source} 导入 ${what} ${lines} 行`;
  },
};
