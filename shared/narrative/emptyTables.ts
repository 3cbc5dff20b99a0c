import type { Context } from '../layout/context.ts';
import type { Table } from '../layout/layout.ts';
import { tableView } from '../layout/tableView.ts';

const known = new WeakMap<Context, readonly string[]>();

/**
 * The names, as in the contents, of the tables that the layout prints for this scope (the department's own parts, or a
 * unit's) and that have no data.
 */
export function emptyTables(context: Context): readonly string[] {
  const found = known.get(context);
  if (found) return found;
  const names = tablesOf(context)
    .map((table) => tableView(table, context))
    .filter((view) => view.empty)
    .map((view) => view.tocText);
  known.set(context, names);
  return names;
}

function tablesOf({ layout, scope }: Context): readonly Table[] {
  const ofUnits = scope.unitId !== undefined;
  return layout.parts
    .filter((part) => (part.forEach === 'unit') === ofUnits)
    .flatMap((part) => part.children)
    .filter((child) => child.kind === 'table');
}

/** A table's name in quotation marks; marks inside it become single ones. */
export const quoteTable = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
