import type { SourceCell } from '../../../shared/recognise/sourceDocument.ts';
import type { RawParagraph, RawTable } from '../raw/rawBlock.ts';
import { compactColumns } from '../tables/compactColumns.ts';
import { isCaptionText, isNumberText, looksLikeTitle, readUnitLine } from './captionWords.ts';

const MAX_CAPTION_ROWS = 5;
const MAX_CAPTION_CELLS = 4;

/**
 * Takes the title, number and 部门名称/单位 rows that are physically the first rows of a table (Word and every sheet do
 * so) off it: they become paragraphs before it. A table of nothing else becomes paragraphs alone.
 */
export function peelCaptionRows(table: RawTable): (RawParagraph | RawTable)[] {
  const paragraphs: RawParagraph[] = [];
  let row = 0;
  while (row < Math.min(MAX_CAPTION_ROWS, table.rows)) {
    const text = captionOfRow(table, row);
    if (text === undefined) break;
    paragraphs.push({ kind: 'paragraph', text, place: table.place });
    row++;
  }
  if (row === 0) return [table];
  if (row === table.rows) return paragraphs;
  const cells = table.cells.filter((cell) => cell.row >= row).map((cell) => ({ ...cell, row: cell.row - row }));
  const rest = { ...table, rows: table.rows - row, headRows: Math.max(0, table.headRows - row), cells };
  return [...paragraphs, compactColumns(rest)];
}

/** The text of a row that is caption, undefined when it is part of the table. */
function captionOfRow(table: RawTable, row: number): string | undefined {
  const cells = table.cells.filter((cell) => cell.row === row);
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  const [first] = filled;
  if (!first || filled.length > MAX_CAPTION_CELLS || cells.some((cell) => cell.rowSpan > 1)) return undefined;
  const isCaption =
    filled.every((cell) => isCaptionText(cell.text.trim())) && (filled.length > 1 || isLoneCaption(table, first));
  return isCaption || (filled.length === 1 && isTitleCell(table, first))
    ? filled.map((cell) => cell.text.trim()).join('\t')
    : undefined;
}

/** One caption cell alone in its row: a unit, a number, or a department that is not a label of the table. */
function isLoneCaption(table: RawTable, cell: SourceCell): boolean {
  const text = cell.text.trim();
  if (readUnitLine(text) !== undefined || isNumberText(text)) return true;
  // Over the whole width it is the first row of a form.
  return cell.columnSpan < table.columns && (cell.row > 0 || table.place.sheet !== undefined);
}

/** A title over the whole width of its table; on a sheet it need not be merged. */
function isTitleCell(table: RawTable, cell: SourceCell): boolean {
  const text = cell.text.trim();
  const isFirstOfSheet = cell.row === 0 && table.place.sheet !== undefined;
  const isWide = table.columns > 1 && cell.columnSpan >= Math.max(2, table.columns - 1);
  if (!isWide && !isFirstOfSheet) return false;
  if (!looksLikeTitle(text) || /[:：]/.test(text)) return false;
  return /表(?:[（(].{1,14}[)）])?$/.test(text) || (isFirstOfSheet && /(?:预算|情况|说明|目标)$/.test(text));
}
