import { EXPENDITURE_TREE } from '../../budget/expenditureTree.ts';
import { FUND_GROUPS } from '../../budget/fundTree.ts';
import { mergeCoordinates, type Coordinates } from '../../budget/coordinates.ts';
import { DATASETS, DIMENSION_TREES, type DatasetDef, type DimensionId } from '../../budget/datasets.ts';
import { datasetKeys, DIMENSION_IDS } from '../../report/datasetKeys.ts';
import { dimensionName } from '../../report/placeName.ts';
import { codeFaults } from './codeFaults.ts';
import { FROM_FACTS } from './rowShapes.ts';
import type { Path } from './layoutProblem.ts';
import { nodeFaults } from './nodeFaults.ts';

/** A coordinate that cannot be right. `keys` lead to it from the address. */
export interface CoordinateFault {
  readonly keys: Path;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** It is not the coordinate that is wrong but that it meets this dataset, which a row or column gives. */
  readonly meets?: true;
}

/**
 * What the address is for: `cell` a value in a table, `value` a number in a text or chart, `lines` only which lines there
 * are.
 */
export type AddressUse = 'cell' | 'value' | 'lines';

/**
 * What is wrong with a complete address: nodes and codes that do not exist, and coordinates that its dataset does not
 * have. The latter would not restrict anything, so that a wrong number would be printed.
 */
export function coordinateFaults(at: Coordinates, use: AddressUse): CoordinateFault[] {
  if (!at.dataset) {
    return [error(['dataset'], '没有写明取哪一类数据（dataset），请补上。')];
  }
  const def = DATASETS[at.dataset];
  const faults = [
    ...DIMENSION_IDS.flatMap((dimension) => dimensionFaults(at, dimension, def)),
    ...measureFaults(at, def),
    ...lineFaults(at),
    ...whereFaults(at, def),
  ];
  if (use !== 'lines') faults.push(...amountFaults(at, def, use), ...plusFaults(at, use));
  return faults;
}

const IGNORED = '这个条件不起作用，会印出错误的数。请删去或换一类数据。';

const error = (keys: Path, message: string): CoordinateFault => ({ keys, message, severity: 'error' });
const warning = (keys: Path, message: string): CoordinateFault => ({ keys, message, severity: 'warning' });
const meeting = (fault: CoordinateFault): CoordinateFault => ({ ...fault, meets: true });

function dimensionFaults(at: Coordinates, dimension: DimensionId, def: DatasetDef): CoordinateFault[] {
  const value = at[dimension];
  if (value === undefined) return [];
  const isAxis = dimension === 'fund' && def.axis?.coordinate === 'fund';
  if (!isAxis && !def.dimensions.includes(dimension)) return ignoredFaults(at, dimension, def);
  if (value === FROM_FACTS) return [];
  if (dimension === 'project') {
    return [error(['project'], '项目属于某一份报告，版式里不能指定；请用“逐个项目”的行或表。')];
  }
  const groups = dimension === 'fund' ? FUND_GROUPS : {};
  const tree = isAxis ? def.axis!.tree : DIMENSION_TREES[dimension];
  if (tree) return nodeFaults(value, tree, groups, def.title).map((message) => error([dimension], message));
  return codeFaults(value, dimension).map((message) => error([dimension], message));
}

/**
 * A coordinate that the dataset is not split by: the root (合计) restricts nothing and does no harm, a place that rows
 * inherit (unit, project) may be meant, anything else is a mistake.
 */
function ignoredFaults(at: Coordinates, dimension: DimensionId, def: DatasetDef): CoordinateFault[] {
  if (at[dimension] === DIMENSION_TREES[dimension]?.root) return [];
  const splitByProject = def.dimensions.includes('project') && at.project !== undefined;
  if (at[dimension] === FROM_FACTS && splitByProject) return [];
  const name = dimensionName(dimension);
  if (dimension === 'unit' || dimension === 'project') {
    return [meeting(warning([dimension], `“${def.title}”不分${name}，每个${name}印出的都是同样的内容。请核对。`))];
  }
  return [meeting(error([dimension], `“${def.title}”不分${name}，${IGNORED}`))];
}

function measureFaults(at: Coordinates, def: DatasetDef): CoordinateFault[] {
  if (at.measure === undefined) return [];
  if (def.axis?.coordinate !== 'measure') {
    if (at.measure === EXPENDITURE_TREE.root) return [];
    return [meeting(error(['measure'], `“${def.title}”没有指标可选，${IGNORED}`))];
  }
  return nodeFaults(at.measure, def.axis.tree, {}, def.title).map((message) => error(['measure'], message));
}

function lineFaults(at: Coordinates): CoordinateFault[] {
  if (at.line === undefined || at.line === FROM_FACTS) return [];
  return [error(['line'], '单条记录属于某一份报告，版式里不能指定；请用“逐条记录”的行。')];
}

function whereFaults(at: Coordinates, def: DatasetDef): CoordinateFault[] {
  return Object.entries(at.where ?? {}).flatMap(([field, value]) => {
    if (!datasetKeys(def.id).texts.has(field)) {
      return [error(['where', field], `“${def.title}”没有“${field}”这一栏，请改正或删去。`)];
    }
    const options = def.fields.find((f) => f.id === field)?.options;
    const stray = options && [value].flat().find((wanted) => !options.includes(wanted));
    if (stray === undefined) return [];
    const known = options!.map((option) => `“${option}”`).join('、');
    return [error(['where', field], `“${stray}”不在可选的内容里，应为${known}之一。`)];
  });
}

function amountFaults(at: Coordinates, def: DatasetDef, use: AddressUse): CoordinateFault[] {
  const { quantity } = at;
  if (quantity === undefined) {
    return def.axis ? [] : [error(['dataset'], `“${def.title}”没有金额，这里印不出数。请换一类数据，或改为显示文字。`)];
  }
  const isUnitPrice = quantity === 'unitPrice' && def.id === 'procurement';
  if (isUnitPrice && use === 'value') return [error(['quantity'], '单价只能逐条印在表里，不能作为一个数引用。')];
  if (isUnitPrice || def.quantities.some((q) => q.id === quantity)) return [];
  return [error(['quantity'], `“${def.title}”没有名为“${quantity}”的数量，请改正。`)];
}

/** Coordinates that further addends inherit: see `addUp` of book.ts. */
const INHERITED: ReadonlySet<string> = new Set(['unit', 'fund', 'year']);

function plusFaults(at: Coordinates, use: AddressUse): CoordinateFault[] {
  if (!at.plus?.length) return [];
  const varying = DIMENSION_IDS.find((d) => at[d] === FROM_FACTS && !INHERITED.has(d));
  if (varying) {
    const name = dimensionName(varying);
    return [error(['plus'], `各行按${name}展开时，每一行都会加上同一个数。请把加数写在不按${name}展开的行里。`)];
  }
  const inherited: Coordinates = { unit: at.unit, fund: at.fund, year: at.year };
  return at.plus.flatMap((part, i) =>
    coordinateFaults(mergeCoordinates(inherited, part), use).map((fault) => ({
      ...fault,
      keys: ['plus', i, ...fault.keys],
    })),
  );
}
