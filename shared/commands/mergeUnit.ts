import { z } from 'zod';
import { DATASET_IDS } from '../budget/datasets.ts';
import type { Unit } from '../budget/lines.ts';
import { idSchema, textSchema, yearSchema } from '../report/basicSchemas.ts';
import { unitSchema } from '../report/lineSchema.ts';
import { unusedIds } from '../report/lineIds.ts';
import { datasetsOf, findDanglingReferences, REPORT_YEARS } from '../report/references.ts';
import type { Report } from '../report/report.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import { ensureLinesFit } from './ensureLinesFit.ts';
import { partialDatasetsSchema } from './importDatasets.ts';
import type { Patch } from './patch.ts';
import { replaceLines } from './replaceLines.ts';
import { linesOfUnit, mergedLines, type MergeMode, type UnitSource } from './unitMerge.ts';
import { ensureCanInsertUnit, insertUnit } from './unitCommands.ts';

/** The figures of one unit, from the file that the unit prepared, become those of the unit in this report. */
export interface MergeUnit {
  readonly source: UnitSource;
  /** Id of the unit in the file. */
  readonly unit: string;
  /** Needed where the unit has lines here already. */
  readonly mode?: MergeMode;
  /** The file was made with another layout, and the person knows. */
  readonly otherLayout?: boolean;
  /** The report does not have the unit yet: it is added. */
  readonly addUnit?: boolean;
  /** What the file is called, for the log. */
  readonly name: string;
}

/** What stands in the way of a merge until the person decides. */
export type MergeQuestion = 'mode' | 'otherLayout' | 'addUnit';

const COMMAND = 'mergeUnit';

const unitOf = ({ source, unit }: MergeUnit): Unit | undefined =>
  source.units.find((one) => one.id === unit && one.role === 'unit');

/** The same unit here: by name, else by code. */
function ownUnit(report: Report, unit: Unit): Unit | undefined {
  const units = report.units.filter(({ role }) => role === 'unit');
  const byCode = (): Unit | undefined => (unit.code ? units.find(({ code }) => code === unit.code) : undefined);
  return units.find(({ name }) => name === unit.name) ?? byCode();
}

/** What the person must decide before the merge is possible; undefined when nothing is open. */
export function mergeQuestion(report: Report, params: MergeUnit): MergeQuestion | undefined {
  if (params.source.layoutId !== report.layout.id && !params.otherLayout) return 'otherLayout';
  const unit = unitOf(params);
  const own = unit && ownUnit(report, unit);
  if (!own) return params.addUnit ? undefined : 'addUnit';
  const lines = linesOfUnit(report, own.id);
  const hasLines = REPORT_YEARS.some((year) => DATASET_IDS.some((id) => lines[year][id].length > 0));
  return hasLines && !params.mode ? 'mode' : undefined;
}

const QUESTIONS: Readonly<Record<MergeQuestion, (unit: string) => string>> = {
  mode: (unit) => `“${unit}”在本报告里已有数据。请选择替换，或保留已有的、只补空缺的。`,
  otherLayout: () => '单位文件用的版式与本报告不同。数据可以并入；请确认后再并入。',
  addUnit: (unit) => `本报告的单位表里没有“${unit}”。请先添加，或选择一并添加。`,
};

interface Target {
  readonly own: Unit;
  readonly isNew: boolean;
}

function targetOf(report: Report, params: MergeUnit): Target {
  const unit = unitOf(params)!;
  const own = ownUnit(report, unit);
  if (own) return { own, isNew: false };
  let count = 0;
  const id = unusedIds(
    () => (count++ ? `${unit.id}-${count}` : unit.id),
    report.units.map((known) => known.id),
  )();
  return { own: { ...unit, id }, isNew: true };
}

function merged(report: Report, params: MergeUnit): Report {
  const { own, isNew } = targetOf(report, params);
  const lines = mergedLines(report, params.source, params.unit, own.id, params.mode ?? 'replace');
  const units = isNew ? [...report.units, own] : report.units;
  return { ...report, units, current: lines.this, prior: lines.prior };
}

function ensureSameReport(report: Report, { source, name }: MergeUnit): void {
  if (source.year !== report.year) {
    const years = `“${name}”是 ${source.year} 年的，本报告是 ${report.year} 年的`;
    throw new CommandError(COMMAND, `${years}，没有并入。请选择 ${report.year} 年的单位文件。`);
  }
  const wanted = report.department.name;
  if (source.departmentName === wanted || source.parentName === wanted) return;
  const whose = source.parentName || source.departmentName;
  throw new CommandError(
    COMMAND,
    `“${name}”属于“${whose}”，本报告是“${wanted}”的，没有并入。请核对文件，或先改成一致的部门名称。`,
  );
}

/** @throws CommandError: another year or department, no such unit, an open question, or lines that do not fit. */
export function ensureCanMergeUnit(report: Report, params: MergeUnit): void {
  ensureSameReport(report, params);
  const unit = unitOf(params);
  if (!unit) throw new CommandError(COMMAND, `“${params.name}”里没有要并入的单位。请在文件的单位表中填写单位。`);
  const question = mergeQuestion(report, params);
  if (question) throw new CommandError(COMMAND, QUESTIONS[question](unit.name));
  const { own, isNew } = targetOf(report, params);
  if (isNew) ensureCanInsertUnit(report, { index: report.units.length, unit: own });
  const after = merged(report, params);
  for (const year of REPORT_YEARS) {
    for (const id of DATASET_IDS) {
      const known = new Set(datasetsOf(report, year)[id]);
      const all = datasetsOf(after, year)[id];
      const present = all.filter((line) => known.has(line));
      ensureLinesFit(
        COMMAND,
        after,
        year,
        id,
        all.filter((line) => !known.has(line)),
        present,
      );
    }
  }
  if (findDanglingReferences(after).length > findDanglingReferences(report).length) {
    throw new CommandError(COMMAND, `别的单位还引用“${unit.name}”的项目，没有替换。请先改正那些行的项目，或选择保留。`);
  }
}

export const mergeUnit: CommandDef<MergeUnit> = {
  schema: z.strictObject({
    source: z.strictObject({
      kind: z.enum(['department', 'unit']),
      year: yearSchema,
      layoutId: idSchema,
      departmentName: textSchema,
      parentName: textSchema.optional(),
      units: z.array(unitSchema),
      current: partialDatasetsSchema,
      prior: partialDatasetsSchema,
    }),
    unit: idSchema,
    mode: z.enum(['replace', 'keep']).optional(),
    otherLayout: z.boolean().optional(),
    addUnit: z.boolean().optional(),
    name: textSchema,
  }),
  undo: 'step',
  ensureCan: ensureCanMergeUnit,
  patches: (report, params): Patch[] => {
    const { own, isNew } = targetOf(report, params);
    const after = merged(report, params);
    const lists = REPORT_YEARS.flatMap((year) =>
      DATASET_IDS.flatMap((id) => replaceLines(year, id, datasetsOf(report, year)[id], datasetsOf(after, year)[id])),
    );
    return [...(isNew ? insertUnit.patches(report, { index: report.units.length, unit: own }) : []), ...lists];
  },
  label: (_, { name }) => `并入 ${name}`,
};
