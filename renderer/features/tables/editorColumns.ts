import {
  DATASETS,
  DIMENSION_TREES,
  type DatasetDef,
  type DatasetId,
  type DimensionId,
} from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Tree } from '../../../shared/budget/tree.ts';
import type { CellTarget } from '../../../shared/commands/parseCell.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import { dimensionName } from '../../../shared/report/placeName.ts';
import type { SubjectKind } from '../../../shared/subjects/types.ts';
import type { CellKind } from '../../components/Grid/types.ts';

/** One column of a dataset's editor. */
export interface EditorColumn {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly kind: CellKind;
  /** Where an entry goes; none for columns that only show. */
  readonly target?: CellTarget;
  /** The name of the code in this dimension stands here; a name typed here picks its code. */
  readonly nameOf?: SubjectKind;
  /** Node of the axis, for amount columns. */
  readonly node?: string;
}

export interface EditorGroup {
  readonly title: string;
  readonly children: readonly EditorNode[];
}

export type EditorNode = EditorColumn | EditorGroup;

const SUBJECTS: ReadonlySet<string> = new Set(['function', 'economic', 'govEconomic']);

/** Whether a dimension holds codes of 政府收支分类, which have names. */
export const isSubjectDimension = (dimension: string): dimension is SubjectKind => SUBJECTS.has(dimension);

const NAME_TITLES: Readonly<Record<SubjectKind, string>> = {
  function: '功能科目名称',
  economic: '部门经济科目名称',
  govEconomic: '政府经济科目名称',
};

/** Datasets that use a part of a larger tree: 基本支出 by economic class knows 人员 and 公用 only. */
const PARTS: Readonly<Partial<Record<DatasetId, { root: string; leaves: readonly string[] }>>> = {
  basicByEconomic: { root: 'basic', leaves: ['personnel', 'operating'] },
};

const WIDE_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'goals',
  'content',
  'explanation',
  'basis',
  'description',
  'duties',
  'level3',
  'itemName',
]);

/**
 * The columns of a dataset: dimensions, texts, quantities, then the axis as a tree of amounts. Where the dataset uses a
 * part of a larger tree, the whole tree is shown as soon as a line holds an amount outside that part.
 */
export function editorColumns(dataset: DatasetId, unit: MoneyUnit, wholeTree = false): readonly EditorNode[] {
  const def = DATASETS[dataset];
  const dimensions = def.dimensions
    .filter((d) => !(d === 'project' && dataset === 'projects'))
    .flatMap(dimensionColumns);
  const fields = def.fields.map((field): EditorColumn => {
    const base = { id: `text:${field.id}`, title: field.title, width: WIDE_FIELDS.has(field.id) ? 220 : 110 };
    if (field.kind === 'amountYuan')
      return { ...base, kind: 'amount', target: { kind: 'amount', node: field.id, unit: '元' } };
    const kind = field.kind === 'select' ? 'select' : field.kind === 'longText' ? 'multiline' : 'text';
    return { ...base, kind, target: { kind: 'text', field: field.id } };
  });
  const quantities = def.quantities.map(({ id, title, unit: own }): EditorColumn => ({
    id: `quantity:${id}`,
    title: own ? `${title}（${own}）` : title,
    width: 90,
    kind: 'quantity',
    target: { kind: 'quantity', quantity: id },
  }));
  return [...dimensions, ...fields, ...quantities, ...axisColumns(def, unit, wholeTree)];
}

function dimensionColumns(dimension: DimensionId): EditorColumn[] {
  const target = { kind: 'dimension', dimension } as const;
  const title = dimensionName(dimension);
  if (isSubjectDimension(dimension)) {
    return [
      { id: `dim:${dimension}`, title, width: 100, kind: 'code', target },
      { id: `name:${dimension}`, title: NAME_TITLES[dimension], width: 190, kind: 'code', nameOf: dimension },
    ];
  }
  const chosen = dimension === 'unit' || dimension === 'project' || DIMENSION_TREES[dimension] !== undefined;
  return [
    {
      id: `dim:${dimension}`,
      title,
      width: dimension === 'unit' ? 150 : chosen ? 170 : 120,
      kind: chosen ? 'select' : 'text',
      target,
    },
  ];
}

/** Whether a line holds an amount that the usual columns of its dataset do not show. */
export function needsWholeTree(dataset: DatasetId, lines: readonly Line[]): boolean {
  const part = PARTS[dataset];
  if (!part) return false;
  const usual = new Set([part.root, ...part.leaves]);
  return lines.some((line) => Object.keys(line.amounts ?? {}).some((node) => !usual.has(node)));
}

function axisColumns(def: DatasetDef, unit: MoneyUnit, wholeTree: boolean): EditorNode[] {
  if (!def.axis) return [];
  const { tree } = def.axis;
  const part = wholeTree ? undefined : PARTS[def.id];
  const root = part?.root ?? tree.root;
  const node = axisNode(tree, root, { unit, root, leaves: new Set(part?.leaves ?? []) });
  return 'children' in node ? [...node.children] : [node];
}

interface AxisPart {
  readonly unit: MoneyUnit;
  readonly root: string;
  readonly leaves: ReadonlySet<string>;
}

/** 小计 first, then what adds up to it; an 其中 stands beside its whole. */
function axisNode(tree: Tree, id: string, axis: AxisPart): EditorNode {
  const { unit, root, leaves } = axis;
  const { name } = tree.nodes.get(id)!;
  const below = leaves.has(id) ? [] : [...tree.nodes.values()].filter((n) => n.parent === id);
  const column = (title: string): EditorColumn => ({
    id: `amount:${id}`,
    title,
    width: 112,
    kind: 'amount',
    target: { kind: 'amount', node: id, unit },
    node: id,
  });
  if (!below.length) return column(name);
  const summed = tree.addends(id).length > 0;
  const first = column(id === root ? name : summed ? '小计' : name);
  return { title: name, children: [first, ...below.map((n) => axisNode(tree, n.id, axis))] };
}

/** The id of the column that a target is entered in. */
export function columnIdOf(dataset: DatasetId, target: CellTarget): string {
  switch (target.kind) {
    case 'dimension':
      return `dim:${target.dimension}`;
    case 'text':
      return `text:${target.field}`;
    case 'quantity':
      return `quantity:${target.quantity}`;
    case 'amount':
      return DATASETS[dataset].fields.some((f) => f.id === target.node)
        ? `text:${target.node}`
        : `amount:${target.node}`;
  }
}

/** The leaves of a column tree, in order. */
export function columnLeaves(nodes: readonly EditorNode[]): readonly EditorColumn[] {
  return nodes.flatMap((n) => ('children' in n ? columnLeaves(n.children) : [n]));
}
