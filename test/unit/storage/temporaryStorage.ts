import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import {
  openDatabase,
  thisProcess,
  type OpenedDatabase,
  type OpenOptions,
  type StoragePorts,
} from '../../../electron/storage/storage.ts';

export interface TestPlace {
  readonly folder: string;
  readonly file: string;
  readonly ports: StoragePorts;
  /** Everything that was logged: `warn lock of a holder …`. */
  readonly logged: string[];
  /** Moves the clock of the ports. */
  readonly setTime: (local: string) => void;
}

/** A folder of its own with ports whose clock stands still; removed after the test. */
export function temporaryPlace(changes: Partial<StoragePorts> = {}): TestPlace {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-storage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const logged: string[] = [];
  let time = Date.parse('2026-03-02T09:00:00');
  const note = (level: string) => (message: string) => void logged.push(`${level} ${message}`);
  const ports: StoragePorts = {
    now: () => time,
    log: { info: note('info'), warn: note('warn'), error: note('error') },
    backupsFolder: () => path.join(folder, 'backups'),
    appVersion: '0.1.0',
    ...thisProcess(),
    ...changes,
  };
  return {
    folder,
    file: path.join(folder, 'mingzhang.db'),
    ports,
    logged,
    setTime: (local) => {
      time = Date.parse(local);
    },
  };
}

/** Opens the database of a place and closes it after the test. Fails where it is damaged. */
export async function openPlace({ file, ports }: TestPlace, options: OpenOptions = {}): Promise<OpenedDatabase> {
  const result = await openDatabase(file, ports, options);
  if (result.kind !== 'open') throw new Error(result.message);
  onTestFinished(() => result.storage.close());
  return result;
}
