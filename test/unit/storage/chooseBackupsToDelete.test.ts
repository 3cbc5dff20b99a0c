import { describe, expect, it } from 'vitest';
import { backupName, parseBackupName, type BackupReason } from '../../../electron/storage/backups/backupName.ts';
import { chooseBackupsToDelete } from '../../../electron/storage/backups/chooseBackupsToDelete.ts';

const NOW = '2026-03-20T12:00:00';

/** `2026-03-20 08:00 manual` → a backup; the reason is `open` when it is not named. */
function backup(text: string) {
  const [day, time = '08:00', reason = 'open'] = text.split(' ');
  return { name: text, at: `${day}T${time}:00`, reason: reason as BackupReason };
}

const days = (month: string, from: number, to: number): string[] =>
  Array.from({ length: from - to + 1 }, (_, i) => `${month}-${String(from - i).padStart(2, '0')}`);

const cases: { title: string; present: string[]; deleted: string[]; now?: string }[] = [
  { title: 'nothing', present: [], deleted: [] },
  { title: 'a single one, however old', present: ['2019-01-01'], deleted: [] },
  {
    title: 'of today all but the newest three',
    present: ['2026-03-20 08:00', '2026-03-20 09:00', '2026-03-20 10:00', '2026-03-20 11:00', '2026-03-20 11:30'],
    deleted: ['2026-03-20 09:00', '2026-03-20 08:00'],
  },
  {
    title: 'of an earlier day all but the newest',
    present: ['2026-03-19 08:00', '2026-03-19 17:00', '2026-03-18 08:00'],
    deleted: ['2026-03-19 08:00'],
  },
  {
    title: 'beyond seven earlier days, except the newest of a month',
    present: [...days('2026-03', 19, 5), '2026-02-10', '2026-02-09', '2026-01-31'],
    deleted: [...days('2026-03', 12, 5), '2026-02-09'],
  },
  {
    title: 'days without a backup do not count',
    present: ['2026-03-19', '2026-03-10', '2026-03-01', '2026-02-20', '2026-02-10', '2026-02-09', '2026-02-08'],
    deleted: [],
  },
  {
    title: 'ten in all on a month in which one works every day',
    present: ['2026-03-20 09:00', '2026-03-20 10:00', '2026-03-20 11:00', ...days('2026-03', 19, 1)],
    deleted: days('2026-03', 12, 1),
  },
  {
    title: 'months beyond the latest twelve',
    now: '2026-12-31T12:00:00',
    present: [
      ...days('2026-12', 30, 24),
      ...Array.from({ length: 11 }, (_, i) => `2026-${String(11 - i).padStart(2, '0')}-15`),
      '2025-12-15',
      '2025-11-15',
    ],
    deleted: ['2025-12-15', '2025-11-15'],
  },
  {
    title: 'never one made by hand',
    present: ['2026-03-20 08:00 manual', '2019-01-01 08:00 manual', '2019-01-01 09:00 manual', '2019-01-02'],
    deleted: [],
  },
  {
    title: 'one made by hand takes no place from the others',
    present: [
      '2026-03-20 09:00',
      '2026-03-20 10:00',
      '2026-03-20 11:00',
      '2026-03-20 11:10 manual',
      '2026-03-20 11:20 manual',
      '2026-03-20 11:30 manual',
    ],
    deleted: [],
  },
  {
    title: 'the way back from a restore outlives the crowd of its day',
    present: [
      '2026-03-20 08:00 restore',
      '2026-03-20 09:00',
      '2026-03-20 10:00',
      '2026-03-20 11:00',
      '2026-03-20 11:30',
    ],
    deleted: ['2026-03-20 09:00'],
  },
  {
    title: 'only the newest of each kind is the way back, and for thirty days',
    present: [
      '2026-03-19 07:00 import',
      '2026-03-19 08:00 import',
      '2026-03-19 09:00 migration',
      '2026-03-19 10:00',
      '2026-02-17 09:00 restore',
      '2026-02-17 10:00',
    ],
    deleted: ['2026-03-19 07:00 import', '2026-02-17 09:00 restore'],
  },
  {
    title: 'nothing of the future: the clock was wrong, and it takes no place either',
    present: [
      '2031-01-01 08:00',
      '2031-01-01 09:00',
      '2031-01-01 10:00',
      '2031-01-01 11:00',
      '2026-03-20 08:00',
      '2026-03-20 09:00',
    ],
    deleted: [],
  },
];

describe('thinning deletes', () => {
  it.each(cases)('$title', ({ present, deleted, now = NOW }) => {
    const backups = present.map(backup);
    const expected = deleted.toSorted();
    const names = (list: readonly { name: string }[]): string[] => list.map((b) => b.name).toSorted();
    expect(names(chooseBackupsToDelete(backups, now))).toEqual(expected);
    expect(names(chooseBackupsToDelete(backups.toReversed(), now))).toEqual(expected);
  });

  it('nothing more when it is done again', () => {
    for (const { present, now = NOW } of cases) {
      const backups = present.map(backup);
      const gone = new Set(chooseBackupsToDelete(backups, now));
      expect(
        chooseBackupsToDelete(
          backups.filter((b) => !gone.has(b)),
          now,
        ),
      ).toEqual([]);
    }
  });

  it('never the newest, never all', () => {
    const crowd = Array.from({ length: 24 }, (_, h) => backup(`2026-03-19 ${String(h).padStart(2, '0')}:00`));
    const gone = chooseBackupsToDelete(crowd, NOW);
    expect(gone).toHaveLength(23);
    expect(gone.some((b) => b.at === '2026-03-19T23:00:00')).toBe(false);
  });
});

describe('the name of a backup', () => {
  it('says when and why, and is read back', () => {
    const name = backupName('/data/mingzhang.db', '2026-03-01T08:05:09', 'open');
    expect(name).toBe('mingzhang-20260301-080509-open.db');
    expect(parseBackupName('/data/mingzhang.db', name)).toEqual({ name, at: '2026-03-01T08:05:09', reason: 'open' });
    const second = backupName('mingzhang.db', '2026-03-01T08:05:09', 'restore', 2);
    expect(parseBackupName('mingzhang.db', second)).toMatchObject({ at: '2026-03-01T08:05:09', reason: 'restore' });
  });

  it.each([
    'mingzhang.db',
    'mingzhang-20260301-080509-open.db.part',
    'mingzhang-20260301-080509-toString.db',
    'mingzhang-20260301-080509-other.db',
    'mingzhang-damaged-20260301-080509.db',
    'other-20260301-080509-open.db',
    'mingzhang-20260301-080509-open.db-wal',
    '副本 mingzhang-20260301-080509-open.db',
  ])('is not %s', (name) => {
    expect(parseBackupName('mingzhang.db', name)).toBeNull();
  });
});
