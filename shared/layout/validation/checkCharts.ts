import { DATASETS } from '../../budget/datasets.ts';
import { EXPENDITURE_TREE } from '../../budget/expenditureTree.ts';
import { FUND_TREE } from '../../budget/fundTree.ts';
import type { Tree } from '../../budget/tree.ts';
import type { Chart } from '../layout.ts';
import type { Findings, Path } from './layoutProblem.ts';
import type { LayoutNodes } from './layoutNodes.ts';
import { nodeFaults } from './nodeFaults.ts';
import { reportCoordinates } from './reportCoordinates.ts';

/** Every chart: a whole in money of one year, and slices that are parts of it and do not overlap. */
export function checkCharts(nodes: LayoutNodes, find: Findings): void {
  for (const { node: chart, keys } of nodes.charts) {
    const ofKeys = [...keys, 'of'];
    reportCoordinates(chart.of, 'value', ofKeys, find);
    if (chart.of.quantity !== undefined) find.error([...ofKeys, 'quantity'], '图只能画金额，请删去 quantity。');
    if (chart.of.year === 'difference' || chart.of.year === 'growth') {
      find.error([...ofKeys, 'year'], '图只能画本年（this）或上年（prior）的数，请改正。');
    }
    checkSlices(chart, [...keys, 'slices'], find);
  }
}

function checkSlices(chart: Chart, keys: Path, find: Findings): void {
  const def = chart.of.dataset && DATASETS[chart.of.dataset];
  if (!def) return;
  const { slices } = chart;
  if ('functionLevel' in slices) {
    if (!def.dimensions.includes('function'))
      find.error(keys, `“${def.title}”不分功能分类科目，不能按它画图。请改正。`);
  } else if ('fund' in slices) {
    const isSplit = def.dimensions.includes('fund') || def.axis?.coordinate === 'fund';
    if (!isSplit) find.error(keys, `“${def.title}”不分资金来源，不能按它画图。请改正。`);
    else
      checkNodes(
        slices.fund,
        def.axis?.coordinate === 'fund' ? def.axis.tree : FUND_TREE,
        def.title,
        [...keys, 'fund'],
        find,
      );
  } else if (def.axis?.tree !== EXPENDITURE_TREE) {
    find.error(keys, `“${def.title}”不分支出结构，不能按它画图。请改正。`);
  } else checkNodes(slices.measure, EXPENDITURE_TREE, def.title, [...keys, 'measure'], find);
}

/** Slices carry the names of the tree, which named groups do not have. */
function checkNodes(nodes: readonly string[], tree: Tree, title: string, keys: Path, find: Findings): void {
  for (const message of nodeFaults(nodes, tree, {}, title)) find.error(keys, message);
}
