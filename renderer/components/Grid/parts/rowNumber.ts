import type { GridRow } from '../types.ts';

/** Pinned rows have no number; a total is marked as one. */
export function rowNumber(index: number, kind: GridRow['kind']): string {
  if (index >= 0) return String(index + 1);
  return kind === 'total' ? '∑' : '·';
}
