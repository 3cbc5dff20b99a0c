import type { Coordinates } from '../../budget/coordinates.ts';
import type { CheckedCell, CheckedRow, CheckedSection, CheckedTable, CheckMaterial } from './material.ts';

/**
 * The new material with the tables, rows and sections of the former one wherever they say the same, so that what was found
 * of them need not be found again. It says exactly what `next` says.
 */
export function reuseMaterial(former: CheckMaterial | undefined, next: CheckMaterial): CheckMaterial {
  if (!former) return next;
  const tables = new Map(former.tables.map((t) => [t.id, t]));
  const sections = new Map(former.sections.map((s) => [s.id, s]));
  return {
    ...next,
    tables: next.tables.map((t) => {
      const before = tables.get(t.id);
      return before ? reuseTable(before, t) : t;
    }),
    sections: next.sections.map((s) => {
      const before = sections.get(s.id);
      return before && sameSection(before, s) ? before : s;
    }),
  };
}

/** The former table if nothing changed; else the new one with what is left of the former: rows, and addresses of cells. */
function reuseTable(before: CheckedTable, next: CheckedTable): CheckedTable {
  if (sameTable(before, next)) return before;
  return { ...next, rows: next.rows.map((r, i) => (before.rows[i] ? reuseRow(before.rows[i], r) : r)) };
}

function reuseRow(before: CheckedRow, next: CheckedRow): CheckedRow {
  if (sameRow(before, next)) return before;
  return {
    ...next,
    cells: next.cells.map((cell, i) => {
      const at = before.cells[i]?.at;
      return at && cell.at && sameAddress(at, cell.at) ? { ...cell, at } : cell;
    }),
  };
}

function sameTable(a: CheckedTable, b: CheckedTable): boolean {
  return (
    a.title === b.title &&
    a.number === b.number &&
    a.kind === b.kind &&
    a.scopeName === b.scopeName &&
    a.unitId === b.unitId &&
    a.moneyUnit === b.moneyUnit &&
    a.empty === b.empty &&
    a.known === b.known &&
    a.rows.length === b.rows.length &&
    a.columns.length === b.columns.length &&
    a.columns.every((c, i) => c.path === b.columns[i]!.path) &&
    a.rows.every((r, i) => sameRow(r, b.rows[i]!)) &&
    sameJson(a.place, b.place) &&
    sameJson(a.notes, b.notes)
  );
}

function sameRow(a: CheckedRow, b: CheckedRow): boolean {
  return (
    a === b ||
    (a.label === b.label &&
      a.line === b.line &&
      a.subject?.kind === b.subject?.kind &&
      a.subject?.code === b.subject?.code &&
      a.subject?.name === b.subject?.name &&
      a.cells.length === b.cells.length &&
      a.cells.every((c, i) => sameCell(c, b.cells[i]!)))
  );
}

function sameCell(a: CheckedCell, b: CheckedCell): boolean {
  return (
    a.text === b.text &&
    a.amount?.fen === b.amount?.fen &&
    a.amount?.half === b.amount?.half &&
    a.stated?.fen === b.stated?.fen &&
    a.stated?.half === b.stated?.half &&
    sameAddress(a.at, b.at)
  );
}

/** The same coordinates in the same words. Lists and conditions are compared as data. */
function sameAddress(a: Coordinates | undefined, b: Coordinates | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const keys = Object.keys(a) as (keyof Coordinates)[];
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((k) => {
    const [x, y] = [a[k], b[k]];
    return x === y || (typeof x === 'object' && typeof y === 'object' && sameJson(x, y));
  });
}

function sameSection(a: CheckedSection, b: CheckedSection): boolean {
  return (
    a.heading === b.heading &&
    a.level === b.level &&
    a.scopeName === b.scopeName &&
    a.unitId === b.unitId &&
    a.paragraphs.length === b.paragraphs.length &&
    a.path.length === b.path.length &&
    a.path.every((h, i) => h === b.path[i]) &&
    a.paragraphs.every((p, i) => {
      const q = b.paragraphs[i]!;
      return p.text === q.text && p.line === q.line && sameJson(p.live, q.live) && sameJson(p.unfilled, q.unfilled);
    }) &&
    sameJson(a.place, b.place)
  );
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
