import type { Patch } from '../commands/patch.ts';
import type { Command } from '../commands/dispatch.ts';
import type { BlockSource } from '../document/blocks.ts';
import type { Layout } from '../layout/layout.ts';
import type { Report } from '../report/report.ts';
import type { Problem } from './problem.ts';

/**
 * What the screen may ask of the trusted side: method → parameters and result. Everything is plain data; parameters are
 * validated by schema where they arrive (see params.ts). A refusal is a Problem.
 */
export interface Methods {
  'app.info': { params: Nothing; result: AppInfo };
  'reports.list': { params: { search?: string; archived?: boolean }; result: ReportSummary[] };
  'reports.create': { params: NewReport; result: { id: string } };
  'reports.duplicate': { params: { id: string }; result: { id: string } };
  'reports.archive': { params: { id: string; archived: boolean }; result: Nothing };
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
  'export.pdf': { params: { id: string; runId: string; path?: string }; result: SavedFile | null };
  'export.cancel': { params: { runId: string }; result: Nothing };
  print: { params: { id: string }; result: Nothing };
  /** Shows a saved file in its folder. */
  'files.show': { params: { path: string }; result: Nothing };
  'settings.get': { params: Nothing; result: Settings };
  'settings.set': { params: { settings: Partial<Settings> }; result: Settings };
  'fonts.list': { params: Nothing; result: { role: string; label: string; found: string | null; used: string }[] };
  'backups.list': { params: Nothing; result: { id: string; at: string; reason: string; size: number }[] };
  'backups.make': { params: Nothing; result: { id: string } };
  'backups.restore': { params: { id: string }; result: Nothing };
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

export interface ReportSummary {
  id: string;
  department: string;
  year: number;
  layoutId: string;
  layoutName: string;
  kind: Report['kind'];
  archived: boolean;
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
  pageSizes: { width: number; height: number }[];
  notes: string[];
}

/** Settings of this machine. */
export interface Settings {
  /** Which fonts to print with. */
  fonts: 'bundled' | 'installed';
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
