import type { Publication } from '../../shared/publication/publication.ts';
import type { Connection } from './connection.ts';
import type { StoragePorts } from './ports.ts';

/** One version of a report that was made public. */
export interface StoredPublication extends Publication {
  /** ISO, of the making of the files. */
  readonly madeAt: string;
  readonly madeBy: string;
}

/** The published versions of reports. A stored version never changes. */
export interface PublicationStore {
  /** Oldest first. */
  readonly list: (reportId: string) => StoredPublication[];
  /** The draft (.mz text) that a version was made of. */
  readonly draft: (reportId: string, correction: number) => string | undefined;
  /** @throws StorageError when that version is there already, or the report is not */
  readonly add: (reportId: string, publication: Publication, draft: string, by: string) => void;
}

export function createPublicationStore({ prepare, read, write }: Connection, ports: StoragePorts): PublicationStore {
  return {
    list: (reportId) =>
      read(() =>
        prepare<[string], { data: string; madeAt: string; madeBy: string }>(
          `SELECT data, made_at AS madeAt, made_by AS madeBy FROM publications
           WHERE report_id = ? ORDER BY correction`,
        )
          .all(reportId)
          .map(({ data, madeAt, madeBy }) => ({ ...(JSON.parse(data) as Publication), madeAt, madeBy })),
      ),
    draft: (reportId, correction) =>
      read(
        () =>
          prepare<[string, number], { draft: string }>(
            'SELECT draft FROM publications WHERE report_id = ? AND correction = ?',
          ).get(reportId, correction)?.draft,
      ),
    add: (reportId, publication, draft, by) =>
      write(() => {
        prepare<[string, number, string, string, string, string]>(
          'INSERT INTO publications (report_id, correction, data, draft, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)',
        ).run(
          reportId,
          publication.correction,
          JSON.stringify(publication),
          draft,
          new Date(ports.now()).toISOString(),
          by,
        );
      }),
  };
}
