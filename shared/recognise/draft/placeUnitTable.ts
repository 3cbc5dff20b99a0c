import { scopeToUnit, type Context } from '../../layout/context.ts';
import type { Layout, Table } from '../../layout/layout.ts';
import { tableView } from '../../layout/tableView.ts';
import type { ExtraTable } from '../../report/extra.ts';
import type { RecognisedTable } from '../recognised.ts';
import { plain, similarity, titleKey } from '../tables/plain.ts';
import { isReproduced } from './isReproduced.ts';
import { ownTable } from './ownTable.ts';

/** The tables that stand in the part of one unit while the department, or another unit, has the same table. */
export function unitTables(tables: readonly RecognisedTable[]): ReadonlySet<RecognisedTable> {
  const own = tables.filter((t) => t.duplicateOf === undefined);
  const owners = new Map<string, Set<string>>();
  for (const table of own) owners.set(keyOf(table), (owners.get(keyOf(table)) ?? new Set()).add(table.unitName ?? ''));
  return new Set(own.filter((table) => table.unitName !== undefined && owners.get(keyOf(table))!.size > 1));
}

const keyOf = (table: RecognisedTable): string => `${table.kind}|${table.fund ?? ''}|${titleOf(table)}`;

const titleOf = ({ source, unitName }: RecognisedTable): string =>
  titleKey(plain(source.title ?? '').replaceAll(unitName ? plain(unitName) : '\0', '')).replace(
    /^(部门|单位)(预算)?/,
    '',
  );

/**
 * What of a unit's table the layout does not print by itself: nothing where the unit's own part of the layout prints the
 * same, else the table as it stood.
 * @param last the node that it stands behind where the layout has no place for it
 */
export function placeUnitTable(table: RecognisedTable, context: Context, last: string): ExtraTable[] {
  const unit = context.report.units.find((u) => u.name === table.unitName);
  const target = targetOf(table, context.layout);
  if (!unit || !target) return [ownTable(table, last, false)];
  if (isReproduced([table], tableView(target, scopeToUnit(context, unit)))) return [];
  return [ownTable(table, `${target.id}@${unit.id}`, true)];
}

/** The table of the layout's parts per unit that has this title. */
function targetOf(table: RecognisedTable, layout: Layout): Table | undefined {
  const tables = layout.parts
    .filter((part) => part.forEach === 'unit')
    .flatMap((part) => part.children.filter((child) => child.kind === 'table'));
  const wordsOf = (title: string): string =>
    titleKey(title.replace(/\{[^}]*\}/g, '')).replace(/^(部门|单位)(预算)?/, '');
  const scored = tables.map((target) => ({ target, score: similarity(titleOf(table), wordsOf(target.title)) }));
  return scored.filter(({ score }) => score > 0.6).sort((a, b) => b.score - a.score)[0]?.target;
}
