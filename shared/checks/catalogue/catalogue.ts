import { IN_TABLE_CHECKS } from './inTable.ts';
import { BETWEEN_TABLES_CHECKS } from './betweenTables.ts';
import { TEXT_AGAINST_TABLES_CHECKS } from './textAgainstTables.ts';
import { INSIDE_TEXT_CHECKS } from './insideText.ts';
import { CHANGE_CHECKS } from './change.ts';
import { CODES_CHECKS } from './codes.ts';
import { COMPLETENESS_CHECKS } from './completeness.ts';
import { PERFORMANCE_CHECKS } from './performance.ts';
import { PRIVACY_CHECKS } from './privacy.ts';
import { PUBLICATION_CHECKS } from './publication.ts';
import { WORDING_CHECKS } from './wording.ts';
import type { CheckDef } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';

/** Every rule that the checks know, in the order in which it is shown. */
export const CHECKS: readonly CheckDef[] = [
  ...IN_TABLE_CHECKS,
  ...BETWEEN_TABLES_CHECKS,
  ...TEXT_AGAINST_TABLES_CHECKS,
  ...INSIDE_TEXT_CHECKS,
  ...CHANGE_CHECKS,
  ...CODES_CHECKS,
  ...COMPLETENESS_CHECKS,
  ...PERFORMANCE_CHECKS,
  ...PRIVACY_CHECKS,
  ...WORDING_CHECKS,
  ...PUBLICATION_CHECKS,
];

const BY_ID = new Map(CHECKS.map((c) => [c.id, c]));

/** The rule with a number. @throws Error for a number that no rule has: that is an error in the program. */
export function checkById(id: CheckId): CheckDef {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}
