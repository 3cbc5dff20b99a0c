import type { DatasetId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { columnName, datasetName, dimensionName, linePlace, type ReportYear } from '../report/placeName.ts';
import { datasetsOf } from '../report/references.ts';
import type { Report } from '../report/report.ts';
import { linesWeight, lineWeight, sumProblem } from '../report/sumLimit.ts';
import { cellKey, changeLine, isClearing, type CellChange } from './cellChange.ts';
import { cellProblem } from './cellProblem.ts';
import type { LinePatch } from './patch.ts';
import { sameData } from './sameData.ts';

/** One cell and its new content. */
export interface SetCell {
  readonly year: ReportYear;
  readonly dataset: DatasetId;
  readonly lineId: string;
  readonly change: CellChange;
}

/** A cell that cannot take its content. `cell`: its position among the cells given. */
export interface RefusedCell {
  readonly cell: number;
  /** Chinese: where, what, what to do. */
  readonly message: string;
}

/** What changing the cells comes to: one patch for each line that changes, and the cells that cannot be changed. */
export interface CellPlan {
  readonly patches: readonly LinePatch[];
  readonly refused: readonly RefusedCell[];
  /** Amounts that are too large together; concerns all cells. */
  readonly problem: string | null;
}

interface Group {
  readonly year: ReportYear;
  readonly dataset: DatasetId;
  readonly lines: readonly Line[];
  readonly indexOf: (id: string) => number;
  readonly changed: Map<string, { index: number; before: Line; after: Line }>;
}

/** From this many cells on, a map of the lines is faster than looking for each. */
const MANY = 8;

/**
 * Plans the change of cells, as if one after the other, those that are emptied first: a total may be cleared and its
 * parts filled in one go. A refused cell does not stop the others.
 */
export function planCells(report: Report, cells: readonly SetCell[]): CellPlan {
  const groups = new Map<string, Group>();
  const refused: RefusedCell[] = [];
  const order = [...cells.keys()].filter((i) => isClearing(cells[i]!.change));
  order.push(...[...cells.keys()].filter((i) => !isClearing(cells[i]!.change)));
  for (const cell of order) {
    const { change, lineId, ...at } = cells[cell]!;
    const key = `${at.year}.${at.dataset}`;
    const group = groups.get(key) ?? openGroup(report, at.year, at.dataset, cells.length);
    groups.set(key, group);
    const message = planCell(report, group, lineId, change);
    if (message !== null) refused.push({ cell, message });
  }
  const patches = [...groups.values()].flatMap(patchesOf);
  const problems = [...groups.values()].map(rangeProblem);
  return { patches, refused, problem: problems.find((problem) => problem !== null) ?? null };
}

function openGroup(report: Report, year: ReportYear, dataset: DatasetId, count: number): Group {
  const lines = datasetsOf(report, year)[dataset];
  const map = count < MANY ? undefined : new Map(lines.map((line, index) => [line.id, index]));
  const indexOf = (id: string): number => (map ? (map.get(id) ?? -1) : lines.findIndex((line) => line.id === id));
  return { year, dataset, lines, indexOf, changed: new Map() };
}

function planCell(report: Report, group: Group, lineId: string, change: CellChange): string | null {
  const pending = group.changed.get(lineId);
  const index = pending?.index ?? group.indexOf(lineId);
  const before = pending?.before ?? group.lines[index];
  if (!before) return `“${datasetName(group.dataset, group.year)}”里没有要修改的行，可能已被删除。请刷新后再试。`;
  const line = pending?.after ?? before;
  const problem = cellProblem(report, group.dataset, line, change);
  if (problem !== null) {
    return `“${cellPlace(report, group.year, group.dataset, line, index, change)}”不能这样填：${problem}`;
  }
  const after = changeLine(line, withLastUnit(report, group, line, change));
  group.changed.set(lineId, { index, before, after });
  return null;
}

/** A number typed where last year counted in 万人 is one of 万人: the line was rolled forward without its number. */
function withLastUnit(report: Report, { year, dataset }: Group, line: Line, change: CellChange): CellChange {
  if (year !== 'this' || change.kind !== 'quantity' || !change.value || change.value.unit !== '') return change;
  const last = line.quantities?.[change.quantity]
    ? undefined
    : report.prior[dataset].find(({ id }) => id === line.id)?.quantities?.[change.quantity];
  return last?.unit ? { ...change, value: { ...change.value, unit: last.unit } } : change;
}

function patchesOf({ year, dataset, changed }: Group): LinePatch[] {
  return [...changed]
    .filter(([, { before, after }]) => !sameData(before, after))
    .map(([id, { index, before, after }]) => ({ kind: 'line', year, dataset, id, before, after, index }));
}

function rangeProblem({ year, dataset, lines, changed }: Group): string | null {
  let added = 0;
  for (const { before, after } of changed.values()) added += lineWeight(after) - lineWeight(before);
  const problem = added > 0 ? sumProblem(linesWeight(lines) + added, datasetName(dataset, year)) : null;
  return problem && `${problem}。请核对数字的位数和金额单位。`;
}

/** 支出·2101501·工资福利支出 */
export function cellPlace(
  report: Report,
  year: ReportYear,
  dataset: DatasetId,
  line: Line,
  index: number,
  change: CellChange,
): string {
  const place = linePlace(report, year, dataset, line, index);
  if (change.kind === 'secret') return `${place}·涉密`;
  if (change.kind === 'dimension') return `${place}·${dimensionName(change.dimension)}`;
  return `${place}·${columnName(dataset, cellKey(change))}`;
}
