import type { DatasetId, Datasets } from '../budget/datasets.ts';
import type { Line, Unit } from '../budget/lines.ts';
import type { ReportYear } from '../report/placeName.ts';

/** Which value stays where report and file differ. */
export type FillChoice = 'file' | 'own';

/** What the officer decided; where nothing is decided the file's value is taken. */
export interface FillDecisions {
  readonly datasets: Readonly<Partial<Record<DatasetId, FillChoice>>>;
  /** By id of the change. */
  readonly changes: Readonly<Record<string, FillChoice>>;
  /** The unit that all lines of the files belong to; null: the whole department; undefined: as the files say. */
  readonly unit?: string | null;
}

/** One difference between the report and the files. */
export interface FillChange {
  /** The same for the same difference as long as it is there. */
  readonly id: string;
  /** `changed`: both have the line. `gone`: the files have no such line any more. */
  readonly kind: 'changed' | 'added' | 'gone';
  /** How a person finds the line. */
  readonly line: string;
  /** What of the line: 基本支出, 主要内容…; empty for whole lines. */
  readonly what: string;
  /** Values in 元, or text. */
  readonly own: string;
  readonly file: string;
  /** Both have a value, and they differ. */
  readonly conflict: boolean;
  readonly choice: FillChoice;
}

/** What filling does to one dataset. */
export interface FilledDataset {
  readonly id: DatasetId;
  /** Lines of the files, and those of them that stand in the report just so. */
  readonly incoming: number;
  readonly same: number;
  readonly changes: readonly FillChange[];
  /** All lines of the dataset afterwards. */
  readonly lines: readonly Line[];
}

/** What filling the report from the files does, with what was decided. */
export interface FillPlan {
  readonly year: ReportYear;
  readonly datasets: readonly FilledDataset[];
  /** Units that come in because taken lines need them. */
  readonly newUnits: readonly Unit[];
  /** The datasets that change, whole. */
  readonly changed: Readonly<Partial<Datasets>>;
}
