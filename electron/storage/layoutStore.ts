import type { Layout } from '../../shared/layout/layout.ts';
import type { Connection } from './connection.ts';
import type { StoragePorts } from './ports.ts';
import { StorageError } from './storageErrors.ts';

/** One stored version of a layout. */
export interface StoredLayout {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly savedAt: string;
  readonly savedBy: string;
  /** It is the newest version of its id. */
  readonly newest: boolean;
}

/** The layouts of the user's own, by id and version. A stored version never changes: reports remember it. */
export interface LayoutStore {
  readonly list: () => StoredLayout[];
  /** The given version, or the newest; undefined when there is none. The caller validates it. */
  readonly load: (id: string, version?: number) => Layout | undefined;
  /**
   * Stores a version. Storing the same content again does nothing.
   *
   * @throws StorageError `layout-changed` when the version exists with another content
   */
  readonly save: (layout: Layout, by: string) => void;
  /** Removes all versions of a layout. @throws StorageError `layout-in-use` when a report, also a deleted one, uses it */
  readonly remove: (id: string) => void;
}

export function createLayoutStore({ prepare, read, write }: Connection, ports: StoragePorts): LayoutStore {
  const dataOf = (id: string, version: number): string | undefined =>
    prepare<[string, number], { data: string }>('SELECT data FROM layouts WHERE id = ? AND version = ?').get(
      id,
      version,
    )?.data;
  const newestVersion = (id: string): number =>
    prepare<[string], { version: number | null }>('SELECT max(version) AS version FROM layouts WHERE id = ?').get(id)
      ?.version ?? 0;

  const save = (layout: Layout, by: string): void => {
    const data = JSON.stringify(layout);
    const stored = dataOf(layout.id, layout.version);
    if (stored === data) return;
    if (stored !== undefined) {
      throw new StorageError(
        'layout-changed',
        `版式“${layout.name}”的第 ${layout.version} 版已经保存，不能改写。请把改动保存为新的一版。`,
      );
    }
    prepare<[string, number, string, string, string, string]>(
      'INSERT INTO layouts (id, version, name, data, saved_at, saved_by) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(layout.id, layout.version, layout.name, data, new Date(ports.now()).toISOString(), by);
  };

  const remove = (id: string): void => {
    const used =
      prepare<[string], { n: number }>('SELECT count(*) AS n FROM reports WHERE layout_id = ?').get(id)?.n ?? 0;
    if (used > 0) {
      throw new StorageError('layout-in-use', `这个版式正被 ${used} 份报告使用，不能删除。请先为这些报告换一个版式。`);
    }
    prepare<[string]>('DELETE FROM layouts WHERE id = ?').run(id);
  };

  return {
    list: () =>
      read(() =>
        prepare<[], Omit<StoredLayout, 'newest'> & { newest: number }>(
          `SELECT id, version, name, saved_at AS savedAt, saved_by AS savedBy,
                  version = max(version) OVER (PARTITION BY id) AS newest
           FROM layouts ORDER BY id, version`,
        )
          .all()
          .map((row) => ({ ...row, newest: row.newest === 1 })),
      ),
    load: (id, version) =>
      read(() => {
        const data = dataOf(id, version ?? newestVersion(id));
        return data === undefined ? undefined : (JSON.parse(data) as Layout);
      }),
    save: (layout, by) => write(() => save(layout, by)),
    remove: (id) => write(() => remove(id)),
  };
}
