import type { BackupReason, NamedBackup } from './backupName.ts';

const TODAY = 3;
const EARLIER_DAYS = 7;
const MONTHS = 12;
const DAYS_BEFORE_A_STEP = 30;

/** Made before something that may have to be taken back; the last one of each kind outlives the crowd of its day. */
const BEFORE_A_STEP: readonly BackupReason[] = ['migration', 'import', 'restore'];

const dayOf = (backup: NamedBackup): string => backup.at.slice(0, 10);
const monthOf = (backup: NamedBackup): string => backup.at.slice(0, 7);

/** The newest backup of each of the latest `count` groups; the list is sorted newest first. */
function newestOfEach(
  backups: readonly NamedBackup[],
  group: (b: NamedBackup) => string,
  count: number,
): NamedBackup[] {
  const newest = new Map<string, NamedBackup>();
  for (const backup of backups) if (!newest.has(group(backup))) newest.set(group(backup), backup);
  return [...newest.values()].slice(0, count);
}

const daysBetween = (earlier: string, later: string): number =>
  (Date.parse(`${later}Z`) - Date.parse(`${earlier}Z`)) / 86_400_000;

/**
 * Which backups have become superfluous. Kept are
 * - every backup made by hand, and every one dated in the future (the clock was wrong; its age is not known);
 * - the newest three of today;
 * - the newest of each of the seven latest earlier days that have one: ten in all;
 * - the newest of each of the twelve latest months;
 * - the newest one made before a migration, an import and a restore, for thirty days: the way back stays open.
 *
 * @param now local time like `NamedBackup.at`
 */
export function chooseBackupsToDelete<B extends NamedBackup>(backups: readonly B[], now: string): B[] {
  const thinned = backups
    .filter((b) => b.reason !== 'manual' && b.at <= now)
    .toSorted((a, b) => (a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1));
  const today = now.slice(0, 10);
  const kept = new Set<NamedBackup>([
    ...thinned.filter((b) => dayOf(b) === today).slice(0, TODAY),
    ...newestOfEach(
      thinned.filter((b) => dayOf(b) < today),
      dayOf,
      EARLIER_DAYS,
    ),
    ...newestOfEach(thinned, monthOf, MONTHS),
  ]);
  for (const reason of BEFORE_A_STEP) {
    const last = thinned.find((b) => b.reason === reason);
    if (last && daysBetween(last.at, now) <= DAYS_BEFORE_A_STEP) kept.add(last);
  }
  return thinned.filter((b) => !kept.has(b));
}
