import { DATASETS, type DatasetId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { datasetKeys, DIMENSION_IDS, isDimensionNode } from './datasetKeys.ts';
import { findOverlaps } from './frontier.ts';
import { columnName, dimensionName } from './placeName.ts';

/** Something in a line that its dataset does not allow. `path` leads to it inside the line. */
export interface LineProblem {
  readonly path: readonly string[];
  /** Chinese, without the place of the line. */
  readonly message: string;
}

/**
 * What is wrong with a line as far as the line itself tells: dimensions, nodes and fields that the dataset does not
 * have, and amounts that overlap. Codes are not looked up: an unknown code is allowed and marked elsewhere.
 */
export function lineProblems(dataset: DatasetId, line: Line): LineProblem[] {
  return [...dimensionProblems(dataset, line), ...keyProblems(dataset, line), ...overlapProblems(dataset, line)];
}

function dimensionProblems(dataset: DatasetId, line: Line): LineProblem[] {
  const problems: LineProblem[] = [];
  const { dimensions } = datasetKeys(dataset);
  for (const dimension of DIMENSION_IDS) {
    const value = line[dimension];
    if (value === null || value === undefined) continue;
    const name = dimensionName(dimension);
    if (!dimensions.has(dimension)) {
      problems.push({ path: [dimension], message: `“${DATASETS[dataset].title}”不按${name}区分` });
    } else if (!isDimensionNode(dimension, value)) {
      problems.push({ path: [dimension], message: `没有名为“${value}”的${name}` });
    }
  }
  return problems;
}

function keyProblems(dataset: DatasetId, line: Line): LineProblem[] {
  const keys = datasetKeys(dataset);
  const unknown = (part: 'amounts' | 'halves' | 'quantities' | 'texts', allowed: ReadonlySet<string>): LineProblem[] =>
    Object.keys(line[part] ?? {})
      .filter((key) => !allowed.has(key))
      .map((key) => ({ path: [part, key], message: `“${DATASETS[dataset].title}”没有名为“${key}”的栏目` }));
  const aimless = Object.keys(line.halves ?? {}).filter((node) => line.amounts?.[node] === undefined);
  return [
    ...unknown('amounts', keys.amounts),
    ...unknown('quantities', keys.quantities),
    ...unknown('texts', keys.texts),
    ...aimless.map((node) => ({ path: ['halves', node], message: `“${columnName(dataset, node)}”有误差而没有金额` })),
  ];
}

function overlapProblems(dataset: DatasetId, line: Line): LineProblem[] {
  const tree = DATASETS[dataset].axis?.tree;
  if (!tree || !line.amounts) return [];
  return findOverlaps(tree, Object.keys(line.amounts)).map(({ coarse, finer }) => ({
    path: ['amounts', coarse],
    message: `“${columnName(dataset, coarse)}”与它下面的${quoteAll(dataset, finer)}都填了金额，会重复计算`,
  }));
}

/** “工资福利支出”“商品和服务支出” */
export function quoteAll(dataset: DatasetId, nodes: readonly string[]): string {
  return nodes.map((node) => `“${columnName(dataset, node)}”`).join('');
}
