import { mergeCoordinates, type CoordinateValue, type Coordinates } from '../budget/coordinates.ts';
import { DATASETS, DIMENSION_TREES, type DatasetDef, type DimensionId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { nodesOf } from '../budget/matching.ts';
import type { Tree } from '../budget/tree.ts';
import { inScope, type Context } from '../layout/context.ts';
import { figureValue, isAnswerable } from './figureValue.ts';
import { itemName, lineName } from './itemName.ts';

/** Which items are wanted: the places of a dimension at an address, or its single lines. */
export interface ItemQuery {
  readonly of: Coordinates;
  readonly by: DimensionId | 'line';
  /** Codes are cut to this level (1 类, 2 款, 3 项); a code that is known only coarser stays as it is. */
  readonly level?: number;
  readonly order: 'code' | 'entry' | 'amount';
}

/** Something that occurs in the facts: a subject, a unit, a project, a kind of asset, a line. */
export interface Item {
  /** The code, node or id. */
  readonly key: string;
  readonly name: string;
  /** Its printed code; '' where it has none. */
  readonly code: string;
  /** The address of the item, without the scope's own coordinates. */
  readonly at: Coordinates;
  /** The lines that it is made of; at least one, but none of a unit that is listed for itself. */
  readonly lines: readonly Line[];
}

const CODES: ReadonlySet<string> = new Set<DimensionId>(['function', 'economic', 'govEconomic', 'itemCode']);

/**
 * The items that have something: whose value is not zero, or not known. Lines of a dataset that holds no amounts
 * (indicators) all count. Items that are not split by the dimension have no name and are left out. An address without a
 * dataset, by unit, lists the units of the report.
 */
export function itemsAt(query: ItemQuery, context: Context): readonly Item[] {
  const { of, by } = query;
  if (of.dataset === undefined && by === 'unit') return unitItems(context);
  if (!isAnswerable(of)) return [];
  const def = DATASETS[of.dataset!];
  const lines = context.book.lines(inScope(context, of));
  const { plus: _plus, ...single } = of;
  const items =
    by === 'line' ? lines.map((line) => lineItem(line, single, context)) : placeItems(lines, query, def, context);
  const counted = def.axis !== undefined || of.quantity !== undefined;
  const found = counted ? items.filter((item) => figureValue(item.at, context).amount !== 0) : items;
  return inOrder(found, query, context);
}

/** The units as such, in the order of the report; in a unit's part that unit. */
function unitItems({ report, scopeAt }: Context): readonly Item[] {
  return report.units
    .filter((unit) => unit.role === 'unit' && (scopeAt.unit === undefined || scopeAt.unit === unit.id))
    .map(({ id, name, code }) => ({ key: id, name, code, at: { unit: id }, lines: [] }));
}

function lineItem(line: Line, of: Coordinates, context: Context): Item {
  const code = line.texts?.['code'] ?? line.function ?? line.economic ?? line.itemCode ?? '';
  return { key: line.id, name: lineName(line, context), code, at: { ...of, line: line.id }, lines: [line] };
}

function placeItems(lines: readonly Line[], query: ItemQuery, def: DatasetDef, context: Context): Item[] {
  const dimension = query.by as DimensionId;
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    for (const key of keysOf(line, query, def, context)) {
      const group = groups.get(key);
      if (group) group.push(line);
      else groups.set(key, [line]);
    }
  }
  const { plus: _plus, ...of } = query.of;
  return [...groups].map(([key, members]) => ({
    key,
    name: itemName(dimension, key, members, context),
    code: codeOf(dimension, key, context),
    at: mergeCoordinates(of, { [dimension]: placeOf(dimension, key, members, of[dimension]) }),
    lines: members,
  }));
}

/** Where a line stands in the dimension: one place, or the nodes of its amounts where the dimension is its axis. */
function keysOf(line: Line, { of, by, level }: ItemQuery, def: DatasetDef, context: Context): readonly string[] {
  if (by === 'fund' && def.axis?.coordinate === 'fund') return axisNodes(line, def.axis.tree, of.fund);
  const key = by === 'project' && def.id === 'projects' ? line.id : line[by as DimensionId];
  if (!key) return by === 'unit' ? onlyUnit(context) : [];
  return [level !== undefined && CODES.has(by) ? key.slice(0, 1 + 2 * level) : key];
}

/** With a single unit, the department's facts are that unit's facts. */
function onlyUnit({ report }: Context): readonly string[] {
  const units = report.units.filter((unit) => unit.role === 'unit');
  return units.length === 1 ? [units[0]!.id] : [];
}

function axisNodes(line: Line, tree: Tree, wanted: CoordinateValue | undefined): readonly string[] {
  const inside = nodesOf(wanted ?? tree.root).filter((node) => tree.nodes.has(node));
  return Object.keys(line.amounts ?? {}).filter((node) => inside.some((top) => tree.summed(top).has(node)));
}

/**
 * The coordinate of an item. A code that was cut above what the address asks for would reach beyond it, so its own codes
 * are listed instead.
 */
function placeOf(
  dimension: DimensionId,
  key: string,
  lines: readonly Line[],
  wanted: CoordinateValue | undefined,
): CoordinateValue {
  if (!CODES.has(dimension) || wanted === undefined || nodesOf(wanted).some((code) => key.startsWith(code))) return key;
  return [...new Set(lines.map((line) => line[dimension]).filter((code) => typeof code === 'string'))].toSorted();
}

function codeOf(dimension: DimensionId, key: string, context: Context): string {
  if (CODES.has(dimension)) return key;
  if (dimension === 'unit') return context.report.units.find((unit) => unit.id === key)?.code ?? '';
  if (dimension !== 'project') return '';
  return context.report.current.projects.find((line) => line.id === key)?.texts?.['code'] ?? '';
}

function inOrder(items: readonly Item[], { by, order }: ItemQuery, context: Context): readonly Item[] {
  if (order === 'entry') return items;
  if (order === 'amount') {
    const amounts = new Map(items.map((item) => [item, figureValue(item.at, context).amount ?? 0]));
    return items.toSorted((a, b) => amounts.get(b)! - amounts.get(a)!);
  }
  const rank = rankOf(by, context);
  if (rank) return items.toSorted((a, b) => rank.indexOf(a.key) - rank.indexOf(b.key));
  return items.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** The order of what has no code to sort by: as the tree lists it, or as the report lists its units. */
function rankOf(by: ItemQuery['by'], context: Context): readonly string[] | undefined {
  if (by === 'unit') return context.report.units.map((unit) => unit.id);
  const tree = by === 'line' ? undefined : DIMENSION_TREES[by];
  return tree && [...tree.nodes.keys()];
}
