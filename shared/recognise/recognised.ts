import type { Coordinates } from '../budget/coordinates.ts';
import type { Datasets } from '../budget/datasets.ts';
import type { Unit } from '../budget/lines.ts';
import type { SourceFurniture, SourcePlace, SourceTable } from './sourceDocument.ts';

/** What a table of a report is about; `kept`: none of these, printed again as it stands. */
export type TableKind =
  | 'balance'
  | 'fiscalBalance'
  | 'revenue'
  | 'expenditure'
  | 'basicByEconomic'
  | 'economicSummary'
  | 'sangong'
  | 'projects'
  | 'procurement'
  | 'purchasedServices'
  | 'assets'
  | 'specialFunds'
  | 'debt'
  | 'transferProjects'
  | 'units'
  | 'performance'
  | 'kept';

/** What the cells of a column are. */
export type ColumnRole =
  | 'index'
  | 'code'
  | 'codePart'
  | 'govCode'
  | 'govCodePart'
  | 'unitCode'
  | 'name'
  | 'govName'
  | 'unitName'
  | 'project'
  | 'projectCode'
  | 'type'
  | 'label'
  | 'amount'
  | 'quantity'
  | 'text'
  | 'unknown';

/** What a column means. */
export interface ColumnMeaning {
  readonly index: number;
  /** Header path from the top, joined with `/`. */
  readonly path: string;
  readonly role: ColumnRole;
  /** 1 类, 2 款, 3 项. */
  readonly part?: 1 | 2 | 3;
  /** The coordinates of its values. */
  readonly at?: Coordinates;
  /** The text field that it fills. */
  readonly field?: string;
  /** Income or expenditure side of a balance table. */
  readonly pane?: 'in' | 'out';
}

/** A table of the source with what was understood of it. */
export interface RecognisedTable {
  /** Position among the tables of all files, from 0. */
  readonly index: number;
  /** Name of the file. */
  readonly file: string;
  readonly source: SourceTable;
  readonly kind: TableKind;
  /** The fund that the whole table is restricted to: 一般公共预算支出表. */
  readonly fund?: string;
  /** Unit whose part of the report it stands in. */
  readonly unitName?: string;
  readonly columns: readonly ColumnMeaning[];
  /** Of its amounts, as far as a column does not state its own: what it states, else what is usual in its file. */
  readonly moneyUnit: '元' | '万元';
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, in Chinese. */
  readonly reasons: readonly string[];
  /** An earlier table that says the same, by index. */
  readonly duplicateOf?: number;
}

/** A heading with the text and tables below it. */
export interface RecognisedSection {
  /** As it stands, with its number. */
  readonly heading: string;
  /** 1: part. */
  readonly level: number;
  readonly paragraphs: readonly string[];
  /** Indices of the tables that stand in it. */
  readonly tables: readonly number[];
  /** Unit whose part of the report it stands in. */
  readonly unitName?: string;
}

/** Something the officer should look at. */
export interface Doubt {
  /** Of the table it is about. */
  readonly table?: number;
  /** The section's heading. */
  readonly section?: string;
  /** Chinese: what was found and what was done. */
  readonly message: string;
}

/** How well a built-in layout fits the document. */
export interface LayoutScore {
  readonly layout: string;
  /** 0 to 1: the share of titles and headings of both that meet. */
  readonly score: number;
}

/** One piece of text of the source and what became of it. */
export interface AccountEntry {
  readonly use: 'heading' | 'paragraph' | 'table' | 'kept' | 'cover' | 'contents' | 'furniture';
  readonly characters: number;
  readonly place: SourcePlace;
}

/** A document, understood. Plain data. */
export interface Recognised {
  readonly department: string;
  readonly code: string;
  readonly year: number;
  readonly moneyUnit: '元' | '万元';
  readonly kind: 'department' | 'unit';
  readonly units: readonly Unit[];
  readonly current: Datasets;
  readonly prior: Datasets;
  /** Lines above the first heading: title, publisher, date. */
  readonly cover: readonly string[];
  readonly contents: readonly string[];
  readonly sections: readonly RecognisedSection[];
  readonly tables: readonly RecognisedTable[];
  /** Places where a table's picture stands instead of a table: headings or titles before it. */
  readonly pictures: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly layouts: readonly LayoutScore[];
  readonly furniture: readonly SourceFurniture[];
  readonly account: readonly AccountEntry[];
}
