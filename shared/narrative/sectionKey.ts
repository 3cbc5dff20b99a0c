import type { Context } from '../layout/context.ts';
import type { Section } from '../layout/layout.ts';

/** Under which key `report.sections` keeps a section that was edited: a unit's part has texts of its own. */
export function sectionKey(section: Section, context: Context): string {
  return context.scope.unitId ? `${section.id}@${context.scope.unitId}` : section.id;
}
