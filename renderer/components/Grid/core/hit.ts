import type { Pos } from '../model/position.ts';

/** The part of the grid under the pointer. */
export type Hit =
  | { zone: 'cell'; pos: Pos }
  | { zone: 'rowNumber'; r: number }
  | { zone: 'columnHeader'; from: number; to: number }
  | { zone: 'corner' }
  | null;

/** Reads the `data-` marks that header, rows and cells carry; the same for both body modes. */
export function hitOf(target: Element | null): Hit {
  const header = target?.closest<HTMLElement>('[data-col-from]');
  if (header) {
    return { zone: 'columnHeader', from: Number(header.dataset.colFrom), to: Number(header.dataset.colTo) };
  }
  if (target?.closest('[data-corner]')) return { zone: 'corner' };
  const row = target?.closest<HTMLElement>('[data-r]');
  if (!row) return null;
  const r = Number(row.dataset.r);
  const cell = target?.closest<HTMLElement>('[data-c]');
  return cell ? { zone: 'cell', pos: { r, c: Number(cell.dataset.c) } } : { zone: 'rowNumber', r };
}
