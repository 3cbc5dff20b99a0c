import { DATASETS, DIMENSION_TREES, type DatasetId, type DimensionId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Tree } from '../../../shared/budget/tree.ts';
import type { Fen } from '../../../shared/money/fen.ts';
import { formatAmount } from '../../../shared/money/formatAmount.ts';
import { formatQuantity, multiplyByPrice } from '../../../shared/money/quantity.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import type { Report } from '../../../shared/report/report.ts';
import { ownNameKey } from '../../../shared/report/datasetKeys.ts';
import { defaultCatalogue } from '../../../shared/subjects/catalogue.ts';
import type { CellModel } from '../../components/Grid/types.ts';
import { isSubjectDimension, type EditorColumn } from './editorColumns.ts';

/** What the cells of one dataset's editor are read from. */
export interface CellSource {
  readonly report: Pick<Report, 'units'>;
  readonly dataset: DatasetId;
  /** Year of the 政府收支分类科目. */
  readonly year: number;
  /** What each project is called, by its id. */
  readonly projects: ReadonlyMap<string, string>;
}

/** What a cell of a dataset's editor shows, and why it may refuse an entry. */
export function editorCell(source: CellSource, line: Line, column: EditorColumn): CellModel {
  const { dataset } = source;
  const { target } = column;
  if (!target) return nameCell(source, line, column);
  switch (target.kind) {
    case 'amount':
      return amountCell(dataset, line, column, target.node, target.unit);
    case 'quantity': {
      const quantity = line.quantities?.[target.quantity];
      if (!quantity) return plain('');
      // a unit that the column does not give stands in the cell
      const withUnit = !DATASETS[dataset].quantities.some((q) => q.id === target.quantity && q.unit);
      return plain(formatQuantity(quantity, { withUnit }), formatQuantity(quantity, { withUnit, grouping: false }));
    }
    case 'text':
      return plain(line.texts?.[target.field] ?? '');
    case 'dimension':
      return dimensionCell(source, line, target.dimension);
  }
}

const plain = (text: string, edit = text): CellModel => ({ text, edit });

/** An amount of a node: entered, added up from what is entered below it, or 数量 × 单价. */
function amountCell(dataset: DatasetId, line: Line, column: EditorColumn, node: string, unit: MoneyUnit): CellModel {
  const own = line.amounts?.[node];
  if (own !== undefined) {
    const warning = purchaseWarning(dataset, line, node, own, unit);
    const provenance = line.halves?.[node] ? 'imported' : 'typed';
    return { ...money(own, unit), provenance, ...(warning ? { warning } : {}) };
  }
  const computed = column.node ? computedAmount(dataset, line, node) : undefined;
  if (!computed) return plain('');
  const shown: CellModel = { ...money(computed.fen, unit), provenance: 'computed' };
  // 数量 × 单价 gives way to an amount that is typed
  if (computed.priced) return { ...shown, edit: '' };
  return { ...shown, readOnly: { reason: computedReason(DATASETS[dataset].axis!.tree, node) } };
}

/** The amounts of a line that sums are made of (分): what was entered, and 数量 × 单价 where no amount was. */
export function enteredAmounts(dataset: DatasetId, line: Line): Readonly<Record<string, number>> {
  const { amounts = {} } = line;
  const priced = amounts['amount'] === undefined ? pricedAmount(dataset, line) : undefined;
  return priced === undefined ? amounts : { ...amounts, amount: priced };
}

function pricedAmount(dataset: DatasetId, line: Line): number | undefined {
  const quantity = line.quantities?.['quantity'];
  const price = line.amounts?.['unitPrice'];
  if (dataset !== 'procurement' || !quantity || price === undefined) return undefined;
  return multiplyByPrice(quantity, price);
}

/** What does not add up in a purchase: an amount beside 数量 × 单价, a part larger than its whole. */
function purchaseWarning(
  dataset: DatasetId,
  line: Line,
  node: string,
  own: number,
  unit: MoneyUnit,
): string | undefined {
  if (dataset !== 'procurement') return undefined;
  const amounts = enteredAmounts(dataset, line);
  const whole =
    node === 'sme' ? amounts['amount'] : node === 'micro' ? (amounts['sme'] ?? amounts['amount']) : undefined;
  if (whole !== undefined && own > whole) return `其中数大于它所在的 ${money(whole, unit).text} ${unit}，请核对。`;
  const priced = node === 'amount' ? pricedAmount(dataset, line) : undefined;
  if (priced === undefined || Math.abs(priced - own) <= (line.halves?.[node] ?? 0)) return undefined;
  const [product, difference] = [money(priced, unit).text, money(own - priced, unit).text];
  return `数量×单价为 ${product} ${unit}，与所填金额相差 ${difference} ${unit}，请核对。`;
}

function computedAmount(dataset: DatasetId, line: Line, node: string): { fen: number; priced: boolean } | undefined {
  const priced = node === 'amount' ? pricedAmount(dataset, line) : undefined;
  if (priced !== undefined) return { fen: priced, priced: true };
  const tree = DATASETS[dataset].axis?.tree;
  const parts = [...(tree?.summed(node) ?? [])].filter((id) => id !== node && line.amounts?.[id] !== undefined);
  if (!parts.length) return undefined;
  return { fen: parts.reduce((sum, id) => sum + line.amounts![id]!, 0), priced: false };
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

function dimensionCell({ report, year, projects }: CellSource, line: Line, dimension: DimensionId): CellModel {
  const value = line[dimension] ?? '';
  if (!value) return plain('');
  if (dimension === 'unit') return plain(report.units.find((u) => u.id === value)?.name ?? value);
  if (dimension === 'project') return plain(projects.get(value) ?? value);
  const named = DIMENSION_TREES[dimension]?.nodes.get(value)?.name;
  if (named) return plain(named);
  if (isSubjectDimension(dimension) && !defaultCatalogue.byCode(dimension, value, year)) {
    return { ...plain(value), warning: `${value} 不在 ${year} 年的科目目录中，请核对编码；确有此科目可以继续使用。` };
  }
  return plain(value);
}

const UNKNOWN_NAME = '（不在科目目录中）';

function nameCell({ year }: CellSource, line: Line, column: EditorColumn): CellModel {
  const kind = column.nameOf!;
  const code = line[kind];
  if (!code) return plain('');
  const { name, known } = defaultCatalogue.describe(kind, code, year);
  const own = known ? undefined : line.texts?.[ownNameKey(kind)];
  if (own) return { ...plain(own), warning: `${code} 不在 ${year} 年的科目目录中，名称由本报告自定。` };
  if (!known)
    return { ...plain(UNKNOWN_NAME, ''), warning: `${code} 不在 ${year} 年的科目目录中，没有名称，可在此填写。` };
  return { ...plain(name), provenance: 'computed' };
}
