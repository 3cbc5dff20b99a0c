import type { RawBlock } from '../raw/rawBlock.ts';
import { rowsToTable } from './rowsToTable.ts';
import { spreadShortHead } from './spreadShortHead.ts';
import type { TextRow } from './textRow.ts';

const MIN_CELL_LINES = 30;
const MOST = 0.9;

/** Did Word save each cell in a line of its own, with a tab in front and a blank line after each row? */
export function isCellPerLine(lines: readonly string[]): boolean {
  const tabbed = lines.filter((line) => line.includes('\t'));
  const lone = tabbed.filter((line) => /^\t[^\t]*$/.test(line));
  return tabbed.length > MIN_CELL_LINES && lone.length > tabbed.length * MOST;
}

/**
 * Puts the rows together again; prose between them, or an empty paragraph (two blank lines), parts the tables. A line
 * without a tab inside a row is the next line of its last cell.
 */
export function readCellPerLine(lines: readonly string[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let rows: TextRow[] = [];
  let row: { line: number; cells: string[] } | undefined;
  const endRow = (): void => {
    if (row) rows.push(row);
    row = undefined;
  };
  const endTable = (): void => {
    endRow();
    const table = rowsToTable(spreadShortHead(rows));
    if (table) blocks.push(table);
    rows = [];
  };
  for (const [i, raw] of lines.entries()) {
    if (raw.startsWith('\t')) {
      row ??= { line: i + 1, cells: [] };
      row.cells.push(raw.slice(1).trim());
    } else if (raw.trim() === '') {
      if (lines[i - 1]?.trim() === '' && !lines[i - 1]?.startsWith('\t')) endTable();
      else endRow();
    } else if (row) {
      row.cells.push(`${row.cells.pop() ?? ''}\n${raw.trim()}`.trim());
    } else {
      endTable();
      blocks.push({ kind: 'paragraph', text: raw.trim(), place: { line: i + 1 } });
    }
  }
  endTable();
  return blocks;
}
