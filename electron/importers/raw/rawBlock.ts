import type {
  SourceCell,
  SourceFormat,
  SourceFurniture,
  SourcePlace,
  SourceTable,
} from '../../../shared/recognise/sourceDocument.ts';

/** What one reader found, before titles, units and notes are attached to their tables (`structureDocument`). */
export interface RawDocument {
  readonly format: SourceFormat;
  readonly blocks: readonly RawBlock[];
  readonly warnings: readonly string[];
  readonly furniture: readonly SourceFurniture[];
}

export type RawBlock = RawHeading | RawParagraph | RawTable | RawImage | RawBreak;

export interface RawHeading {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
  readonly place: SourcePlace;
}

export interface RawParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly place: SourcePlace;
}

export interface RawTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  /** Anchors, by row then column. */
  readonly cells: readonly SourceCell[];
  /** As the file states it; 0 when it does not. */
  readonly headRows: number;
  readonly landscape: boolean;
  readonly grid: SourceTable['grid'];
  readonly place: SourcePlace;
  /** Widths of the columns in any unit, where the file has them: continuation tables are known by equal ones. */
  readonly widths?: readonly number[];
  /** Where a reader knows the texts around the table itself (a sheet's rows outside the frame). */
  readonly notes?: readonly string[];
  /** Pages that the reader joined already. */
  readonly joined?: readonly SourcePlace[];
}

export interface RawImage {
  readonly kind: 'image';
  readonly alt: string;
  readonly place: SourcePlace;
}

/** A page break: it parts nothing but helps to see continuation tables. */
export interface RawBreak {
  readonly kind: 'break';
}

/** A cell while its reader still widens it. */
export interface DraftCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  number?: number;
  address?: string;
}
