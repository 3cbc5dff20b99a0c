import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import { todoOf, type Todo } from '../../../shared/todo/todoOf.ts';

const known = new WeakMap<Report, { readonly layout: Layout; readonly made: Todo }>();

/** The to-do list of a report as it stands; asked twice for the same report and layout, it is there already. */
export function todoOfOpen({ report, layout }: { report: Report; layout: Layout }): Todo {
  const hit = known.get(report);
  if (hit?.layout === layout) return hit.made;
  const made = todoOf(report, layout);
  known.set(report, { layout, made });
  return made;
}
