import type { Connection } from './connection.ts';

/** Settings of the program by name. Values are JSON; what a name means is the caller's to know and to validate. */
export interface SettingsStore {
  /** undefined when it was never set. */
  readonly get: (key: string) => unknown;
  readonly all: () => Readonly<Record<string, unknown>>;
  /** undefined removes the setting. */
  readonly set: (key: string, value: unknown) => void;
}

export function createSettingsStore({ prepare, read, write }: Connection): SettingsStore {
  return {
    get: (key) =>
      read(() => {
        const row = prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?').get(key);
        return row ? (JSON.parse(row.value) as unknown) : undefined;
      }),
    all: () =>
      read(() => {
        const rows = prepare<[], { key: string; value: string }>('SELECT key, value FROM settings ORDER BY key').all();
        return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]));
      }),
    set: (key, value) =>
      write(() => {
        if (value === undefined) {
          prepare<[string]>('DELETE FROM settings WHERE key = ?').run(key);
          return;
        }
        prepare<[string, string]>(
          'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        ).run(key, JSON.stringify(value));
      }),
  };
}
