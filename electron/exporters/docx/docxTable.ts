import type { ParagraphChild } from 'docx';
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Run,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableBlock } from '../../../shared/document/blocks.ts';
import { innerHeight, innerWidth, type Frame } from '../pdf/flow/frame.ts';
import type { MeasuredCell } from '../pdf/table/measureTable.ts';
import { formRanges, prepareTable, tightened, type PreparedTable } from '../pdf/table/prepareTable.ts';
import { rowHeights } from '../pdf/table/rowHeights.ts';
import { TABLE } from '../pdf/table/tableStyle.ts';
import type { PdfProblem } from '../pdf/pdfProblem.ts';
import type { Typography } from '../pdf/typography.ts';
import { STYLES } from './docxStyles.ts';
import type { BlockPlace } from './docxText.ts';
import { textRuns } from './textRuns.ts';
import { halfPoints, twips } from './units.ts';

/** A row higher than this part of the page may be cut by the end of a page. */
const SPLIT_ABOVE = 0.35;
/** Width of rules in eighths of a point. */
const RULE = { style: BorderStyle.SINGLE, size: TABLE.border * 8, color: '000000' } as const;
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** What a table needs to know of where it stands. */
export interface TableSettings {
  readonly frame: Frame;
  readonly type: Typography;
  readonly place: BlockPlace;
  /** Height of the headings above it on its page, in points. */
  readonly above: number;
}

/** Rows of Word are a little higher than those of the PDF: space that a table which just fits leaves. */
const SPARE = 12;

/**
 * A table with caption and notes. Column widths, size and space in the rows are those of the printed page, so that amounts do
 * not break and pages end at about the same rows. Forms with pages of their own are tables of their own.
 */
export function tableChildren(
  block: TableBlock,
  bookmark: string,
  { frame, type, place, above }: TableSettings,
  problems: PdfProblem[],
): (Paragraph | Table)[] {
  const prepared = tightened(prepareTable(block, frame, type, problems), innerHeight(frame) - above - SPARE);
  const ranges = formRanges(block, prepared.table);
  return [
    ...ranges.flatMap(({ from, to }, i) => [
      ...caption(block, frame, i === 0 ? bookmark : undefined, i === 0 ? place.beginsPage : true),
      wordTable(prepared, i === 0 ? 0 : from, to, frame),
      spacer(),
    ]),
    ...block.notes.map((text) => new Paragraph({ style: STYLES.note, children: textRuns(text) })),
  ];
}

/** Word joins tables that nothing parts, and a section ends with a paragraph. */
const spacer = (): Paragraph => new Paragraph({ style: STYLES.spacer });

function caption(block: TableBlock, frame: Frame, bookmark: string | undefined, beginsPage: boolean): Paragraph[] {
  const { number, title, subtitle, captionLeft = '', captionRight = '' } = block;
  const marked = (children: ParagraphChild[]): ParagraphChild[] =>
    bookmark === undefined ? children : [new Bookmark({ id: bookmark, children })];
  const first = beginsPage ? { pageBreakBefore: true } : {};
  return [
    ...(number ? [new Paragraph({ style: STYLES.tableNumber, children: textRuns(number), ...first })] : []),
    new Paragraph({
      style: STYLES.tableTitle,
      children: marked(textRuns(title)),
      ...(number ? {} : first),
      ...(block.outline ? {} : { outlineLevel: 9 }),
    }),
    ...(subtitle
      ? [new Paragraph({ style: STYLES.tableCaption, alignment: AlignmentType.CENTER, children: textRuns(subtitle) })]
      : []),
    ...(captionLeft || captionRight ? [captionLine(captionLeft, captionRight, innerWidth(frame))] : []),
  ];
}

function captionLine(left: string, right: string, width: number): Paragraph {
  if (left === '' || right === '') {
    const alignment = left === '' ? AlignmentType.RIGHT : AlignmentType.LEFT;
    return new Paragraph({ style: STYLES.tableCaption, alignment, children: textRuns(left || right) });
  }
  return new Paragraph({
    style: STYLES.tableCaption,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    children: [...textRuns(left), new Run({ children: [new Tab()] }), ...textRuns(right)],
  });
}

/** The rows [from, to) of the table, with the head before them when the table repeats it. */
function wordTable(prepared: PreparedTable, from: number, to: number, frame: Frame): Table {
  const { table, repeatsHead } = prepared;
  const { headRows } = table.grid;
  const isFirst = from === 0;
  const rows = [...(isFirst ? [] : range(0, headRows)), ...range(from, to)];
  const shown = table.cells.filter(({ row }) => row < headRows || (row >= from && row < to));
  const heights = rowHeights(
    shown.filter(({ row }) => row >= from),
    from,
    to,
    table.row,
  );
  const tallest = innerHeight(frame) * SPLIT_ABOVE;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(sum(table.widths)), type: WidthType.DXA },
    columnWidths: table.widths.map(twips),
    margins: {
      top: twips(table.row.paddingY),
      bottom: twips(table.row.paddingY),
      left: twips(TABLE.paddingX),
      right: twips(TABLE.paddingX),
    },
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows: rows.map(
      (row) =>
        new TableRow({
          tableHeader: repeatsHead && row < headRows,
          cantSplit: row < headRows || (heights[row - from] ?? 0) <= tallest,
          children: shown.filter((cell) => cell.row === row).map((cell) => wordCell(cell, prepared)),
        }),
    ),
  });
}

function wordCell(cell: MeasuredCell, { table }: PreparedTable): TableCell {
  const width = sum(table.widths.slice(cell.column, cell.column + cell.columnSpan));
  const bold = cell.isHead || cell.cell.header === true || cell.cell.bold === true;
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    children: [
      new Paragraph({
        style: STYLES.tableText,
        alignment: ALIGNMENTS[cell.cell.align],
        spacing: { line: twips(table.row.pitch), lineRule: LineRuleType.EXACTLY },
        ...(cell.indent > 0 ? { indent: { left: twips(cell.indent) } } : {}),
        children: textRuns(cell.cell.text, { size: halfPoints(table.size), ...(bold ? { bold } : {}) }),
      }),
    ],
  });
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
