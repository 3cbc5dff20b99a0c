import type { AppInfo } from '../../shared/contract/contract.ts';
import type { StartReader } from '../importers/isolate/readerProcess.ts';

/** Where a program writes what happened; never shown to the user. */
export interface Log {
  info(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

/** Folders, absolute. */
export interface HostPaths {
  /** The database. Created when missing. */
  readonly data: string;
  /** Where backups go until the settings name another folder. */
  readonly backups: string;
  /** Where file dialogs start. */
  readonly documents: string;
  /** The program: package.json, assets, node_modules. */
  readonly program: string;
  /** What can be made again: converted fonts. */
  readonly cache: string;
}

export interface SaveQuestion {
  /** 保存草稿, 导出 PDF. */
  readonly title: string;
  readonly folder: string;
  readonly name: string;
  /** `.pdf` */
  readonly extension: string;
  /** PDF 文件 */
  readonly kind: string;
}

/** Asking for files. Null: the person cancelled. */
export interface Dialogs {
  readonly chooseDraft: (folder: string) => Promise<string | null>;
  readonly chooseSave: (question: SaveQuestion) => Promise<string | null>;
}

/** The outside world of the services. Each host gives its own; a fake of it is all that tests need. */
export interface HostPorts {
  readonly host: AppInfo['host'];
  readonly version: string;
  readonly paths: HostPaths;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
  /** Runs something later without keeping the program alive; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** Starts the process that reads a foreign file, where it is not one of Node. */
  readonly startReader?: StartReader;
  /** Null: the screen is a browser, which uploads and downloads files itself; then no path that it names is trusted. */
  readonly dialogs: Dialogs | null;
  /** Null: the page prints. @throws when it was not printed */
  readonly print: ((pdf: Uint8Array, title: string) => Promise<void>) | null;
  /** Shows a file in its folder. */
  readonly showFile: (file: string) => Promise<void>;
}
