import { mergeCoordinates, type Coordinates } from '../../budget/coordinates.ts';
import { DATASETS, type DatasetId, type DimensionId } from '../../budget/datasets.ts';
import type { SubjectKind } from '../../subjects/types.ts';
import { placeOf } from '../row.ts';
import type { FixedRow, LineRows, PairedRows, RowSource, SubjectRows, UnitRows } from '../rowSource.ts';
import type { Path } from './layoutProblem.ts';

/** Stands for a coordinate that the facts give: the code of a subject row, the unit of a unit's row. */
export const FROM_FACTS = '\u0000facts';

/** A kind of row that a source can make, before there are facts: what `expandRows` makes, without the facts. */
export interface RowShape {
  readonly keys: Path;
  /** As `Row.at`; coordinates from the facts are `FROM_FACTS`. */
  readonly at: Coordinates | null;
  readonly place: Coordinates;
  /** The coordinates that the layout itself writes at the row or its source, and where. */
  readonly own?: { readonly at: Coordinates; readonly keys: Path };
  readonly labels: Readonly<Record<string, string>>;
  readonly labelKeys: Path;
  readonly anchor?: string;
  /** What texts of the row can be shown. */
  readonly hasUnit: boolean;
  readonly hasProject: boolean;
  readonly line?: DatasetId;
  readonly subject?: SubjectKind;
  /** One row at most, whatever the facts. */
  readonly single: boolean;
  /** The parent's row once more (`self`): its texts are written elsewhere. */
  readonly isSelf?: boolean;
  /** Paired panes: the shapes of each pane. */
  readonly panes?: readonly PaneShape[];
}

export interface PaneShape {
  readonly keys: Path;
  readonly columns: readonly string[];
  readonly span: boolean;
  readonly shapes: readonly RowShape[];
}

/** A source with the row that it stands below. */
export interface PlacedSource {
  readonly source: RowSource;
  readonly keys: Path;
  readonly parent: RowShape;
  /** The panes of a paired source, expanded. */
  readonly panes?: readonly PaneShape[];
}

/** The row at the root of a table. */
export const ROOT_SHAPE: RowShape = {
  keys: [],
  at: null,
  place: {},
  labels: {},
  labelKeys: [],
  hasUnit: false,
  hasProject: false,
  single: true,
};

/** The row that the forms of each unit or project stand below. */
export function formParent(forEach: 'unit' | 'project' | undefined): RowShape {
  if (forEach === 'unit') {
    const place = { unit: FROM_FACTS };
    return { ...ROOT_SHAPE, at: place, place, hasUnit: true };
  }
  if (forEach !== 'project') return ROOT_SHAPE;
  const place = { project: FROM_FACTS };
  const at: Coordinates = { ...place, dataset: 'projects' };
  return { ...ROOT_SHAPE, at, place, hasUnit: true, hasProject: true, line: 'projects' };
}

/** The kinds of rows that a source makes. `visit` is called for every source on the way, outer ones first. */
export function rowShapes(
  source: RowSource,
  keys: Path,
  parent: RowShape,
  visit: (placed: PlacedSource) => void,
): readonly RowShape[] {
  const below = (then: RowSource | undefined, thenKeys: Path, row: RowShape): readonly RowShape[] =>
    then ? rowShapes(then, thenKeys, row, visit) : [];
  const panes = source.source === 'paired' ? paneShapes(source, keys, parent, visit) : undefined;
  visit({ source, keys, parent, ...(panes ? { panes } : {}) });
  switch (source.source) {
    case 'fixed':
      return source.rows.flatMap((row, r) => {
        const rowKeys = [...keys, 'rows', r];
        const shape = fixedShape(row, rowKeys, parent);
        return [shape, ...below(row.then, [...rowKeys, 'then'], shape)];
      });
    case 'concat':
      return source.parts.flatMap((part, p) => rowShapes(part, [...keys, 'parts', p], parent, visit));
    case 'self':
      return [{ ...parent, keys, single: true, isSelf: true }];
    case 'paired':
      return [{ ...ROOT_SHAPE, keys, single: false, panes: panes! }];
    case 'units':
    case 'lines':
    case 'subjects': {
      const shape = shapeOf(source, keys, parent);
      const children = below(source.then, [...keys, 'then'], shape);
      return source.source !== 'subjects' && source.as === 'context' ? children : [shape, ...children];
    }
  }
}

function paneShapes(
  source: PairedRows,
  keys: Path,
  parent: RowShape,
  visit: (placed: PlacedSource) => void,
): PaneShape[] {
  return source.panes.map((pane, p) => {
    const paneKeys = [...keys, 'panes', p];
    const shapes = rowShapes(pane.rows, [...paneKeys, 'rows'], parent, visit);
    return { keys: paneKeys, columns: pane.columns, span: pane.span === true, shapes };
  });
}

type Parts = Partial<Omit<RowShape, 'keys' | 'at'>> & { keys: Path; at: Coordinates | null };

/** As `childRow` of expandRows.ts: the place and the project are inherited, the unit's own texts are not. */
function childShape(parent: RowShape, parts: Parts): RowShape {
  const at = parts.at && mergeCoordinates(parent.place, parts.at);
  return {
    labels: {},
    labelKeys: [...parts.keys, 'labels'],
    hasUnit: false,
    single: false,
    ...parts,
    hasProject: parent.hasProject || parts.hasProject === true,
    at,
    place: at ? placeOf(at) : parent.place,
  };
}

function fixedShape(row: FixedRow, keys: Path, parent: RowShape): RowShape {
  return childShape(parent, {
    keys,
    at: row.at ?? null,
    labels: row.labels,
    single: true,
    ...(row.at ? { own: { at: row.at, keys: [...keys, 'at'] } } : {}),
    ...(row.anchor ? { anchor: row.anchor } : {}),
  });
}

function shapeOf(source: UnitRows | LineRows | SubjectRows, keys: Path, parent: RowShape): RowShape {
  const own = source.at ? { own: { at: source.at, keys: [...keys, 'at'] } } : {};
  const at = mergeCoordinates(parent.place, source.at);
  switch (source.source) {
    case 'units':
      return childShape(parent, {
        keys,
        at: { ...source.at, unit: FROM_FACTS },
        labels: source.labels ?? {},
        hasUnit: true,
        single: source.roles.length === 1 && source.roles[0] === 'department',
        ...own,
      });
    case 'subjects':
      return childShape(parent, { keys, at: { ...at, [source.of]: FROM_FACTS }, subject: source.of, ...own });
    case 'lines':
      return lineShape(source, keys, parent, mergeCoordinates(at, { dataset: source.dataset }), own);
  }
}

function lineShape(
  source: LineRows,
  keys: Path,
  parent: RowShape,
  at: Coordinates,
  own: Pick<RowShape, 'own'>,
): RowShape {
  const { dimensions } = DATASETS[source.dataset];
  const isLine = source.group === 'line';
  const given: readonly DimensionId[] = isLine ? dimensions : (source.group as readonly DimensionId[]);
  const fromFacts = Object.fromEntries(given.map((dimension) => [dimension, FROM_FACTS]));
  return childShape(parent, {
    keys,
    at: mergeCoordinates(at, fromFacts, isLine ? { line: FROM_FACTS } : {}),
    labels: source.labels ?? {},
    line: source.dataset,
    hasUnit: dimensions.includes('unit') || dimensions.includes('project'),
    hasProject: dimensions.includes('project'),
    ...own,
  });
}
