import type { SourceCell } from '../../../shared/recognise/sourceDocument.ts';
import { inferHeadRows } from '../tables/inferHeadRows.ts';
import type { TitledBlock, TitledTable } from './attachTexts.ts';
import { normaliseTitle } from './normaliseTitle.ts';

/** Widths that differ by less are the same column. */
const WIDTH_TOLERANCE = 0.02;
const MIN_WIDTH_DIFFERENCE = 3;

/**
 * Joins tables that were cut in two: the head is repeated (under the same title or none), or the second part follows at
 * once with the very same column widths and no title of its own.
 */
export function joinContinuedTables(blocks: readonly TitledBlock[]): TitledBlock[] {
  const result: TitledBlock[] = [];
  let last = -1;
  for (const block of blocks) {
    const before = result[last];
    if (block.kind === 'table' && before?.kind === 'table' && onlyBreaksAfter(result, last)) {
      const joined = joinTables(before, block);
      if (joined) {
        result[last] = joined;
        result.length = last + 1;
        continue;
      }
    }
    if (block.kind === 'table') last = result.length;
    result.push(block);
  }
  return result;
}

const onlyBreaksAfter = (blocks: readonly TitledBlock[], at: number): boolean =>
  blocks.slice(at + 1).every(({ kind }) => kind === 'break');

function joinTables(first: TitledTable, second: TitledTable): TitledTable | undefined {
  if (first.columns !== second.columns) return undefined;
  if (second.title !== undefined && normaliseTitle(second.title) !== normaliseTitle(first.title ?? ''))
    return undefined;
  const head = repeatedHeadRows(first, second);
  const goesOn = second.title === undefined && second.unit === undefined && haveSameWidths(first, second);
  return head > 0 || goesOn ? append(first, second, head) : undefined;
}

/** How many first rows of the second table repeat the head of the first; 0 when they do not. */
function repeatedHeadRows(first: TitledTable, second: TitledTable): number {
  const head = Math.max(1, first.headRows || inferHeadRows(first));
  if (second.rows <= head) return 0;
  // A form row (label and value) is no repeated head.
  const texts = first.cells.filter((cell) => cell.row < head && cell.text.trim() !== '').length;
  if (texts < Math.max(3, first.columns / 2)) return 0;
  const [a, b] = [rowKeys(first.cells, head), rowKeys(second.cells, head)];
  return a === b ? head : 0;
}

function rowKeys(cells: readonly SourceCell[], rows: number): string {
  return cells
    .filter((cell) => cell.row < rows)
    .map((cell) => `${cell.row}:${cell.column}:${cell.rowSpan}:${cell.columnSpan}:${normaliseTitle(cell.text)}`)
    .sort()
    .join('|');
}

function haveSameWidths(first: TitledTable, second: TitledTable): boolean {
  const [a, b] = [first.widths, second.widths];
  if (!a || !b || a.length !== b.length || first.columns < 3) return false;
  return a.every((width, i) => {
    const tolerance = Math.max(MIN_WIDTH_DIFFERENCE, width * WIDTH_TOLERANCE);
    return Math.abs(width - (b[i] ?? 0)) <= tolerance;
  });
}

function append(first: TitledTable, second: TitledTable, skip: number): TitledTable {
  const down = first.rows - skip;
  const rest = second.cells.filter((cell) => cell.row >= skip).map((cell) => ({ ...cell, row: cell.row + down }));
  return {
    ...first,
    rows: first.rows + second.rows - skip,
    cells: [...first.cells, ...rest],
    notes: [...(first.notes ?? []), ...(second.notes ?? [])],
    joined: [...(first.joined ?? []), second.place, ...(second.joined ?? [])],
  };
}
