import { scopeToUnit, type Context } from './context.ts';

/** The context of the part that a node lies in: the department's, or a unit's. */
export function contextOfPart(context: Context, unitId: string | undefined): Context {
  const unit = unitId ? context.report.units.find((u) => u.id === unitId) : undefined;
  return unit ? scopeToUnit(context, unit) : context;
}
