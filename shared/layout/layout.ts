import type { Coordinates } from '../budget/coordinates.ts';
import type { DatasetId } from '../budget/datasets.ts';
import type { PageStyle } from '../document/blocks.ts';
import type { FigureRef } from '../narrative/figureRef.ts';
import type { RowSource } from './rowSource.ts';
import type { Condition, Template } from './template.ts';

/**
 * 版式: the chapter and table format that a region prescribes for a year. Data only: no functions, serialisable,
 * validated by `validateLayout`. Every node has an id, by which an override (see override.ts) finds it.
 */
export interface Layout {
  /** `henan-2026`. */
  readonly id: string;
  /** What users choose it by: 河南省部门预算公开版式（2026年）. */
  readonly name: string;
  /** Where it is prescribed: 河南. */
  readonly region: string;
  /** First budget year that the layout serves. */
  readonly year: number;
  /** Counts up with every change; a report remembers the version it was made with. */
  readonly version: number;
  /** Unit of the amounts in tables and text, unless a table or figure says otherwise. */
  readonly moneyUnit: '元' | '万元';
  /** How amounts print in tables; a table or a column may differ. */
  readonly tableNumbers: NumberLook;
  /** How numbers print in sentences and charts, which have no empty places: `zero` is `digits` or `bareZero`. */
  readonly textNumbers: NumberLook;
  /** The words that sentences are made with. */
  readonly words: Words;
  /** Paper, margins, fonts. */
  readonly page: PageStyle;
  /** Lines of the cover in order, with slots; a line that comes out empty is left out. */
  readonly cover: readonly { role: 'year' | 'title' | 'subtitle' | 'date' | 'note' | 'publisher'; text: string }[];
  /** The contents page: its heading, and whether page numbers stand on it. */
  readonly contents: { readonly title: string; readonly pageNumbers: boolean };
  /** Parts in print order. */
  readonly parts: readonly Part[];
  /** Figures that the templates use, by id. */
  readonly figures: Readonly<Record<string, FigureRef>>;
  /** Fields that the officer fills, by id. */
  readonly fields: Readonly<Record<string, FieldDef>>;
  /** The address that stands for a dataset without lines of its own: 机关运行经费 = 公用经费. */
  readonly formulas: Readonly<Partial<Record<DatasetId, Coordinates>>>;
}

/** How numbers are printed. Amounts: half away from zero at `decimals`. */
export interface NumberLook {
  /** Digits after the point: no more than the unit has down to the 分 (元 2, 万元 6). */
  readonly decimals: number;
  /** Thousands separators. */
  readonly grouping: boolean;
  /** 350 instead of 350.00. */
  readonly trimZeros: boolean;
  /** How an entered 0 prints. */
  readonly zero: 'digits' | 'blank' | 'dash' | 'bareZero';
  /** How a cell without any entry prints. */
  readonly blank: 'blank' | 'zero';
}

/** The region's words for a change. */
export interface Words {
  /** Of an amount: 增加418.51万元, 减少418.51万元. */
  readonly increase: string;
  readonly decrease: string;
  /** Of a percentage: 增长15.34%, 下降15.34%. */
  readonly rise: string;
  readonly fall: string;
  /** What is said where nothing changed: 持平. */
  readonly same: string;
  /** Printed where a field is not filled yet. */
  readonly unfilled: string;
  /** What the report calls its subject in table titles: 部门 or 单位. */
  readonly departmentWord: string;
  /** The same in a unit's part or report: 单位. */
  readonly unitWord: string;
}

export interface FieldDef {
  /** What the editor calls it. */
  readonly label: string;
  /** `reason`: part of a sentence (主要原因：…); `text`: a word or sentence; `paragraphs`: several, split at line ends. */
  readonly kind: 'reason' | 'text' | 'paragraphs';
  /** What is printed until the officer writes something; without it the gap is marked as unfilled. */
  readonly initial?: string;
  /** A hint shown in the editor. */
  readonly hint?: string;
}

/** How the children of a part or section are numbered; `none`: not at all. */
export type Numbering = 'none' | '一、' | '（一）' | '(一)' | '1.' | '（1）';

/** 第一部分 … ; printed once, or once per unit. */
export interface Part {
  readonly kind: 'part';
  readonly id: string;
  /** 第一部分; empty for an annex. */
  readonly number: string;
  /** May hold slots: {department}概况. */
  readonly title: string;
  /** Contents entry, where it differs from number and title. */
  readonly tocText?: string;
  /** Whether its children stand in the contents. */
  readonly tocChildren: boolean;
  /** Numbering of the children's headings (and of their contents entries). */
  readonly numbering: Numbering;
  /** Repeat the part for each unit, its content restricted to the unit. */
  readonly forEach?: 'unit';
  /** Sections, tables, charts and terms in print order. */
  readonly children: readonly PartChild[];
}

/** What stands in a part. */
export type PartChild = Section | Table | Chart | Terms;

/** A numbered section of text. */
export interface Section {
  readonly kind: 'section';
  readonly id: string;
  /** Without its number; with slots. */
  readonly heading: string;
  /** Contents entry, where it differs from the heading. */
  readonly tocText?: string;
  /** Numbering of the children's headings. */
  readonly numbering: Numbering;
  /** Its own text and charts, before the children. */
  readonly body: readonly SectionPiece[];
  /** Sections below it: （一）, 1. */
  readonly children: readonly Section[];
}

/** A paragraph of text, a field that holds paragraphs, or a chart in its place. */
export type SectionPiece = TemplateParagraph | Chart;

/** A paragraph of the layout's own wording; a line end in it begins another one. */
export interface TemplateParagraph {
  readonly kind: 'paragraph';
  readonly id: string;
  /** What it says, with slots, choices and lists. */
  readonly text: Template;
  /** Print only when the condition holds. */
  readonly when?: Condition;
}

/** A chart of how a sum is made up. */
export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  /** `ring`: shares of the whole; `bar`: sizes beside each other. */
  readonly form: 'ring' | 'bar';
  /** The whole; slices are its parts. */
  readonly of: Coordinates;
  /** Parts: nodes of a tree, or the codes of a level that occur in the facts. */
  readonly slices:
    { readonly fund: readonly string[] } | { readonly measure: readonly string[] } | { readonly functionLevel: 1 | 2 };
  /** Printed instead of the chart when the whole is nothing. */
  readonly emptyText: string;
}

/** 名词解释. */
export interface Terms {
  readonly kind: 'terms';
  readonly id: string;
  /** Numbering of the terms. */
  readonly numbering: Numbering;
  /** The terms in print order; term and definition may hold slots. */
  readonly items: readonly { readonly id: string; readonly term: string; readonly definition: string }[];
}

/** A printed table: a projection of datasets on rows and columns, or a form of several blocks on one grid. */
export interface Table {
  readonly kind: 'table';
  readonly id: string;
  /** 预算01表. */
  readonly number?: string;
  /** With slots: {year}年部门收支总体情况表. */
  readonly title: string;
  /** Below the title: （{year}年度）. */
  readonly subtitle?: string;
  /** Contents entry; the number of the part's numbering stands before it. */
  readonly tocText: string;
  /** A form that belongs to the section before it: without a number of the part's numbering, not in the contents. */
  readonly annex?: boolean;
  /** Above the table at the left: 部门名称：{department}. */
  readonly captionLeft?: string;
  /** Above the table at the right: 单位：万元. */
  readonly captionRight?: string;
  /** Which way the page is turned. */
  readonly orientation: 'portrait' | 'landscape';
  /** Unit of the amounts of this table, where it differs from the layout's. */
  readonly moneyUnit?: '元' | '万元';
  /** Where its numbers print otherwise than the layout's. */
  readonly numbers?: Partial<NumberLook>;
  /** In points; smaller for very wide tables. 9 when not given. */
  readonly fontSize?: number;
  /** Coordinates of every cell: {fund: govFundAll} for the 政府性基金 table. */
  readonly at?: Coordinates;
  /** Its columns and rows. */
  readonly content: TableContent;
  /** Lines below the table. */
  readonly notes: readonly string[];
  /** Printed below the table when it has no data. */
  readonly emptyNote?: string;
}

/** `grid`: columns × rows. `form`: blocks below each other on one grid, each with columns and rows of its own. */
export type TableContent =
  | {
      readonly kind: 'grid';
      /** The column tree; its leaves are the columns, the groups above them stand in the head only. */
      readonly columns: readonly Column[];
      /** Where the rows come from. */
      readonly rows: RowSource;
      /** A row of column numbers under the head: 栏次 1 2 3 …; `label` stands in the first column, else 1 does. */
      readonly columnNumbers?: { readonly label?: string; readonly from: 1 };
    }
  | {
      readonly kind: 'form';
      /** Relative widths of the grid that the blocks share. */
      readonly widths: readonly number[];
      /** The blocks from top to bottom. */
      readonly blocks: readonly FormBlock[];
      /** One form per unit or project; `together`: one below the other in one table. */
      readonly forEach?: 'unit' | 'project';
      /** `each`: every form begins on a page of its own; else the forms follow each other. */
      readonly formPages?: 'each';
      /** Columns that a dump puts in front of each block's own. */
      readonly keys: readonly { readonly label: string; readonly show: string }[];
    };

/** One block of a form: its columns span the form's grid. */
export interface FormBlock {
  readonly id: string;
  /** What a dump calls the block: 预算情况. Empty: the block is not dumped as a table of its own. */
  readonly title: string;
  /** A label at the left that is merged over the block's rows. */
  readonly side?: string;
  /** Print the columns' labels above the rows. */
  readonly head: boolean;
  /** Without groups; the spans, with one for `side`, add up to the form's grid. */
  readonly columns: readonly (Column & { readonly span: number })[];
  /** Where the block's rows come from. */
  readonly rows: RowSource;
}

/** A column; its header path is the chain of labels above it. */
export interface Column {
  readonly id: string;
  /** With slots: {year}年预算金额. */
  readonly label: string;
  /** Columns below this label. A group shows nothing itself: `at` and `show` stand at its leaves. */
  readonly children?: readonly Column[];
  /** Coordinates that the column gives to its cells. A leaf with `at` shows values. */
  readonly at?: Coordinates;
  /** A leaf with `show` shows a text of its row: see columnText.ts. */
  readonly show?: string;
  /** Relative width (1 = an amount column). */
  readonly width?: number;
  /** Amounts stand at the right, codes in the middle, texts at the left when not given. */
  readonly align?: 'left' | 'center' | 'right';
  /** Merge equal neighbours below each other (一级指标). */
  readonly merge?: boolean;
  /** Where its numbers print otherwise than the table's. */
  readonly numbers?: Partial<NumberLook>;
  /** Unit of its amounts, where it differs from the table's. */
  readonly moneyUnit?: '元' | '万元';
}
