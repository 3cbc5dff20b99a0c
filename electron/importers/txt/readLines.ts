import type { RawBlock } from '../raw/rawBlock.ts';
import { isCaptionText } from '../structure/captionWords.ts';
import { isAmountText } from '../tables/isAmountText.ts';
import { rowsToTable } from './rowsToTable.ts';
import type { TextRow } from './textRow.ts';

const LIST_OR_HEAD_MARK = /^(?:#{1,6}\s+|[-*•]\s+)/;

/**
 * Prose by lines, tables as runs of tab-separated lines. Blank lines inside a run are where the source had a page break;
 * a line without a tab ends the table, and so does a blank line before a row of another width with a full head.
 */
export function readLines(lines: readonly string[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let rows: TextRow[] = [];
  const endTable = (): void => {
    blocks.push(...rowsToBlocks(rows));
    rows = [];
  };
  for (const [i, raw] of lines.entries()) {
    const line = i + 1;
    if (raw.includes('\t') && raw.trim() !== '') {
      const cells = raw.split('\t').map((text) => text.trim());
      if (rows.length > 0 && startsNewTable(rows, cells, lines[i - 1] ?? '')) endTable();
      rows.push({ line, cells });
      continue;
    }
    const text = raw.trim().replace(LIST_OR_HEAD_MARK, '').trim();
    if (text === '') continue;
    endTable();
    blocks.push({ kind: 'paragraph', text, place: { line } });
  }
  endTable();
  return blocks;
}

/** After a blank line: another number of columns, or a caption, begins another table. */
function startsNewTable(rows: readonly TextRow[], cells: readonly string[], before: string): boolean {
  if (before.trim() !== '') return false;
  const width = rows.at(-1)?.cells.length;
  const filled = cells.filter((text) => text !== '');
  if (filled.every((text) => isCaptionText(text))) return true;
  return width !== cells.length && !goesOn(rows, cells);
}

const amountColumns = (cells: readonly string[]): number[] =>
  cells.flatMap((text, column) => (/\d\.\d/.test(text) && isAmountText(text) ? [column] : []));

/** A row of amounts without a head of its own, each in a column that had amounts before: the page cut its blanks off. */
function goesOn(rows: readonly TextRow[], cells: readonly string[]): boolean {
  const own = amountColumns(cells);
  const before = new Set(rows.flatMap((row) => amountColumns(row.cells)));
  return own.length > 0 && own.every((column) => before.has(column));
}

/** A single row of one or two texts is a caption line, not a table. */
function rowsToBlocks(rows: readonly TextRow[]): RawBlock[] {
  const [first] = rows;
  if (!first) return [];
  const filled = first.cells.filter((text) => text !== '');
  if (rows.length === 1 && filled.length < 3)
    return [{ kind: 'paragraph', text: filled.join('\t'), place: { line: first.line } }];
  const table = rowsToTable(rows);
  return table ? [table] : [];
}
