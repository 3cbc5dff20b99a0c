import type { Patch } from '../commands/patch.ts';
import type { Command } from '../commands/commands.ts';
import type { BlockSource } from '../document/blocks.ts';
import type { Layout } from '../layout/layout.ts';
import type { Publication } from '../publication/publication.ts';
import type { Report } from '../report/report.ts';
import type { ExportFormat } from './exportFormat.ts';
import type {
  FillOrder,
  FillPreview,
  ImportAdjustment,
  ImportMistake,
  ImportReading,
  ImportSource,
  ImportTablePage,
} from './importing.ts';
import type { RollDecisions } from '../roll/rollDecisions.ts';
import type { Problem } from './problem.ts';

/**
 * What the screen may ask of the trusted side: method → parameters and result. Everything is plain data; parameters are
 * validated by schema where they arrive (see params.ts). A refusal is a Problem.
 */
export interface Methods {
  'app.info': { params: Nothing; result: AppInfo };
  /** Whether the database is open. While it is not, every method but app.*, database.* and log.* is refused. */
  'database.state': { params: Nothing; result: DatabaseState };
  /** Tries again: as it is, from a backup, or anew beside the damaged file that was set aside. */
  'database.open': { params: { fromBackup?: string; takeover?: boolean }; result: DatabaseState };
  /** `deleted`: the bin. Last changed first. */
  'reports.list': {
    params: { search?: string; year?: number; archived?: boolean; deleted?: boolean };
    result: ReportSummary[];
  };
  'reports.create': { params: NewReport; result: { id: string } };
  'reports.duplicate': { params: { id: string }; result: { id: string } };
  /** The next year's report from this one (结转); the old one stays as it is. `layoutId`: another layout. */
  'reports.roll': {
    params: { id: string; year: number; layoutId?: string; decisions?: RollDecisions };
    result: { id: string };
  };
  'reports.archive': { params: { id: string; archived: boolean }; result: Nothing };
  /** What the checks find in a report as it stands at change `seq`: errors and warnings that nobody waived. */
  'reports.checkCount': { params: { id: string; seq: number }; result: { errors: number; warnings: number } };
  /** Removes a report from the bin for good, with its history. */
  'reports.purge': { params: { id: string }; result: Nothing };
  /** Kept and hidden until purged; `reports.restore` takes it back. */
  'reports.delete': { params: { id: string }; result: Nothing };
  'reports.restore': { params: { id: string }; result: Nothing };
  /** Opens a `.mz`: from `path`, from bytes dropped on the page, or by asking. Null: the person cancelled. */
  'reports.openFile': {
    params: { path?: string; file?: { name: string; text: string } };
    result: { id: string; repairs: string[] } | null;
  };
  /** Writes a `.mz`. Without `path` the host asks; the browser host hands the file to the browser (`download`). */
  'reports.saveAs': { params: { id: string; path?: string }; result: SavedFile | null };
  'reports.recentFiles': { params: Nothing; result: { path: string; name: string; at: string }[] };
  'report.load': { params: { id: string }; result: LoadedReport };
  /**
   * Applies a command in one transaction. `requestId` makes a repeated request (after a broken connection) give the same
   * answer; a report that moved on meanwhile where the command touches is a `conflict`, nothing is overwritten.
   */
  'report.execute': {
    params: { id: string; command: Command; expectedSeq: number; clientId: string; requestId: string };
    result: Executed;
  };
  'report.undo': {
    params: { id: string; expectedSeq: number; clientId: string; requestId: string };
    result: Executed | null;
  };
  'report.redo': {
    params: { id: string; expectedSeq: number; clientId: string; requestId: string };
    result: Executed | null;
  };
  'report.history': { params: { id: string; before?: number; limit?: number }; result: HistoryRow[] };
  /** From → to of one change. */
  'report.historyPatches': { params: { id: string; seq: number }; result: Patch[] };
  'layouts.list': {
    params: Nothing;
    result: { id: string; name: string; region: string; year: number; version: number }[];
  };
  'layouts.get': { params: { id: string; version?: number }; result: Layout };
  /** Renders the report as it stands; a running preview of the same report is given up. */
  'preview.render': { params: { id: string; runId: string }; result: PreviewResult };
  'preview.cancel': { params: { runId: string }; result: Nothing };
  /** The bytes of a rendered preview. The browser host serves them at `/preview/<token>.pdf` as well. */
  'preview.bytes': { params: { token: string }; result: Uint8Array };
  /** Makes a file of a report, see `ExportRequest`. Null: the person cancelled. */
  'export.file': { params: ExportRequest; result: SavedFile | null };
  /** The 审核表: findings, explanations, the five aspects, every rule. */
  'export.checkSheet': {
    params: { id: string; runId: string; format: ExportFormat; path?: string };
    result: SavedFile | null;
  };
  /** The versions of a report that were made public, oldest first. */
  'publications.list': { params: { id: string }; result: PublicationRow[] };
  /**
   * Makes all files of the next version (the first, or a correction) as one ZIP, and keeps what was published. Refused in
   * words while errors are open or reviews are missing. Ended by `export.cancel`.
   */
  'publications.make': {
    params: {
      id: string;
      runId: string;
      reviewer: string;
      approver: string;
      date: string;
      note: string;
      path?: string;
    };
    result: SavedFile | null;
  };
  'export.cancel': { params: { runId: string }; result: Nothing };
  /** Prints through the host. The browser host answers with the address of a PDF that the page itself prints. */
  print: { params: { id: string; runId: string }; result: { download?: string } };
  'print.checkSheet': { params: { id: string; runId: string }; result: { download?: string } };
  /** Shows a saved file in its folder. */
  'files.show': { params: { path: string }; result: Nothing };
  'files.forget': { params: { path: string }; result: Nothing };
  'settings.get': { params: Nothing; result: Settings };
  'settings.set': { params: { settings: Partial<Settings> }; result: Settings };
  'fonts.list': { params: Nothing; result: { role: string; label: string; found: string | null; used: string }[] };
  'backups.list': { params: Nothing; result: BackupRow[] };
  'backups.make': { params: Nothing; result: { id: string } };
  'backups.restore': { params: { id: string }; result: Nothing };
  /**
   * Reads the files of one report. A file that cannot be read says so in the list; nothing of any report changes. Ends
   * with `cancelled` after `import.cancel`.
   */
  'import.read': { params: { runId: string; files: ImportSource[] }; result: ImportReading };
  /** Gives up reading, or what was read. */
  'import.cancel': { params: { runId?: string; token?: string }; result: Nothing };
  /** The reading with what a person put right; nothing to put right: as it stands. */
  'import.adjust': { params: { token: string; adjustment: ImportAdjustment }; result: ImportReading };
  'import.table': { params: { token: string; table: number; from: number; count: number }; result: ImportTablePage };
  'import.mistakes': { params: { token: string }; result: ImportMistake[] };
  /** 取数: what filling a report's tables from the reading would change. */
  'import.fill': { params: { token: string; id: string; order: FillOrder }; result: FillPreview };
  /**
   * Makes a new report of the reading, or fills the tables of one as `import.fill` showed it (a `conflict` when the
   * report moved on since): after a backup, in one step that can be undone. What was put right is remembered for files
   * of the same shape.
   */
  'import.accept': {
    params: { token: string; target: { kind: 'new' } | { kind: 'report'; id: string; seq: number; order: FillOrder } };
    result: { id: string };
  };
  /** An error of the screen, for the log. */
  'log.error': { params: { message: string; detail?: string }; result: Nothing };
}

export type Nothing = Record<never, never>;
export type Method = keyof Methods;
export type Params<M extends Method> = Methods[M]['params'];
export type Result<M extends Method> = Methods[M]['result'];

/** What the trusted side tells without being asked. */
export interface Events {
  /** A report changed: by this window or another one. `clientId` tells whose change it was. */
  'report.changed': { id: string; executed: Executed };
  'reports.listChanged': Nothing;
  progress: { runId: string; phase: string; done: number; total: number };
  /** Saving fails or works again (disk full, folder read-only). */
  'storage.state': { ok: boolean; problem?: Problem };
  /** Another database is open (a backup was restored): everything that was loaded is out of date. */
  'database.changed': { state: DatabaseState };
  'settings.changed': { settings: Settings };
  /** A file was opened from outside (double click, second start): the report to show. */
  'reports.opened': { id: string; repairs: string[] };
  /** A menu item of the host was chosen: the id of the screen's action. */
  'host.action': { action: string };
}

export type EventName = keyof Events;

export interface AppInfo {
  name: string;
  version: string;
  host: 'electron' | 'browser';
  dataFolder: string;
  backupFolder: string;
  /** Packages that come with the app, with their licences. */
  licences: { name: string; version: string; licence: string }[];
}

export type DatabaseState =
  | { kind: 'open' }
  /** A damaged file was set aside, or the file is gone while its backups are there. `backups`: newest first; `newestGood` is the one to offer. */
  | { kind: 'corrupt'; message: string; backups: (BackupRow & { usable: boolean })[]; newestGood: string | null }
  /** `canTakeOver`: it is in use on another computer; the person may know that that one is gone. */
  | { kind: 'failed'; problem: Problem; canTakeOver: boolean };

export interface BackupRow {
  /** Its file name. */
  id: string;
  /** Local time, 2026-03-01T08:05:09. */
  at: string;
  /** 打开时, 每日, 手动 … */
  reason: string;
  /** Bytes. */
  size: number;
}

/** A version that was made public. */
export interface PublicationRow extends Publication {
  /** ISO, of the making of the files. */
  madeAt: string;
  madeBy: string;
}

export interface ReportSummary {
  id: string;
  department: string;
  year: number;
  layoutId: string;
  layoutName: string;
  kind: Report['kind'];
  archived: boolean;
  /** When it was put into the bin (ISO); null when it was not. */
  deletedAt: string | null;
  /** ISO. */
  createdAt: string;
  changedAt: string;
  seq: number;
}

export interface NewReport {
  layoutId: string;
  departmentName: string;
  shortName?: string;
  code?: string;
  level?: string;
  year: number;
  kind?: Report['kind'];
  parentName?: string;
  /** Units of the department besides its own office, in order. */
  units?: { code?: string; name: string }[];
  /** Start with the facts and texts of this report instead of empty ones; layout, names and year are as given here. */
  copyOf?: string;
}

export interface LoadedReport {
  report: Report;
  seq: number;
  layout: Layout;
  canUndo: string | null;
  canRedo: string | null;
}

/** A change that is on disk. */
export interface Executed {
  seq: number;
  patches: Patch[];
  label: string;
  clientId: string;
  requestId: string;
  /** ISO time of the commit. */
  savedAt: string;
  /** Labels of what undo and redo would do now. */
  canUndo: string | null;
  canRedo: string | null;
}

export interface HistoryRow {
  seq: number;
  label: string;
  at: string;
  by: string;
  undone: boolean;
  kind: 'create' | 'edit' | 'undo' | 'redo';
  /** How many places it changed. */
  places: number;
}

export type { ExportFormat };

/** What is exported: all of a report, the part of one unit, or one table or section. */
export interface ExportRequest {
  id: string;
  runId: string;
  format: ExportFormat;
  /** Where to; asked for when missing. */
  path?: string;
  /** Id, code or name of the unit whose part is exported alone. */
  unit?: string;
  /** Id of the block of a table or heading that is exported alone. */
  part?: string;
  /** Excel: totals as formulas where they are exact sums of shown cells. */
  formulas?: boolean;
}

export interface SavedFile {
  /** Where it was written, or the name under which the browser downloads it. */
  path: string;
  /** Browser host: address on this server to fetch the file from, once. */
  download?: string;
  /** What the officer should know: a substituted font, a shrunk table. */
  notes: string[];
}

export interface PreviewResult {
  token: string;
  pages: number;
  /** Where blocks stand: for a click on a page. Points from the top of the page. */
  places: { page: number; source: BlockSource; y0: number; y1: number }[];
  notes: string[];
}

/** Settings of this machine. */
export interface Settings {
  /** Which fonts to print with. */
  fonts: 'bundled' | 'installed';
  /** Page look: the layout's own (公文版式), or that of the finance offices' templates. */
  pageLook: 'layout' | 'template';
  defaultFolder: string;
  backupFolder: string;
  /** Who works here, for the history. */
  userName: string;
  moneyUnit: '元' | '万元';
  /** Keys of actions that differ from the defaults: action id → shortcut. */
  shortcuts: Record<string, string>;
  /** Screen state that is remembered (panel sizes, column widths), by key. */
  ui: Record<string, unknown>;
}
