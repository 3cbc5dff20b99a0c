import type { Aspect, CheckDef, CheckFamily } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Severity } from '../finding.ts';

type Row = readonly [id: CheckId, title: string, aspect: Aspect, severity: Severity, basis: string];

/** Rules of one family from a table of them. */
export function checksOf(family: CheckFamily, rows: readonly Row[]): readonly CheckDef[] {
  return rows.map(([id, title, aspect, severity, basis]) => ({ id, title, family, aspect, severity, basis }));
}
