import type { Unit } from '../../budget/lines.ts';
import type { RowReading } from '../rows/readRows.ts';
import { plain } from '../tables/plain.ts';

/** The department and its units as the tables name them. */
export interface ReadUnits {
  readonly code: string;
  readonly units: readonly Unit[];
}

/**
 * Collects the units from the rows that name them by code, and from columns that name them only by name. The department
 * is the row with its name and the shortest code; longer codes that begin with it are its units, others stand above it.
 */
export function readUnits(department: string, rows: readonly RowReading[], namesOnly: readonly string[]): ReadUnits {
  const byCode = unitsByCode(rows);
  const codes = [...byCode.keys()].sort((a, b) => a.length - b.length);
  const name = plain(department);
  const own = codes.find((c) => plain(byCode.get(c)!) === name);
  const code = own ?? codes.find((c) => codes.some((o) => o !== c && o.startsWith(c))) ?? codes[0] ?? '';
  const units: Unit[] = [{ id: 'department', code, name: byCode.get(code) ?? department, role: 'department' }];
  for (const c of codes) {
    if (c === code) continue;
    const role = c.startsWith(code) && code !== '' ? 'unit' : 'above';
    units.push({ id: `u${c}`, code: c, name: byCode.get(c)!, role });
  }
  units.push(...unitsByName(name, units, namesOnly));
  if (!units.some((u) => u.role === 'unit')) units.push({ id: 'own', code, name: `${department}本级`, role: 'unit' });
  return { code, units };
}

function unitsByCode(rows: readonly RowReading[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { kind, unit } of rows)
    if (kind === 'unit' && unit?.code && unit.name && !found.has(unit.code)) found.set(unit.code, unit.name);
  return found;
}

/** Units that only columns such as 项目单位 name; a department with several units is one of them under its own name. */
function unitsByName(department: string, units: readonly Unit[], names: readonly string[]): Unit[] {
  const known = (n: string): boolean => units.some((u) => u.role === 'unit' && plain(u.name) === n);
  const others = [...new Set(names.map(plain))].filter((n) => n !== '' && !/^\d+$/.test(n) && !known(n));
  if (others.length === 0 || (others.length === 1 && others[0] === department)) return [];
  return others.map((n, i) => ({ id: n === department ? 'own' : `unit${i + 1}`, code: '', name: n, role: 'unit' }));
}
