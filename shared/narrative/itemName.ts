import { DIMENSION_TREES, type DimensionId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import type { Context } from '../layout/context.ts';

/**
 * The name of a place in a dimension: of a code in the catalogue, a unit, a project, a node of a tree. A code that the
 * catalogue does not have is called what the officer called it on one of the lines, else by its digits.
 */
export function itemName(dimension: DimensionId, key: string, lines: readonly Line[], context: Context): string {
  switch (dimension) {
    case 'function':
    case 'economic':
    case 'govEconomic': {
      const typed = lines.find((line) => line[dimension] === key)?.texts?.[`${dimension}Name`];
      return context.catalogue.describe(dimension, key, context.report.year, typed).name || key;
    }
    case 'unit':
      return context.report.units.find((unit) => unit.id === key)?.name ?? key;
    case 'project':
      return projectOf(key, context)?.texts?.['name'] || key;
    case 'itemCode':
      return lines.find((line) => line.itemCode === key)?.texts?.['itemName'] || key;
    default:
      return (DIMENSION_TREES[dimension]?.nodes.get(key)?.name ?? key).replace(/^其中：/, '');
  }
}

/** The line of `projects` that an id stands for, of this year or else of last year. */
export function projectOf(id: string, context: Context): Line | undefined {
  const { current, prior } = context.report;
  return current.projects.find((line) => line.id === id) ?? prior.projects.find((line) => line.id === id);
}

const NAME_FIELDS = ['name', 'itemName', 'category', 'level3'];
const NAME_DIMENSIONS: readonly DimensionId[] = ['project', 'kind', 'item', 'function', 'economic', 'unit'];

/** What a single line is called: by the text that names it, else by the narrowest place that it stands in. */
export function lineName(line: Line, context: Context): string {
  for (const field of NAME_FIELDS) {
    const name = line.texts?.[field]?.trim();
    if (name) return name;
  }
  for (const dimension of NAME_DIMENSIONS) {
    const key = line[dimension];
    if (key) return itemName(dimension, key, [line], context);
  }
  return '';
}
