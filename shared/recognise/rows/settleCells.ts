import type { ColumnMeaning } from '../recognised.ts';
import { plain } from '../tables/plain.ts';

const CODE_ROLES: ReadonlySet<ColumnMeaning['role']> = new Set(['code', 'govCode', 'unitCode']);
const HAN = /[\u4e00-\u9fff]/;

/**
 * Puts what stands in the wrong column of a row where it belongs, by content: the 0 of a lost column before a code; a name
 * in the column of unit codes; a unit's code alone in the column of 项.
 * @returns the cells as they are read, and what was done where the row itself is doubtful
 */
export function settleCells(
  cells: readonly string[],
  columns: readonly ColumnMeaning[],
): { cells: readonly string[]; doubt?: string } {
  const settled = [...cells];
  let doubt: string | undefined;
  for (const { role, index } of columns) {
    const stray = CODE_ROLES.has(role) ? /^0+\s+(\d{3,7})$/.exec((settled[index] ?? '').trim()) : null;
    if (!stray) continue;
    doubt = `“${settled[index]!.trim()}”按编码 ${stray[1]!} 读取，前面的 0 可能属于别的列`;
    settled[index] = stray[1]!;
  }
  moveName(settled, columns);
  moveUnitCode(settled, columns);
  return { cells: settled, ...(doubt ? { doubt } : {}) };
}

/** A name in the column of unit codes, the name's own column blank. */
function moveName(cells: string[], columns: readonly ColumnMeaning[]): void {
  const code = columns.find((c) => c.role === 'unitCode');
  const name = columns.find((c) => c.role === 'name') ?? columns.find((c) => c.role === 'unitName');
  if (!code || !name || !HAN.test(cells[code.index] ?? '') || plain(cells[name.index] ?? '') !== '') return;
  // code and name in one cell are told apart later
  if (/^\d/.test(plain(cells[code.index]!))) return;
  cells[name.index] = cells[code.index]!;
  cells[code.index] = '';
}

/** 项 without 类 and 款 is no subject. */
function moveUnitCode(cells: string[], columns: readonly ColumnMeaning[]): void {
  const parts = columns.filter((c) => c.role === 'codePart');
  const unit = columns.find((c) => c.role === 'unitCode');
  const last = parts.at(-1);
  if (!unit || !last || parts.length < 3 || plain(cells[unit.index] ?? '') !== '') return;
  const isLone = parts.slice(0, -1).every((p) => plain(cells[p.index] ?? '') === '');
  if (!isLone || !/^\d{3,}$/.test(plain(cells[last.index] ?? ''))) return;
  cells[unit.index] = cells[last.index]!;
  cells[last.index] = '';
}
