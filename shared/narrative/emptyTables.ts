import type { Context } from '../layout/context.ts';
import type { Table } from '../layout/layout.ts';
import { tableView, type TableView } from '../layout/tableView.ts';

const known = new WeakMap<Context, readonly TableView[]>();

/**
 * The names, as in the contents, of the tables that the layout prints for this scope (the department's own parts, or a
 * unit's) and that have no data.
 */
export const emptyTables = (context: Context): readonly string[] =>
  emptyTableViews(context).map((view) => view.tocText);

/** The same tables, evaluated. */
export function emptyTableViews(context: Context): readonly TableView[] {
  const found = known.get(context);
  if (found) return found;
  const views = tablesOf(context)
    .map((table) => tableView(table, context))
    .filter((view) => view.empty);
  known.set(context, views);
  return views;
}

/** The tables that are looked at. */
export function tablesOf({ layout, scope }: Context): readonly Table[] {
  const ofUnits = scope.unitId !== undefined;
  return layout.parts
    .filter((part) => (part.forEach === 'unit') === ofUnits)
    .flatMap((part) => part.children)
    .filter((child) => child.kind === 'table');
}

/** A table's name in quotation marks; marks inside it become single ones. */
export const quoteTable = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
