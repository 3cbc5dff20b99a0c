import { BACKUP_REASONS, type BackupInfo } from '../../storage/storage.ts';
import type { BackupRow } from '../../../shared/contract/contract.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';

const toRow = ({ name, at, reason, bytes }: BackupInfo): BackupRow => ({
  id: name,
  at,
  reason: BACKUP_REASONS[reason],
  size: bytes,
});

/** The database as a whole: opening it, its backups. */
export function databaseHandlers({ database, reports, counts, settings, broadcast }: ServiceContext): DomainHandlers {
  const changed = (): void => {
    reports.forget();
    counts.forget();
    settings.forget();
    broadcast({ kind: 'event', event: 'database.changed', payload: { state: database.state() } });
  };
  return {
    'database.state': () => database.state(),
    'database.open': async (options) => {
      const before = database.state();
      const state = await database.open(options);
      if (state !== before) changed();
      return state;
    },
    'backups.list': () => database.use().backups.list().map(toRow),
    'backups.make': async () => {
      const outcome = await database.use().backups.make('manual');
      if (outcome.kind === 'failed') throw outcome.error;
      return { id: outcome.backup.name };
    },
    'backups.restore': async ({ id }) => {
      await database.use().backups.restore(id);
      changed();
      return {};
    },
  };
}
