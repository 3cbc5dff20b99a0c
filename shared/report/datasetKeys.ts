import { DATASETS, DIMENSION_TREES, type DatasetId, type DimensionId } from '../budget/datasets.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../subjects/types.ts';

/** Every dimension that a line can carry, in the order in which a line is written. */
export const DIMENSION_IDS = [
  'unit',
  'function',
  'economic',
  'govEconomic',
  'fund',
  'item',
  'project',
  'kind',
  'itemCode',
] as const satisfies readonly DimensionId[];

/** The names under which a line of a dataset may hold something. */
export interface DatasetKeys {
  readonly dimensions: ReadonlySet<string>;
  /** Nodes of the axis, and fields that hold money (单价). */
  readonly amounts: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly quantities: ReadonlySet<string>;
}

const known = new Map<DatasetId, DatasetKeys>();

/** What the lines of a dataset may hold, derived from its definition. */
export function datasetKeys(id: DatasetId): DatasetKeys {
  const hit = known.get(id);
  if (hit) return hit;
  const def = DATASETS[id];
  const fieldsOf = (wanted: (kind: string) => boolean): string[] =>
    def.fields.filter((field) => wanted(field.kind)).map((field) => field.id);
  const keys: DatasetKeys = {
    dimensions: new Set(def.dimensions),
    amounts: new Set([...(def.axis?.tree.nodes.keys() ?? []), ...fieldsOf((kind) => kind === 'amountYuan')]),
    texts: new Set([
      ...fieldsOf((kind) => kind !== 'amountYuan' && kind !== 'quantity'),
      ...ownNameKeys(def.dimensions),
    ]),
    quantities: new Set([...def.quantities.map((q) => q.id), ...fieldsOf((kind) => kind === 'quantity')]),
  };
  known.set(id, keys);
  return keys;
}

/** The text in which a line keeps what the officer calls a code that the catalogue does not have: `functionName` … */
export function ownNameKey(dimension: SubjectKind): string {
  return `${dimension}Name`;
}

const ownNameKeys = (dimensions: readonly DimensionId[]): string[] =>
  SUBJECT_KINDS.filter((dimension) => dimensions.includes(dimension)).map(ownNameKey);

/** Whether a dimension can have the value as far as its tree says; codes, units and projects have no tree. */
export function isDimensionNode(dimension: DimensionId, value: string): boolean {
  const tree = DIMENSION_TREES[dimension];
  return tree ? tree.nodes.has(value) : value !== '';
}
