import { DATASETS, DIMENSION_TREES, type DatasetId, type DimensionId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Tree } from '../../../shared/budget/tree.ts';
import type { Fen } from '../../../shared/money/fen.ts';
import { formatAmount } from '../../../shared/money/formatAmount.ts';
import { formatQuantity, multiplyByPrice } from '../../../shared/money/quantity.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import type { Report } from '../../../shared/report/report.ts';
import { defaultCatalogue } from '../../../shared/subjects/catalogue.ts';
import type { CellModel } from '../../components/Grid/types.ts';
import type { EditorColumn } from './editorColumns.ts';

/** What a cell of a dataset's editor shows, and why it may refuse an entry. */
export function editorCell(report: Report, dataset: DatasetId, line: Line, column: EditorColumn): CellModel {
  const { target } = column;
  if (!target) return nameCell(report, line, column);
  switch (target.kind) {
    case 'amount':
      return amountCell(dataset, line, column, target.node, target.unit);
    case 'quantity': {
      const quantity = line.quantities?.[target.quantity];
      return plain(
        quantity ? formatQuantity(quantity) : '',
        quantity ? formatQuantity(quantity, { grouping: false }) : '',
      );
    }
    case 'text':
      return plain(line.texts?.[target.field] ?? '');
    case 'dimension':
      return dimensionCell(report, line, target.dimension);
  }
}

const plain = (text: string, edit = text): CellModel => ({ text, edit });

/** An amount of a node: entered, or added up from what is entered below it. */
function amountCell(dataset: DatasetId, line: Line, column: EditorColumn, node: string, unit: MoneyUnit): CellModel {
  const own = line.amounts?.[node];
  if (own !== undefined) return { ...money(own, unit), provenance: line.halves?.[node] ? 'imported' : 'typed' };
  const tree = DATASETS[dataset].axis?.tree;
  if (tree && column.node) {
    const sum = sumBelow(tree, line, node);
    if (sum !== undefined)
      return { ...money(sum, unit), readOnly: { reason: computedReason(tree, node) }, provenance: 'computed' };
  }
  const priced = dataset === 'procurement' && node === 'amount' ? pricedAmount(line) : undefined;
  if (priced !== undefined) return { ...money(priced, unit), provenance: 'computed', edit: '' };
  return plain('');
}

/** 数量 × 单价 of a purchase whose amount was not typed. */
function pricedAmount(line: Line): Fen | undefined {
  const quantity = line.quantities?.['quantity'];
  const price = line.amounts?.['unitPrice'];
  return quantity && price !== undefined ? multiplyByPrice(quantity, price) : undefined;
}

/** The amount of a node in one line: entered there or added up from below; undefined when nothing is. */
export function nodeAmount(tree: Tree, line: Line, node: string): number | undefined {
  return line.amounts?.[node] ?? sumBelow(tree, line, node);
}

function sumBelow(tree: Tree, line: Line, node: string): number | undefined {
  let sum: number | undefined;
  for (const id of tree.summed(node)) {
    const amount = id === node ? undefined : line.amounts?.[id];
    if (amount !== undefined) sum = (sum ?? 0) + amount;
  }
  return sum;
}

function computedReason(tree: Tree, node: string): string {
  return `由${tree
    .addends(node)
    .map((id) => tree.nodes.get(id)!.name)
    .join('、')}相加得出，请修改明细。`;
}

/** Two decimals on show, every digit to edit. */
export function money(fen: number, unit: MoneyUnit): CellModel {
  const exact = { unit, decimals: unit === '元' ? 2 : 6, grouping: false, trimZeros: true };
  return {
    text: formatAmount(fen as Fen, { unit, decimals: 2, grouping: true, trimZeros: false }),
    edit: formatAmount(fen as Fen, exact),
  };
}

function dimensionCell(report: Report, line: Line, dimension: DimensionId): CellModel {
  const value = line[dimension] ?? '';
  if (!value) return plain('');
  if (dimension === 'unit') return plain(report.units.find((u) => u.id === value)?.name ?? value);
  if (dimension === 'project')
    return plain(report.current.projects.find((p) => p.id === value)?.texts?.['name'] ?? value);
  const named = DIMENSION_TREES[dimension]?.nodes.get(value)?.name;
  if (named) return plain(named);
  const isSubject = dimension === 'function' || dimension === 'economic' || dimension === 'govEconomic';
  if (isSubject && !defaultCatalogue.byCode(dimension, value, report.year)) {
    return {
      ...plain(value),
      warning: `${value} 不在 ${report.year} 年的科目目录中，请核对编码；确有此科目可以继续使用。`,
    };
  }
  return plain(value);
}

function nameCell(report: Report, line: Line, column: EditorColumn): CellModel {
  const kind = column.nameOf!;
  const code = line[kind];
  if (!code) return { ...plain(''), readOnly: { reason: '名称由科目编码得出。' } };
  const { name } = defaultCatalogue.describe(kind, code, report.year, line.texts?.[`${kind}Name`]);
  return {
    ...plain(line.texts?.[`${kind}Name`] ?? name),
    readOnly: { reason: '名称由科目编码得出，请修改编码。' },
    provenance: 'computed',
  };
}
