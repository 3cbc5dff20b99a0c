import type { Coordinates } from '../budget/coordinates.ts';
import type { DatasetId, DimensionId } from '../budget/datasets.ts';
import type { Unit } from '../budget/lines.ts';
import type { Numbering } from './layout.ts';

/** Where the rows of a table come from (DESIGN §4). Sources nest (`then`) and concatenate. */
export type RowSource = FixedRows | SubjectRows | UnitRows | LineRows | ConcatRows | PairedRows | SelfRow;

/** The row that the source stands below, once more: a project as the left pane beside its indicators. */
export interface SelfRow {
  readonly source: 'self';
}

/** Rows that are printed whether or not there is data. */
export interface FixedRows {
  readonly source: 'fixed';
  readonly rows: readonly FixedRow[];
}

/** One row of the form, as the region prescribes it. */
export interface FixedRow {
  /** Unique in its table or block. */
  readonly id: string;
  /** Text by column id; a label may hold slots. A labelled cell never shows a value. */
  readonly labels: Readonly<Record<string, string>>;
  /** Coordinates of the row's values; without them its value cells stay empty. */
  readonly at?: Coordinates;
  /** How it is set off; `normal` when not given. */
  readonly look?: RowLook;
  /** Indentation of its label, in characters. */
  readonly indent?: number;
  /** In paired panes: rows of one anchor stand on one line. */
  readonly anchor?: string;
  /** Rows below it, which inherit its coordinates. */
  readonly then?: RowSource;
}

/** `total`: bold; `group`: a heading of what follows. */
export type RowLook = 'total' | 'group' | 'normal';

/** One row per code that occurs in the facts at `at`, at the given levels; parents before children. */
export interface SubjectRows {
  readonly source: 'subjects';
  /** Which classification's codes. */
  readonly of: 'function' | 'economic' | 'govEconomic';
  /** Levels that are printed: [1, 2, 3] with subtotals of 类 and 款, [3] leaves only. */
  readonly levels: readonly number[];
  /** Which facts decide that a code occurs. */
  readonly at: Coordinates;
  /** `entry`: as entered; `amount`: largest first. Parents stay before their children. */
  readonly order: 'code' | 'entry' | 'amount';
  /** Characters of indentation per level below the first printed one. */
  readonly indent?: number;
  /** Numeral before the name of a subject of the first printed level: 一、一般公共服务支出. */
  readonly numbering?: Numbering;
  /** Rows below each subject, restricted to it. */
  readonly then?: RowSource;
}

/** One row per unit of the given roles, in the order of the report. */
export interface UnitRows {
  readonly source: 'units';
  /** `above` an office above the department, `department` itself, `unit` each of its units. */
  readonly roles: readonly Unit['role'][];
  /** Coordinates of the unit rows' values; without them they are headings. */
  readonly at?: Coordinates;
  /** `context`: the unit itself is not printed, only what stands in `then`, unit by unit. */
  readonly as?: 'row' | 'context';
  /** Leave out units for which nothing is entered at `at`: an empty table prints no unit either. */
  readonly onlyWithData?: boolean;
  /** How its rows are set off. */
  readonly look?: RowLook;
  /** Texts by column id, instead of the unit's own. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Rows below each unit, restricted to it. */
  readonly then?: RowSource;
}

/** One row per line of a dataset, or per group of lines that share dimensions. */
export interface LineRows {
  readonly source: 'lines';
  /** Whose lines. */
  readonly dataset: DatasetId;
  /** Which of its lines, and coordinates of their values. */
  readonly at?: Coordinates;
  /** `code`: by the line's own code or its subject's; `amount`: largest first. */
  readonly order: 'entry' | 'code' | 'amount';
  /** `line`: every line is a row of its own, even where dimensions repeat. */
  readonly group: 'line' | readonly DimensionId[];
  /** `context`: the line itself is not printed, only what stands in `then`. */
  readonly as?: 'row' | 'context';
  /** Texts by column id, instead of the line's own. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Rows below each line, restricted to it. */
  readonly then?: RowSource;
}

/** Sources one after the other. */
export interface ConcatRows {
  readonly source: 'concat';
  /** In print order. */
  readonly parts: readonly RowSource[];
}

/** Panes side by side (收入 | 支出): zipped, padded, rows of one anchor on one line. */
export interface PairedRows {
  readonly source: 'paired';
  readonly panes: readonly {
    /** Leaf columns that belong to the pane. */
    readonly columns: readonly string[];
    /** Rows of the pane; panes do not nest. */
    readonly rows: RowSource;
    /** The pane's only row is merged over all lines (a project beside its indicators). */
    readonly span?: boolean;
  }[];
}
