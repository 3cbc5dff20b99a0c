import { createBook, type Book } from '../budget/book.ts';
import { mergeCoordinates, type Coordinates } from '../budget/coordinates.ts';
import type { Unit } from '../budget/lines.ts';
import type { BlockScope } from '../document/blocks.ts';
import type { Report } from '../report/report.ts';
import { defaultCatalogue, type Catalogue } from '../subjects/catalogue.ts';
import type { Layout } from './layout.ts';

/** Everything that tables, sentences, charts and blocks are computed from. Made anew after each edit; never changed. */
export interface Context {
  readonly report: Report;
  readonly layout: Layout;
  readonly book: Book;
  readonly catalogue: Catalogue;
  readonly scope: BlockScope;
  /** Coordinates that the scope adds to every address: the unit of a unit's part. */
  readonly scopeAt: Coordinates;
}

/** The context of the department's own parts. */
export function createContext(report: Report, layout: Layout, catalogue: Catalogue = defaultCatalogue): Context {
  return {
    report,
    layout,
    catalogue,
    book: createBook(report, layout.formulas),
    scope: { kind: 'department', name: report.department.name },
    scopeAt: {},
  };
}

/** The same context, restricted to one unit. */
export function scopeToUnit(context: Context, unit: Unit): Context {
  return { ...context, scope: { kind: 'unit', name: unit.name, unitId: unit.id }, scopeAt: { unit: unit.id } };
}

/** The address as the scope sees it. */
export function inScope(context: Context, ...parts: (Coordinates | undefined)[]): Coordinates {
  return mergeCoordinates(context.scopeAt, ...parts);
}
