import type { Coordinates } from '../../budget/coordinates.ts';
import type { Approx } from '../../money/interval.ts';
import type { FactQuery, FigurePlace, ProseFigure } from '../../prose/reading.ts';
import { quantityKey } from '../betweenTables/evidence.ts';
import type { CheckMaterial } from '../material/material.ts';
import { figureAmount } from './figureAmount.ts';
import { SURE } from './judgeFigure.ts';
import { isLive, readSections, type ReadSection } from './reading.ts';

/** A figure of the text that names one quantity of the report. */
export interface StatedQuantity {
  readonly read: ReadSection;
  readonly at: FigurePlace;
  readonly figure: ProseFigure;
  readonly query: FactQuery;
  /** Of an amount of money or a change of one. */
  readonly amount: Approx | undefined;
  readonly live: boolean;
}

const known = new WeakMap<CheckMaterial, ReadonlyMap<string, readonly StatedQuantity[]>>();

/** The key of what is said: the operation, the unit whose part it stands in, and the quantity. */
const statedKey = (op: string, of: Coordinates, unitId?: string): string => `${op} ${unitId ?? ''} ${quantityKey(of)}`;

/** All figures of the text by the quantity that they state; figures of other years, about-figures and reasons left out. */
export function statedQuantities(material: CheckMaterial): ReadonlyMap<string, readonly StatedQuantity[]> {
  const hit = known.get(material);
  if (hit) return hit;
  const made = new Map<string, StatedQuantity[]>();
  for (const read of readSections(material)) {
    read.text.paragraphs.forEach(({ figures }, paragraph) =>
      figures.forEach((figure, i) => {
        const [query] = figure.subject.candidates;
        if (!query || query.confidence < SURE || !isPlain(figure)) return;
        const at = { paragraph, figure: i };
        const stated = { read, at, figure, query, amount: figureAmount(figure), live: isLive(read, at, figure) };
        const key = statedKey(query.op, query.of, read.section.unitId);
        const list = made.get(key);
        if (list) list.push(stated);
        else made.set(key, [stated]);
      }),
    );
  }
  known.set(material, made);
  return made;
}

const isPlain = (figure: ProseFigure): boolean =>
  !figure.approximate && !figure.inReason && typeof figure.year !== 'number';

/** What the text says of one quantity, in the order of the text; all parts of the report. */
export function statedOf(material: CheckMaterial, matches: (query: FactQuery) => boolean): StatedQuantity[] {
  return [...statedQuantities(material).values()].flat().filter((s) => matches(s.query));
}
