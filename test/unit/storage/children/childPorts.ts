import { openDatabase, thisProcess, type Storage, type StoragePorts } from '../../../../electron/storage/storage.ts';

const quiet = (): void => undefined;

/** Ports of a process that a test starts: the real clock, backups beside the database, no log. */
export const childPorts = (file: string): StoragePorts => ({
  now: () => Date.now(),
  log: { info: quiet, warn: quiet, error: quiet },
  backupsFolder: () => `${file}.backups`,
  appVersion: '0.1.0',
  ...thisProcess(),
});

export async function openInChild(file: string): Promise<Storage> {
  const result = await openDatabase(file, childPorts(file));
  if (result.kind !== 'open') throw new Error(result.message);
  return result.storage;
}
