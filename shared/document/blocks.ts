/**
 * The printed report as data: one flat list of blocks, in print order. The PDF, Word, Excel and HTML exporters and the
 * preview all start from this list, so that they cannot differ. Blocks hold what is printed, never how it was computed.
 */

/** Where a block comes from: the place in the app (table or section) that a click on the page leads to. */
export interface BlockSource {
  kind: 'cover' | 'contents' | 'part' | 'section' | 'table' | 'chart' | 'term';
  /** Id of the layout node. */
  id: string;
  /** Which part of the report the block belongs to: the department or one unit (its unit id). */
  scope: BlockScope;
}

export interface BlockScope {
  kind: 'department' | 'unit';
  name: string;
  unitId?: string;
}

/** A run of text with one look. A figure run carries the key of its FigureRef, so that the screen can show it live. */
export interface TextRun {
  text: string;
  /** Present on a live figure: index into the paragraph's figures (see shared/narrative). */
  figure?: string;
  /** A field the officer has not filled yet: printed as a visible gap, never silently dropped. */
  unfilled?: boolean;
  bold?: boolean;
}

export interface CoverBlock {
  kind: 'cover';
  source: BlockSource;
  /** Lines in order; `title` is the largest, `date` stands low on the page. */
  lines: { role: 'year' | 'title' | 'subtitle' | 'date' | 'note' | 'publisher'; text: string }[];
}

/** The contents page: which entries stand on it. Page numbers are filled in by the exporter that knows them. */
export interface ContentsBlock {
  kind: 'contents';
  source: BlockSource;
  title: string;
  entries: ContentsEntry[];
  /** Whether page numbers are printed at the right, with dot leaders. */
  pageNumbers: boolean;
}

export interface ContentsEntry {
  text: string;
  level: 1 | 2 | 3;
  /** Id (`HeadingBlock.id` or `TableBlock.id`) that the entry points to. */
  target: string;
}

export interface HeadingBlock {
  kind: 'heading';
  id: string;
  source: BlockSource;
  /** 1 = part (第一部分, starts a new page), 2 = 一、, 3 = （一）, 4 = 1. */
  level: 1 | 2 | 3 | 4;
  text: string;
  /** A part heading may have two lines (第一部分 / 概况). */
  subtext?: string;
  /** Start on a new page. */
  newPage?: boolean;
  /** Bookmark in the PDF outline. */
  outline: boolean;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  source: BlockSource;
  runs: TextRun[];
  /** `body`: two-character indent, justified; `note`: small, under a table; `plain`: no indent; `center`. */
  style: 'body' | 'note' | 'plain' | 'center';
}

/** One printed cell; `null` in a grid marks a place covered by a span. */
export interface Cell {
  text: string;
  colSpan?: number;
  rowSpan?: number;
  align: 'left' | 'center' | 'right';
  bold?: boolean;
  /** Indentation of a label, in characters. */
  indent?: number;
  /** Header or side label of a form: printed like a head cell. */
  header?: boolean;
  /** Amounts and codes are never broken inside; long codes may be (`code`). */
  content?: 'amount' | 'code' | 'text';
}

export interface TableBlock {
  kind: 'table';
  id: string;
  source: BlockSource;
  /** 预算01表, 附表4-1, 表1 …; printed above the title at the left. */
  number?: string;
  title: string;
  /** (2026年度) below the title. */
  subtitle?: string;
  /** 部门名称：… */
  captionLeft?: string;
  /** 单位：万元 */
  captionRight?: string;
  orientation: 'portrait' | 'landscape';
  /** Relative column widths; the exporter scales them to the page. One per leaf column. */
  widths: number[];
  /** Head rows, repeated on each page. */
  head: (Cell | null)[][];
  body: (Cell | null)[][];
  /** Rows of the body that begin a form on a page of its own, with the whole caption; the first row always does. */
  formStarts?: number[];
  /** Lines under the table (注：…). */
  notes: string[];
  empty: boolean;
  /** Start on a new page (the default for tables of an appendix). */
  newPage: boolean;
  outline: boolean;
  /** Font size in points; smaller for very wide tables. */
  fontSize: number;
}

export interface ChartBlock {
  kind: 'chart';
  source: BlockSource;
  title: string;
  /** Slices or bars, in order; value in 分. Nothing to draw: `items` is empty and `emptyText` is printed. */
  items: { label: string; value: number; valueText: string; shareText: string }[];
  form: 'ring' | 'bar';
  centreText?: string;
  emptyText: string;
}

export interface PageBreakBlock {
  kind: 'pageBreak';
}

export type Block =
  CoverBlock | ContentsBlock | HeadingBlock | ParagraphBlock | TableBlock | ChartBlock | PageBreakBlock;

/** How the pages look; chosen by the layout, changed in the settings. Lengths in millimetres, sizes in points. */
export interface PageStyle {
  paper: 'A4' | 'A3';
  /** Margins of text pages: top, right, bottom, left (GB/T 9704: 37, 26, 35, 28). */
  textMargins: [number, number, number, number];
  tableMargins: [number, number, number, number];
  bodySize: number;
  /** Fixed line pitch of body text in points (28 after house rules of official documents). */
  linePitch: number;
  fonts: { title: string; heading: string; subheading: string; body: string; table: string };
  /** `dash`: — 3 —. Numbering starts at 1 after the contents page. */
  pageNumber: 'dash' | 'plain' | 'none';
}

export interface PrintDocument {
  /** PDF metadata and file name. `date` (ISO) is the report's own date, not the clock: same input, same bytes. */
  info: { title: string; author: string; subject: string; date: string };
  page: PageStyle;
  blocks: Block[];
}
