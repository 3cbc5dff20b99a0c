import type { Connection } from './connection.ts';
import type { StoragePorts } from './ports.ts';

/** A file that was opened, saved, imported or exported. */
export interface RecentFile {
  readonly path: string;
  /** What the list calls it: 红旗区医疗保障局 2026. */
  readonly title: string;
  /** ISO time. */
  readonly usedAt: string;
}

export interface RecentFiles {
  /** Newest first. */
  readonly list: () => RecentFile[];
  /** Puts a file at the head of the list; the oldest beyond twenty is dropped. */
  readonly add: (path: string, title: string) => void;
  readonly remove: (path: string) => void;
}

const MOST = 20;

export function createRecentFiles({ prepare, read, write }: Connection, ports: StoragePorts): RecentFiles {
  return {
    list: () =>
      read(() =>
        prepare<[], RecentFile>(
          'SELECT path, title, used_at AS usedAt FROM recent_files ORDER BY used_at DESC, path',
        ).all(),
      ),
    add: (path, title) =>
      write(() => {
        prepare<[string, string, string]>(
          `INSERT INTO recent_files (path, title, used_at) VALUES (?, ?, ?)
           ON CONFLICT (path) DO UPDATE SET title = excluded.title, used_at = excluded.used_at`,
        ).run(path, title, new Date(ports.now()).toISOString());
        prepare<[number]>(
          `DELETE FROM recent_files WHERE path NOT IN
             (SELECT path FROM recent_files ORDER BY used_at DESC, path LIMIT ?)`,
        ).run(MOST);
      }),
    remove: (path) => write(() => void prepare<[string]>('DELETE FROM recent_files WHERE path = ?').run(path)),
  };
}
