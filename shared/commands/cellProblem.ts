import { DATASETS, type DatasetId } from '../budget/datasets.ts';
import type { Facts } from '../budget/facts.ts';
import type { Line } from '../budget/lines.ts';
import { isFen } from '../money/fen.ts';
import { datasetKeys, isDimensionNode } from '../report/datasetKeys.ts';
import { quoteAll } from '../report/lineProblems.ts';
import { columnName, dimensionName } from '../report/placeName.ts';
import type { CellChange } from './cellChange.ts';

/**
 * Why a cell cannot take a new content, in Chinese without its place and with what to do; null when it can.
 * Unknown codes are allowed: they are marked by a check, not refused.
 */
export function cellProblem(facts: Facts, dataset: DatasetId, line: Line, change: CellChange): string | null {
  switch (change.kind) {
    case 'amount':
      return amountProblem(dataset, line, change);
    case 'dimension':
      return dimensionProblem(facts, dataset, change);
    case 'text':
      return textProblem(dataset, change);
    case 'quantity':
      return datasetKeys(dataset).quantities.has(change.quantity) ? null : noColumn(dataset, change.quantity);
    case 'secret':
      return null;
  }
}

type Change<K extends CellChange['kind']> = Extract<CellChange, { kind: K }>;

function noColumn(dataset: DatasetId, key: string): string {
  return `“${DATASETS[dataset].title}”没有名为“${key}”的栏目。请刷新后再试。`;
}

/** An amount stands either on a node or on what is below it, never on both: the money would count twice. */
function amountProblem(dataset: DatasetId, line: Line, { node, value }: Change<'amount'>): string | null {
  if (!datasetKeys(dataset).amounts.has(node)) return noColumn(dataset, node);
  if (value === null) return null;
  if (!isFen(value)) return '金额超出可登记的范围（90 万亿元）。请核对数字的位数和金额单位。';
  const tree = DATASETS[dataset].axis?.tree;
  if (!tree?.nodes.has(node)) return null;
  const filled = Object.keys(line.amounts ?? {}).filter((other) => other !== node && tree.nodes.has(other));
  const finer = filled.filter((other) => tree.summed(node).has(other));
  if (finer.length) {
    return `它由下级相加得出，已填有${quoteAll(dataset, finer)}。请修改下级的数，或先把下级清空再填本级。`;
  }
  const coarser = filled.filter((other) => tree.summed(other).has(node));
  if (!coarser.length) return null;
  return `它的上级${quoteAll(dataset, coarser)}已直接填了金额。请先把上级清空再填明细，或只填上级。`;
}

function dimensionProblem(facts: Facts, dataset: DatasetId, change: Change<'dimension'>): string | null {
  const { dimension, value } = change;
  const name = dimensionName(dimension);
  if (!datasetKeys(dataset).dimensions.has(dimension)) return `此处不按${name}区分。请刷新后再试。`;
  if (value === null) return null;
  if (dimension === 'project' && dataset === 'projects') return '项目表的每一行就是一个项目。请改它的名称。';
  if (!isDimensionNode(dimension, value)) return `没有名为“${value}”的${name}。请从列表中选择。`;
  if (dimension === 'unit' && !facts.units.some((unit) => unit.id === value)) {
    return '所选的单位不在单位表中。请先在单位表中添加它。';
  }
  const projects = [...facts.current.projects, ...facts.prior.projects];
  if (dimension === 'project' && !projects.some((project) => project.id === value)) {
    return '所选的项目不在项目表中。请先在项目表中添加它。';
  }
  return null;
}

function textProblem(dataset: DatasetId, { field, value }: Change<'text'>): string | null {
  if (!datasetKeys(dataset).texts.has(field)) return noColumn(dataset, field);
  const { options } = DATASETS[dataset].fields.find((known) => known.id === field) ?? {};
  if (!options || value === '' || options.includes(value)) return null;
  const choices = options.filter((option) => option !== '').map((option) => `“${option}”`);
  return `“${columnName(dataset, field)}”没有“${value}”这一项。请选择${choices.join('')}之一，或留空。`;
}
