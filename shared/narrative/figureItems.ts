import { mergeCoordinates, type Coordinates } from '../budget/coordinates.ts';
import { inScope, type Context } from '../layout/context.ts';
import type { FigureRef } from './figureRef.ts';
import { itemsAt, type Item } from './itemsAt.ts';

/** The items that a figure lists or counts, in the order of their codes; with `having`, those that the dataset knows. */
export function figureItems(ref: FigureRef, context: Context): readonly Item[] {
  const { having } = ref;
  const items = allItems(ref, context);
  return having ? items.filter((item) => has(having, placeOf(ref, item), context)) : items;
}

/** The same without regard to `having`: the whole of its share. */
export function allItems({ of, by }: FigureRef, context: Context): readonly Item[] {
  return itemsAt(
    { of, by: by?.dimension ?? 'line', order: 'code', ...(by?.level ? { level: by.level } : {}) },
    context,
  );
}

/** Where the other dataset speaks of the item: its unit, its project, its code. */
function placeOf({ of, by }: FigureRef, item: Item): Coordinates {
  const dimension = by?.dimension ?? 'line';
  const year = of.year ? { year: of.year } : {};
  if (dimension === 'line') return of.dataset === 'projects' ? { project: item.key, ...year } : year;
  return { [dimension]: item.key, ...year };
}

function has({ dataset, field }: NonNullable<FigureRef['having']>, place: Coordinates, context: Context): boolean {
  const lines = context.book.lines(inScope(context, mergeCoordinates(place, { dataset })));
  return lines.some((line) => field === undefined || Boolean(line.texts?.[field]?.trim()));
}
