import type { Unit } from '../../budget/lines.ts';
import { plain } from '../tables/plain.ts';

/** The department and its units as the tables name them. */
export interface ReadUnits {
  readonly code: string;
  /** `unit`: the report is that of one unit, and its department stands above it. */
  readonly kind: 'department' | 'unit';
  readonly units: readonly Unit[];
}

/** A unit with the code that a table gives it. */
export interface CodedUnit {
  readonly code: string;
  readonly name: string;
}

/**
 * Collects the units from the rows that name them by code, and from columns that name them only by name. The department
 * is the row with its name; longer codes that begin with its code are its units, others stand above it. A department
 * whose own row has the longest code is a unit that reports for itself. Without a row of its own the department is what
 * the codes of its units begin with.
 */
export function readUnits(department: string, rows: readonly CodedUnit[], namesOnly: readonly string[]): ReadUnits {
  const byCode = unitsByCode(rows);
  const codes = [...byCode.keys()].sort((a, b) => a.length - b.length);
  const name = plain(department);
  const own = codes.find((c) => plain(byCode.get(c)!) === name);
  const parent = own === undefined ? undefined : codes.findLast((c) => c !== own && own.startsWith(c));
  const isUnit = own !== undefined && parent !== undefined && !codes.some((c) => c !== own && c.startsWith(own));
  const code = isUnit ? parent : (own ?? sharedCode(codes));
  const units: Unit[] = [{ id: 'department', code, name: byCode.get(code) ?? department, role: 'department' }];
  for (const c of codes) {
    if (c === code) continue;
    const role = c.startsWith(code) && code !== '' ? 'unit' : 'above';
    units.push({ id: `u${c}`, code: c, name: byCode.get(c)!, role });
  }
  units.push(...unitsByName(name, units, namesOnly));
  if (!units.some((u) => u.role === 'unit')) units.push({ id: 'own', code, name: `${department}本级`, role: 'unit' });
  return { code: isUnit ? own : code, kind: isUnit ? 'unit' : 'department', units };
}

/** The code that others begin with, else what all have in common as far as it is a code of a department (three digits). */
function sharedCode(codes: readonly string[]): string {
  const root = codes.find((c) => codes.some((o) => o !== c && o.startsWith(c)));
  if (root !== undefined || codes.length === 0) return root ?? '';
  const [first, ...rest] = codes;
  if (rest.length === 0) return first!.length > 3 ? first!.slice(0, 3) : first!;
  let shared = first!;
  while (!rest.every((c) => c.startsWith(shared))) shared = shared.slice(0, -1);
  return shared.length >= 3 ? shared.slice(0, shared.length - (shared.length % 3)) : '';
}

function unitsByCode(rows: readonly CodedUnit[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { code, name } of rows) if (code && name && !found.has(code)) found.set(code, name);
  return found;
}

/** Units that only columns such as 项目单位 name; a department with several units is one of them under its own name. */
function unitsByName(department: string, units: readonly Unit[], names: readonly string[]): Unit[] {
  // a form may write the name of the city before it
  const known = (n: string): boolean => units.some((u) => u.role === 'unit' && n.endsWith(plain(u.name)));
  const others = [...new Set(names.map(plain))].filter((n) => n !== '' && !/^\d+$/.test(n) && !known(n));
  if (others.length === 0 || (others.length === 1 && others[0] === department)) return [];
  return others.map((n, i) => ({ id: n === department ? 'own' : `unit${i + 1}`, code: '', name: n, role: 'unit' }));
}
