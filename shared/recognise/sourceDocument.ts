/**
 * A foreign file as the importers hand it over: neutral blocks in reading order, without any knowledge of budgets or
 * layouts. Plain data: it crosses from the reading process to the host and is kept with the import.
 */
export interface SourceDocument {
  /** What the bytes are, whatever the file is called. */
  readonly format: SourceFormat;
  /** Name of the file, for messages. */
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
  /** What the officer should know of the reading: hidden rows left out, macros not run…, in Chinese. */
  readonly warnings: readonly string[];
  /** Running heads, page numbers and the like that were left out on purpose: nothing of the source is dropped unsaid. */
  readonly furniture: readonly SourceFurniture[];
}

export type SourceFormat = 'docx' | 'doc' | 'xlsx' | 'xls' | 'pdf' | 'html' | 'csv' | 'txt';

export type SourceBlock = SourceHeading | SourceParagraph | SourceTable | SourceImage;

/** Where a block stands in its file; all counted from 1. */
export interface SourcePlace {
  readonly page?: number;
  readonly sheet?: string;
  /** First line of the block in a text file. */
  readonly line?: number;
}

export interface SourceHeading {
  readonly kind: 'heading';
  /** 1 is the outermost. */
  readonly level: number;
  /** With its number, also where the file numbers it automatically. */
  readonly text: string;
  /** Said by the file, or guessed from wording and look. */
  readonly via: 'style' | 'look';
  readonly place: SourcePlace;
}

export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly place: SourcePlace;
}

/** A picture: its bytes are not read; under a table's title it means that the table was pasted as a picture. */
export interface SourceImage {
  readonly kind: 'image';
  readonly alt: string;
  readonly place: SourcePlace;
}

/** A table; the texts that stand around it in the file (title, caption line, notes) are already attached to it. */
export interface SourceTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  /** Anchors of all cells, by row then column; a place that no cell covers is empty. */
  readonly cells: readonly SourceCell[];
  /** How many of the first rows are the head. */
  readonly headRows: number;
  readonly title?: string;
  /** 表1, 预算01表, 附表4-1… as it stands. */
  readonly number?: string;
  /** The left of the caption line: 部门名称…, 编制单位… as it stands. */
  readonly caption?: string;
  /** 万元, 元… as the file states it for the whole table. */
  readonly unit?: string;
  readonly notes: readonly string[];
  readonly landscape: boolean;
  /** How sure the cell grid is: stated by the file, seen from ruling lines, or inferred from the positions of texts. */
  readonly grid: 'exact' | 'ruled' | 'inferred';
  readonly place: SourcePlace;
  /** Pages or sheets that were joined to this table, beyond the first. */
  readonly joined: readonly SourcePlace[];
}

export interface SourceCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As displayed; lines parted by \n. */
  readonly text: string;
  /** As stored, where a spreadsheet stores a number. */
  readonly number?: number;
  /** Sheet address (B7) or text line of the cell, where the file has one. */
  readonly address?: string;
}

export interface SourceFurniture {
  readonly kind: 'runningHead' | 'pageNumber' | 'contents' | 'hidden' | 'watermark';
  readonly text: string;
  readonly place: SourcePlace;
}
