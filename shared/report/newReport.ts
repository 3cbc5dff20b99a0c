import { emptyDatasets } from '../budget/datasets.ts';
import { normaliseText } from '../money/normaliseText.ts';
import { impossibleYear, isBudgetYear } from './budgetYear.ts';
import { defaultUnits } from './defaultUnits.ts';
import type { Department, Report } from './report.ts';

/** What a new report needs; the rest has defaults. The id is the caller's, so that the same input gives the same report. */
export interface NewReportInput {
  readonly id: string;
  readonly layout: Report['layout'];
  readonly departmentName: string;
  readonly year: number;
  readonly kind?: Report['kind'];
  readonly shortName?: string;
  readonly code?: string;
  readonly level?: Department['level'];
  readonly parentName?: string;
}

/** The word that stands for the department in running text, by how its name ends. */
const SHORT_NAMES: readonly [ending: RegExp, shortName: string][] = [
  [/局$/, '我局'],
  [/厅$/, '我厅'],
  [/委(员会)?$/, '我委'],
  [/办(公室)?$/, '我办'],
  [/院$/, '我院'],
  [/中心$/, '我中心'],
];

const LONGEST_NAME = 200;

/**
 * A report without any fact: the department, its own office as the one unit, and the layout.
 * @throws RangeError (Chinese message) when the name is empty or too long, or the year impossible.
 */
export function newReport(input: NewReportInput): Report {
  const { id, layout, year, kind = 'department', code = '', level = '' } = input;
  const name = normaliseText(input.departmentName).trim();
  if (name === '') throw new RangeError('部门名称不能为空。请填写编制报告的部门全称。');
  if (name.length > LONGEST_NAME) throw new RangeError(`部门名称超过 ${LONGEST_NAME} 字。请填写编制报告的部门全称。`);
  if (!isBudgetYear(year)) throw new RangeError(impossibleYear(year));
  const fallback = kind === 'unit' ? '本单位' : '本部门';
  const department: Department = {
    name,
    shortName: input.shortName ?? SHORT_NAMES.find(([ending]) => ending.test(name))?.[1] ?? fallback,
    code,
    level,
    ...(input.parentName === undefined ? {} : { parentName: input.parentName }),
  };
  return {
    id,
    kind,
    layout: { id: layout.id, version: layout.version },
    year,
    department,
    dates: {},
    units: defaultUnits({ kind, department }),
    current: emptyDatasets(),
    prior: emptyDatasets(),
    stated: [],
    texts: {},
    sections: {},
    waivers: [],
  };
}
