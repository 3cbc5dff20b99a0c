import type { DatasetId } from '../budget/datasets.ts';
import type { FillChange, FillChoice } from '../fill/fillModel.ts';
import type { PrintedChanges } from '../fill/printedChanges.ts';
import type { TableKind } from '../recognise/recognised.ts';
import type { ReportYear } from '../report/placeName.ts';

/** A file to be read: where it lies (desktop), or its bytes as the page handed them over. */
export type ImportSource = { path: string } | { name: string; base64: string };

/** What a person puts right in a reading. Each part that is given replaces what was there; null: as recognised. */
export interface ImportAdjustment {
  year?: number | null;
  layoutId?: string | null;
  department?: string | null;
  tables?: { index: number; change: ImportTableChange }[];
}

export interface ImportTableChange {
  /** `leftOut`: not taken at all. */
  kind?: TableKind | 'leftOut' | null;
  /** The fund that the whole table is restricted to; '': none. */
  fund?: string | null;
  unit?: '元' | '万元' | null;
  /** Meaning by its key (see `meaningKey`). */
  columns?: { index: number; meaning: string | null }[];
}

/** What was understood of the files, kept on the trusted side under `token` until it is accepted or given up. */
export interface ImportReading {
  token: string;
  files: ImportFile[];
  department: string;
  /** 0: not found. */
  year: number;
  layoutId: string;
  /** The best first. */
  layouts: { id: string; name: string; score: number }[];
  moneyUnit: '元' | '万元';
  units: { code: string; name: string }[];
  tables: ImportTable[];
  sections: { heading: string; level: number; paragraphs: number; characters: number }[];
  /** Figures of the text: `linked` follow the data; the `others` stay as they were typed and are listed. */
  figures: { linked: number; differs: number; unknown: number; others: ImportFigure[] };
  /** What is kept as it stood because the layout has no place for it. */
  kept: { kind: 'table' | 'section'; title: string }[];
  /** Doubts about no single table. */
  doubts: string[];
  /** Why it cannot be made a report yet; empty: it can. */
  missing: string[];
}

/** A figure that stays as it was typed: it differs from the fact it is about, or names none. */
export interface ImportFigure {
  text: string;
  state: 'differs' | 'unknown';
  section: string;
  /** What it is about, as far as that is known. */
  words: string;
  /** What the data print instead. */
  expected: string;
  reason: string;
}

export interface ImportFile {
  name: string;
  /** Why it was not read, one sentence; the other files are read all the same. */
  problem: string | null;
  format: string | null;
  warnings: string[];
  tables: number;
}

export interface ImportTable {
  index: number;
  file: string;
  title: string;
  number: string;
  /** 第 3 页, 工作表“收入”. */
  place: string;
  rows: number;
  columns: number;
  kind: TableKind;
  /** `duplicate`: it says the same as an earlier table. `layout`: recognised, printed by the layout. */
  state: 'recognised' | 'kept' | 'duplicate' | 'leftOut';
  fund: string;
  /** Unit that its amounts are read in. */
  unit: '元' | '万元';
  /** 0 to 1. */
  confidence: number;
  reasons: string[];
  doubts: string[];
  /** Something of it was put right by hand, now or for an earlier file of the same shape. */
  corrected: 'no' | 'now' | 'remembered';
  meanings: { path: string; key: string; name: string }[];
}

/** Rows of one table, as they stand and as they were read. */
export interface ImportTablePage {
  head: number;
  rows: number;
  columns: number;
  /** Index of the first row below the head that is given. */
  from: number;
  /** Cells of the head and of the rows that are given. */
  cells: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[];
  read: ImportRow[];
}

export interface ImportRow {
  row: number;
  kind: 'total' | 'unit' | 'group' | 'leaf' | 'blank';
  code: string;
  name: string;
  unit: string;
  /** Amounts that were read, in 分, by column. */
  amounts: { column: number; fen: number }[];
  doubt: string;
}

/** A mistake of the source: a sum that fails, a figure of the text that differs. It is shown, and not carried on. */
export interface ImportMistake {
  severity: 'error' | 'warning' | 'rounding' | 'info';
  check: string;
  place: string;
  message: string;
}

/** What the officer decided of the differences; where nothing is decided the file's value is taken. */
export interface FillOrder {
  year: ReportYear;
  /** The unit that all lines of the files belong to, by id; '': the whole department; missing: as the files say. */
  unit?: string;
  datasets: Partial<Record<DatasetId, FillChoice>>;
  /** By id of the change. */
  changes: Record<string, FillChoice>;
}

/** What 取数 would do to the report. */
export interface FillPreview {
  /** Number of the report's change that it was made for. */
  seq: number;
  datasets: FillPreviewDataset[];
  /** Names of units that come in. */
  newUnits: string[];
  /** What the report prints otherwise, with what is chosen. */
  printed: PrintedChanges;
  /** Titles of tables that fill nothing: computed from others, kept as they stand, or left out. */
  unused: string[];
  /** Anything changes at all. */
  changes: boolean;
}

export interface FillPreviewDataset {
  id: DatasetId;
  title: string;
  /** Lines of the files, and those of them that stand in the report just so. */
  incoming: number;
  same: number;
  /** All differences; `changes` are the first of them, conflicts before the rest. */
  total: number;
  conflicts: number;
  changes: FillChange[];
}
