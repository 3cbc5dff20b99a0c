import type { Coordinates, CoordinateValue } from '../../budget/coordinates.ts';
import { DATASETS, DIMENSION_TREES } from '../../budget/datasets.ts';
import { FUND_GROUPS } from '../../budget/fundTree.ts';
import { DIMENSION_IDS } from '../../report/datasetKeys.ts';
import { dimensionName } from '../../report/placeName.ts';
import { codeFaults } from './codeFaults.ts';
import type { Findings, Path } from './layoutProblem.ts';
import type { LayoutNodes } from './layoutNodes.ts';

/** Every node that some dataset's amounts are keyed by. */
const MEASURES: ReadonlySet<string> = new Set(
  Object.values(DATASETS).flatMap(({ axis }) => (axis?.coordinate === 'measure' ? [...axis.tree.nodes.keys()] : [])),
);

/**
 * Names in addresses that reach no cell, because columns say otherwise: they print nothing wrong today, but name what does
 * not exist. Places where something is wrong already are left alone.
 */
export function checkNames(nodes: LayoutNodes, find: Findings): void {
  const faulty = new Set(find.problems.map(({ keys }) => keys.join('/')));
  for (const { node, keys } of nodes.tables) {
    visitAddresses(node, keys, (at, atKeys) => {
      for (const key of ['measure', ...DIMENSION_IDS] as const) {
        const value = at[key];
        if (value === undefined || faulty.has([...atKeys, key].join('/'))) continue;
        for (const message of nameFaults(key, value)) find.error([...atKeys, key], message);
      }
    });
  }
}

function visitAddresses(value: unknown, keys: Path, visit: (at: Coordinates, keys: Path) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (key === 'at') visit(part as Coordinates, [...keys, key]);
    else visitAddresses(part, [...keys, key], visit);
  }
}

function nameFaults(key: 'measure' | (typeof DIMENSION_IDS)[number], value: CoordinateValue): string[] {
  const tree = key === 'measure' ? undefined : DIMENSION_TREES[key];
  if (key !== 'measure' && !tree) return codeFaults(value, key);
  const names = typeof value === 'string' ? [value] : value;
  const isKnown = (name: string): boolean =>
    tree ? tree.nodes.has(name) || (key === 'fund' && Object.hasOwn(FUND_GROUPS, name)) : MEASURES.has(name);
  const what = key === 'measure' ? '指标' : dimensionName(key);
  return names.filter((name) => !isKnown(name)).map((name) => `没有名为“${name}”的${what}，请改正或删去。`);
}
