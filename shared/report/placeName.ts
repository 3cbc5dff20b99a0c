import { DATASETS, DIMENSION_TREES, type DatasetId, type DimensionId } from '../budget/datasets.ts';
import type { Facts } from '../budget/facts.ts';
import type { Line } from '../budget/lines.ts';

/** Which of the two years of a report a line belongs to. */
export type ReportYear = 'this' | 'prior';

const DIMENSION_NAMES: Readonly<Record<DimensionId, string>> = {
  unit: '单位',
  function: '功能分类科目',
  economic: '部门经济分类科目',
  govEconomic: '政府经济分类科目',
  fund: '资金来源',
  item: '“三公”经费项目',
  project: '项目',
  kind: '资产类别',
  itemCode: '品目编码',
};

/** What tells lines apart for a reader, the most telling first. */
const TELLING_TEXTS = ['name', 'category', 'level3', 'itemName'];
const TELLING_DIMENSIONS: readonly DimensionId[] = ['function', 'economic', 'govEconomic', 'item', 'kind', 'itemCode'];
/** Names that the officer gives to codes which the catalogue does not have. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  functionName: '功能分类科目名称',
  economicName: '部门经济分类科目名称',
  govEconomicName: '政府经济分类科目名称',
};
const LONGEST_NAME = 20;

/** 支出, 上年基本支出 …: the dataset without the bracketed part of its title, with 上年 for last year's. */
export function datasetName(id: DatasetId, year: ReportYear = 'this'): string {
  return (year === 'prior' ? '上年' : '') + DATASETS[id].title.replace(/（.*）$/, '');
}

export function dimensionName(id: DimensionId): string {
  return DIMENSION_NAMES[id];
}

/** The title of what a line holds under `key`: a node of the axis, a field or a quantity. */
export function columnName(id: DatasetId, key: string): string {
  const def = DATASETS[id];
  const titled = [...def.fields, ...def.quantities].find((field) => field.id === key);
  return def.axis?.tree.nodes.get(key)?.name ?? titled?.title ?? OWN_NAMES[key] ?? key;
}

/**
 * How a person finds a line: its code, the name of its project, item or unit; 第 n 行 where it has none of them.
 * `index` counts from 0.
 */
export function lineName(facts: Facts, year: ReportYear, line: Line, index: number): string {
  const text = TELLING_TEXTS.map((field) => line.texts?.[field]).find((t) => t);
  if (text) return shorten(text);
  for (const dimension of TELLING_DIMENSIONS) {
    const value = line[dimension];
    if (value) return DIMENSION_TREES[dimension]?.nodes.get(value)?.name ?? value;
  }
  const project = line.project ? projectName(facts, year, line.project) : undefined;
  const unit = facts.units.find((u) => u.id === line.unit)?.name;
  return project ?? unit ?? `第${index + 1}行`;
}

/** 支出·2101501 */
export function linePlace(facts: Facts, year: ReportYear, dataset: DatasetId, line: Line, index: number): string {
  return `${datasetName(dataset, year)}·${lineName(facts, year, line, index)}`;
}

/** The name of a project, looked up in its own year first. */
function projectName(facts: Facts, year: ReportYear, id: string): string | undefined {
  const years = year === 'this' ? [facts.current, facts.prior] : [facts.prior, facts.current];
  const lines = years.flatMap((datasets) => datasets.projects);
  return lines.find((line) => line.id === id)?.texts?.['name'];
}

function shorten(text: string): string {
  const first = text.split('\n')[0]!;
  return first.length > LONGEST_NAME ? `${first.slice(0, LONGEST_NAME)}…` : first;
}
