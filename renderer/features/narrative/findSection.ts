import { scopeToUnit, type Context } from '../../../shared/layout/context.ts';
import type { Layout, Section } from '../../../shared/layout/layout.ts';

/** A section of the layout by id, at any depth; undefined when the layout has none such. */
export function findSection(layout: Layout, id: string): Section | undefined {
  const search = (sections: readonly Section[]): Section | undefined => {
    for (const section of sections) {
      const found = section.id === id ? section : search(section.children);
      if (found) return found;
    }
    return undefined;
  };
  return search(layout.parts.flatMap((part) => part.children).filter((child) => child.kind === 'section'));
}

/** The context of the part that a node lies in: the department's, or a unit's. */
export function contextOfPart(context: Context, unitId: string | undefined): Context {
  const unit = unitId ? context.report.units.find((u) => u.id === unitId) : undefined;
  return unit ? scopeToUnit(context, unit) : context;
}
