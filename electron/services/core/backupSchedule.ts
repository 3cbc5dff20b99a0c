import type { HostPorts } from '../hostPorts.ts';
import type { Database } from './database.ts';

const EVERY_MS = 60 * 60 * 1000;
/** The first one does not compete with the start of the program. */
const FIRST_MS = 10_000;

/** Backups that nobody has to think of: after opening, and of each day while the program stays open. */
export function createBackupSchedule({ later, log }: HostPorts, database: Database): { readonly stop: () => void } {
  let callOff = later(FIRST_MS, () => void make('open'));
  const make = async (reason: 'open' | 'daily'): Promise<void> => {
    callOff = later(EVERY_MS, () => void make('daily'));
    if (database.state().kind !== 'open') return;
    try {
      const { backups } = database.use();
      await (reason === 'open' ? backups.make('open') : backups.daily());
    } catch (error) {
      log.warn('backup failed', { reason, error });
    }
  };
  return { stop: () => callOff() };
}
