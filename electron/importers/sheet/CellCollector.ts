import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { SheetCell, SheetGrid } from './sheetGrid.ts';

/** Puts cells into sheets and refuses a workbook that is larger than any report. */
export class CellCollector {
  #count = 0;

  /** Keeps a cell that shows something. @throws ImportError TOO_MANY */
  add(sheet: SheetGrid, row: number, column: number, cell: SheetCell): void {
    if (cell.text.trim() === '' && !cell.isBordered) return;
    const { rows, cells } = IMPORT_LIMITS;
    let cellsOfRow = sheet.rows.get(row);
    if (!cellsOfRow) {
      if (sheet.rows.size >= rows)
        throw new ImportError('TOO_MANY', `工作表“${sheet.name}”超过 ${rows} 行，不像是预算公开表`);
      cellsOfRow = new Map();
      sheet.rows.set(row, cellsOfRow);
    }
    cellsOfRow.set(column, cell);
    if (++this.#count > cells) throw new ImportError('TOO_MANY', `工作簿的单元格超过 ${cells} 个，不像是预算公开表`);
  }
}
