import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** @throws ImportError TOO_MANY when a table is larger than any report's */
export function requireTableSize(rows: number, columns: number, cells: number): void {
  const { rows: maxRows, columns: maxColumns, cells: maxCells } = IMPORT_LIMITS;
  if (rows > maxRows || columns > maxColumns || cells > maxCells)
    throw new ImportError('TOO_MANY', `表格过大（${rows} 行 × ${columns} 列，最多 ${maxRows} 行 × ${maxColumns} 列）`);
}
