import type { TableBlock } from '../../../../shared/document/blocks.ts';
import { balanceHead, balanceLines } from '../text/balanceLines.ts';
import type { BreakOptions, TextLine } from '../text/breakLines.ts';
import { breakLines } from '../text/breakLines.ts';
import type { Span } from '../text/shapeText.ts';
import type { Typography } from '../typography.ts';
import { fitColumns, textWidth } from './fitColumns.ts';
import type { Grid, GridCell } from './grid.ts';
import { gridOf } from './grid.ts';
import { TABLE } from './tableStyle.ts';

/** A cell with its text broken into lines. */
export interface MeasuredCell extends GridCell {
  lines: TextLine[];
  /** Left indent of every line in points. */
  indent: number;
  /** May the text be printed again where a page break cuts the cell? Labels yes, amounts no. */
  isLabel: boolean;
}

/** What the height of a cell follows from. */
export interface RowStyle {
  /** Height of one line of text. */
  pitch: number;
  /** Space above and below the text. */
  paddingY: number;
}

/** A table with everything known but the page breaks. Points. */
export interface MeasuredTable {
  grid: Grid;
  cells: MeasuredCell[];
  widths: number[];
  size: number;
  row: RowStyle;
  /** An amount that had to be broken. */
  tooWide: GridCell | undefined;
}

/** Breaks the text of every cell for the width of its columns. `width` is the width of the table in points. */
export function measureTable(block: TableBlock, width: number, type: Typography): MeasuredTable {
  const grid = gridOf(block);
  const chainOf = (cell: GridCell) => type.chain('table', isStrong(cell));
  const { widths, size, tooWide } = fitColumns(grid, block.widths, width, block.fontSize, chainOf);
  const cells = grid.cells.map((cell) => {
    const indent = (cell.cell.indent ?? 0) * size;
    const available = Math.max(textWidth(widths, cell) - indent, size);
    const isAmount = cell.cell.content === 'amount';
    const options = {
      size,
      width: available,
      breaks: isAmount
        ? tooWide === undefined
          ? 'never'
          : 'anywhere'
        : cell.cell.content === 'code'
          ? 'anywhere'
          : 'words',
    } as const;
    const spans = [{ text: cell.cell.text, chain: chainOf(cell) }];
    const lines = linesOf(cell, spans, options);
    return { ...cell, lines, indent, isLabel: !isAmount };
  });
  return { grid, cells, widths, size, row: { pitch: size * TABLE.linePitch, paddingY: TABLE.paddingsY[0] }, tooWide };
}

/** Heads between words, other centred labels in lines of about the same length, everything else as it fills. */
function linesOf(cell: GridCell, spans: readonly Span[], options: BreakOptions): TextLine[] {
  if (options.breaks !== 'words') return breakLines(spans, options);
  if (isTitle(cell)) return balanceHead(spans, options);
  return cell.cell.align === 'center' ? balanceLines(spans, options) : breakLines(spans, options);
}

const isTitle = (cell: GridCell): boolean => cell.isHead || cell.cell.header === true;
const isStrong = (cell: GridCell): boolean => isTitle(cell) || cell.cell.bold === true;

/** The height that a number of lines takes in a cell. */
export function cellHeight(lines: number, { pitch, paddingY }: RowStyle): number {
  return Math.max(lines, 1) * pitch + 2 * paddingY + TABLE.border;
}
