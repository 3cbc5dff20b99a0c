import type { Unit } from '../budget/lines.ts';
import type { Report } from './report.ts';

/** Ids of the units that every new report starts with. */
export const DEPARTMENT_UNIT_ID = 'department';
export const OWN_UNIT_ID = 'own';

/**
 * The units of a report that lists none: the department itself, and the one unit whose money it is. For a 部门预算 that
 * is the department's own office (本级); a 单位预算 has only the unit, so both carry its name.
 */
export function defaultUnits({ kind, department }: Pick<Report, 'kind' | 'department'>): Unit[] {
  const { name, code } = department;
  return [
    { id: DEPARTMENT_UNIT_ID, code, name, role: 'department' },
    { id: OWN_UNIT_ID, code, name: kind === 'department' ? `${name}本级` : name, role: 'unit' },
  ];
}
