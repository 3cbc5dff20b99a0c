import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { restoreSettings } from '../../../shared/contract/settings.ts';
import { fileProblem } from '../../platform/files/fileProblem.ts';
import { thisProcess } from '../../storage/storage.ts';
import type { Database } from '../core/database.ts';
import type { HostPorts } from '../hostPorts.ts';
import { createFolderNote } from './folderNote.ts';

export interface SettingsService {
  readonly get: () => Settings;
  /** Changes some of them. @throws ProblemError when a folder cannot be used */
  readonly set: (changes: Partial<Settings>) => Promise<Settings>;
  /** Forgets what is in memory: the database was exchanged. */
  readonly forget: () => void;
  /** Also known while the database is not open: there it is needed most. */
  readonly backupsFolder: () => string;
}

export function createSettings(ports: HostPorts, database: () => Database): SettingsService {
  const note = createFolderNote(path.join(ports.paths.data, 'backup-folder.txt'));
  const backupsFolder = (): string => note.read() ?? ports.paths.backups;
  const defaults = (): Settings => ({
    fonts: 'bundled',
    pageLook: 'layout',
    defaultFolder: ports.paths.documents,
    backupFolder: backupsFolder(),
    userName: thisProcess().self.user || '本机用户',
    moneyUnit: '万元',
    shortcuts: {},
    ui: {},
  });
  // Asked with every change of a report, for the name in its history.
  let known: Settings | undefined;
  const read = (): Settings => ({
    ...restoreSettings(database().use().settings.all(), defaults()),
    backupFolder: backupsFolder(),
  });
  const get = (): Settings => (known ??= read());
  const forget = (): void => {
    known = undefined;
  };
  return {
    get,
    forget,
    backupsFolder,
    set: async ({ backupFolder, ...changes }) => {
      const { settings } = database().use();
      if (changes.defaultFolder !== undefined) await ensureUsable(changes.defaultFolder);
      if (backupFolder !== undefined && backupFolder !== backupsFolder()) {
        await ensureUsable(backupFolder);
        await note.write(backupFolder);
      }
      forget();
      for (const [key, value] of Object.entries(changes)) if (value !== undefined) settings.set(key, value);
      return get();
    },
  };
}

async function ensureUsable(folder: string): Promise<void> {
  if (!path.isAbsolute(folder)) {
    throw new ProblemError('badParams', `“${folder}”不是完整的文件夹路径。请填写从盘符或根目录开始的路径。`);
  }
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw fileProblem(error, path.join(folder, '.'), '写入');
  }
}
