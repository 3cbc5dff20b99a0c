import type { Conflict } from '../../shared/commands/applyPatches.ts';
import { ProblemError, type ProblemCode } from '../../shared/contract/problem.ts';
import { errorCode } from './errorCode.ts';
import type { ProcessIdentity } from './ports.ts';

/** What went wrong in storage, more exactly than the problem codes that all parts of the program share. */
export type StorageReason =
  | 'newer-database'
  | 'foreign-database'
  | 'already-open'
  | 'disk-full'
  | 'read-only'
  | 'io'
  | 'driver'
  | 'closed'
  | 'migration-failed'
  | 'restore-failed'
  | 'conflict'
  | 'report-missing'
  | 'patch-mismatch'
  | 'nothing-to-undo'
  | 'layout-changed'
  | 'layout-in-use';

const PROBLEM_OF: Readonly<Record<StorageReason, ProblemCode>> = {
  'newer-database': 'fileNewer',
  'foreign-database': 'fileForeign',
  'already-open': 'fileFailed',
  'disk-full': 'noSpace',
  'read-only': 'noPermission',
  io: 'fileFailed',
  driver: 'internal',
  closed: 'fileFailed',
  'migration-failed': 'fileFailed',
  'restore-failed': 'fileFailed',
  conflict: 'conflict',
  'report-missing': 'notFound',
  'patch-mismatch': 'conflict',
  'nothing-to-undo': 'refused',
  'layout-changed': 'refused',
  'layout-in-use': 'refused',
};

/** Every error that storage throws on purpose. The message is shown as it is. */
export class StorageError extends ProblemError {
  readonly reason: StorageReason;

  constructor(reason: StorageReason, message: string, cause?: unknown) {
    super(
      PROBLEM_OF[reason],
      message,
      cause instanceof Error ? `${errorCode(cause)} ${cause.message}`.trim() : undefined,
    );
    this.name = 'StorageError';
    this.reason = reason;
    if (cause !== undefined) this.cause = cause;
  }
}

/** Number of the last migration and, where known, version of the program. */
export interface DataVersion {
  readonly schema: number;
  readonly app: string;
}

/** The database was written by a newer program. It was left as it is. */
export class NewerDatabase extends StorageError {
  readonly appVersion: DataVersion;
  readonly fileVersion: DataVersion;

  constructor(file: string, appVersion: DataVersion, fileVersion: DataVersion) {
    const writer = fileVersion.app === '' ? '更新版本的明账' : `明账 ${fileVersion.app}`;
    super(
      'newer-database',
      `数据文件“${file}”由${writer}保存（数据格式 ${fileVersion.schema}），` +
        `本程序是明账 ${appVersion.app}，只认识数据格式 ${appVersion.schema}。文件没有改动。` +
        '请安装更新版本的明账后再打开。',
    );
    this.name = 'NewerDatabase';
    this.appVersion = appVersion;
    this.fileVersion = fileVersion;
  }
}

/** Who holds the database. */
export interface LockHolder extends ProcessIdentity {
  /** ISO time. */
  readonly since: string;
}

const localTime = (iso: string): string => new Date(iso).toLocaleString('zh-CN', { hour12: false });

function alreadyOpenMessage(file: string, holder: LockHolder | null, sameHost: boolean): string {
  if (!holder) return `数据文件“${file}”正被另一个程序使用。请先关闭那个程序，再重新打开明账。`;
  const who = holder.user === '' ? '' : `“${holder.user}”`;
  const since = localTime(holder.since);
  return sameHost
    ? `明账已在本机打开（用户${who}，${since} 起，进程 ${holder.pid}）。请切换到已打开的窗口，或先将其关闭。`
    : `数据文件“${file}”正在电脑“${holder.host}”上使用（用户${who}，${since} 起）。` +
        '同一份数据同时只能由一台电脑编辑，请待对方关闭后再打开。若对方电脑已关机或异常退出，可选择强制接管。';
}

/** Another program has the database open. `holder` is null when it left no name. */
export class AlreadyOpen extends StorageError {
  readonly holder: LockHolder | null;
  /** On this computer; otherwise the caller may offer to take over. */
  readonly sameHost: boolean;

  constructor(file: string, holder: LockHolder | null, sameHost: boolean, cause?: unknown) {
    super('already-open', alreadyOpenMessage(file, holder, sameHost), cause);
    this.name = 'AlreadyOpen';
    this.holder = holder;
    this.sameHost = sameHost;
  }
}

/** A migration failed; it was rolled back, the data are as they were before it. */
export class MigrationFailed extends StorageError {
  readonly version: number;

  constructor(version: number, name: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      'migration-failed',
      `升级数据文件时，第 ${version} 步（${name}）出错：${reason}。该步骤已撤回，原有数据没有改动。` +
        '请继续使用升级前的版本，并把日志交给维护人员。',
      cause,
    );
    this.name = 'MigrationFailed';
    this.version = version;
  }
}

/** The report changed since the caller last saw it; nothing was written. */
export class SeqConflict extends StorageError {
  readonly expected: number;
  readonly actual: number;

  constructor(expected: number, actual: number) {
    super(
      'conflict',
      actual > expected
        ? `这份报告已在另一个窗口改到第 ${actual} 步，本窗口停在第 ${expected} 步，这次修改没有写入。请刷新后再改。`
        : `这份报告已恢复到较早的第 ${actual} 步，本窗口停在第 ${expected} 步，这次修改没有写入。请刷新后再改。`,
    );
    this.name = 'SeqConflict';
    this.expected = expected;
    this.actual = actual;
  }
}

/** There is no such report, or it lies in the bin. */
export class ReportMissing extends StorageError {
  readonly reportId: string;

  constructor(reportId: string, deleted: boolean) {
    super(
      'report-missing',
      deleted
        ? '这份报告已被删除，不能修改。请先在主页恢复它。'
        : `找不到这份报告（编号 ${reportId}），它可能已被彻底删除。请回到主页重新选择。`,
    );
    this.name = 'ReportMissing';
    this.reportId = reportId;
  }
}

/** A patch expects something else than what is stored: someone changed it meanwhile. Nothing was written. */
export class PatchMismatch extends StorageError {
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super('patch-mismatch', conflict.message);
    this.name = 'PatchMismatch';
    this.conflict = conflict;
  }
}
