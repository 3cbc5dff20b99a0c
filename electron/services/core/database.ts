import path from 'node:path';
import type { DatabaseState } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import {
  AlreadyOpen,
  BACKUP_REASONS,
  openDatabase,
  thisProcess,
  type CorruptDatabase,
  type OpenOptions,
  type Storage,
  type StoragePorts,
} from '../../storage/storage.ts';
import type { HostPorts } from '../hostPorts.ts';

/** The database: open, or with the reason why not and what may be done about it. */
export interface Database {
  readonly state: () => DatabaseState;
  /** @throws ProblemError while it is not open */
  readonly use: () => Storage;
  /** Opens it, if it is not open. Never rejects: the state says how it went. */
  readonly open: (options?: { fromBackup?: string; takeover?: boolean }) => Promise<DatabaseState>;
  readonly close: () => Promise<void>;
}

export const DATABASE_FILE = 'mingzhang.db';

export interface DatabaseParts {
  readonly ports: HostPorts;
  readonly backupsFolder: () => string;
  /** What is done after each opening, before anyone else uses it. */
  readonly prepare: () => Promise<void>;
}

export function createDatabase({ ports, backupsFolder, prepare }: DatabaseParts): Database {
  const storagePorts: StoragePorts = {
    now: ports.now,
    log: ports.log,
    backupsFolder,
    appVersion: ports.version,
    ...thisProcess(),
  };
  const notYet: DatabaseState = failed(new ProblemError('fileFailed', '数据文件还没有打开。请稍后重试。'), false);
  let state = notYet;
  let storage: Storage | undefined;
  let corrupt: CorruptDatabase | undefined;

  const tryToOpen = async (options: OpenOptions): Promise<DatabaseState> => {
    try {
      const opened = await openDatabase(path.join(ports.paths.data, DATABASE_FILE), storagePorts, options);
      if (opened.kind === 'corrupt') {
        corrupt = opened;
        return corruptState(opened);
      }
      ports.log.info('database open', { unclean: opened.unclean, migrated: opened.migrated });
      storage = opened.storage;
      corrupt = undefined;
      await prepare();
      return { kind: 'open' };
    } catch (error) {
      ports.log.error('database does not open', { error });
      return failed(asProblem(error), error instanceof AlreadyOpen && !error.sameHost);
    }
  };

  return {
    state: () => state,
    use: () => {
      if (storage !== undefined) return storage;
      const problem = state.kind === 'failed' ? state.problem : undefined;
      const message = state.kind === 'corrupt' ? state.message : (problem?.message ?? '数据文件没有打开。');
      throw new ProblemError(problem?.code ?? 'fileDamaged', message);
    },
    open: async ({ fromBackup, takeover } = {}) => {
      if (storage !== undefined) return state;
      // Only backups that were offered: the screen names no paths.
      const backup = corrupt?.backups.find((one) => one.name === fromBackup);
      if (fromBackup !== undefined && backup === undefined) {
        throw new ProblemError('notFound', `没有名为“${fromBackup}”的备份。请从列表中选择。`);
      }
      state = await tryToOpen({
        // without a backup, after the screen has shown which there are
        anew: state.kind === 'corrupt' && backup === undefined,
        ...(backup ? { fromBackup: backup.path } : {}),
        ...(takeover === undefined ? {} : { takeover }),
      });
      return state;
    },
    close: async () => {
      const open = storage;
      storage = undefined;
      state = notYet;
      await open?.close();
    },
  };
}

const failed = (error: ProblemError, canTakeOver: boolean): DatabaseState => ({
  kind: 'failed',
  problem: error.toProblem(),
  canTakeOver,
});

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new ProblemError('internal', `数据文件无法打开：${detail}。请把日志交给维护人员。`, detail);
}

const corruptState = ({ message, backups, newestGood }: CorruptDatabase): DatabaseState => ({
  kind: 'corrupt',
  message,
  newestGood: newestGood?.name ?? null,
  backups: backups.map(({ name, at, reason, bytes, usable }) => ({
    id: name,
    at,
    reason: BACKUP_REASONS[reason],
    size: bytes,
    usable,
  })),
});
