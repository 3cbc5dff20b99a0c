import { applyPatches, findConflict, PatchConflictError } from '../../../shared/commands/applyPatches.ts';
import type { Patch } from '../../../shared/commands/patch.ts';
import { emptyDatasets, type Datasets } from '../../../shared/budget/datasets.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Connection } from '../connection.ts';
import { PatchMismatch } from '../storageErrors.ts';
import { YEARS, type ListName, type RecordName } from './lists.ts';
import type { ListKey, Row } from './listTable.ts';
import { openList, shiftPatch, type OpenList } from './openList.ts';
import { readReport } from './readReport.ts';
import { splitReport, type ReportHead } from './reportHead.ts';
import { listName, listOf, touchedParts } from './touchedParts.ts';
import { writeList } from './writeList.ts';

function rowsOf(report: Report, key: ListKey): readonly Row[] {
  return key.table === 'lines' ? report[YEARS[key.year]][key.dataset] : report[key.table];
}

function readRecord(
  connection: Connection,
  id: string,
  record: RecordName,
  keys: ReadonlySet<string>,
): [string, unknown][] {
  const sql = `SELECT data FROM ${record} WHERE report_id = ? AND id = ?`;
  return [...keys].flatMap((key) => {
    const found = connection.prepare<[string, string], { data: string }>(sql).get(id, key);
    return found ? [[key, JSON.parse(found.data) as unknown] as [string, unknown]] : [];
  });
}

/** A report that holds what the patches name and nothing else: applying them costs nothing for the rest. */
function partialReport(
  head: ReportHead,
  id: string,
  lists: readonly OpenList[],
  records: Pick<Report, RecordName>,
): Report {
  const years: Record<'current' | 'prior', Datasets> = { current: emptyDatasets(), prior: emptyDatasets() };
  const named: Record<ListName, readonly Row[]> = { units: [], stated: [], waivers: [] };
  for (const { touched, rows } of lists) {
    const { key } = touched;
    if (key.table === 'lines') years[YEARS[key.year]] = { ...years[YEARS[key.year]], [key.dataset]: rows };
    else named[key.table] = rows;
  }
  return { id, ...head, ...years, ...named, ...records } as Report;
}

function writeRecord(
  connection: Connection,
  id: string,
  record: RecordName,
  keys: ReadonlySet<string>,
  after: Report,
): void {
  const upsert = `INSERT INTO ${record} (report_id, id, data) VALUES (?, ?, ?)
    ON CONFLICT (report_id, id) DO UPDATE SET data = excluded.data`;
  const remove = `DELETE FROM ${record} WHERE report_id = ? AND id = ?`;
  const values: Readonly<Record<string, unknown>> = after[record];
  for (const key of keys) {
    if (Object.hasOwn(values, key)) {
      connection.prepare<[string, string, string]>(upsert).run(id, key, JSON.stringify(values[key]));
    } else connection.prepare<[string, string]>(remove).run(id, key);
  }
}

/** The patches as they are within the stretches that were read. */
function shiftAll(patches: readonly Patch[], lists: readonly OpenList[]): readonly Patch[] {
  const offsets = new Map(
    lists.filter((list) => list.offset > 0).map((list) => [listName(list.touched.key), list.offset]),
  );
  if (offsets.size === 0) return patches;
  return patches.map((patch) => {
    const key = listOf(patch);
    return key ? shiftPatch(patch, offsets.get(listName(key)) ?? 0) : patch;
  });
}

/** The error with the place as the whole report names it; the partial report knows no units or projects to name. */
function mismatch(
  connection: Connection,
  id: string,
  patches: readonly Patch[],
  error: PatchConflictError,
): PatchMismatch {
  const report = readReport(connection, id);
  return new PatchMismatch((report && findConflict(report, patches)) ?? error.conflict);
}

/**
 * Applies patches to the rows of a report, by the same function that applies them in memory; reads and writes only the
 * rows they name. Inside a transaction of the caller.
 *
 * @throws PatchMismatch when a patch expects something else than what is stored
 */
export function applyToRows(connection: Connection, id: string, head: ReportHead, patches: readonly Patch[]): void {
  const touched = touchedParts(patches);
  const lists = touched.lists.map((list) => openList(connection, id, list));
  const records = {
    texts: Object.fromEntries(readRecord(connection, id, 'texts', touched.texts)),
    sections: Object.fromEntries(readRecord(connection, id, 'sections', touched.sections)),
  } as Pick<Report, RecordName>;
  const before = partialReport(head, id, lists, records);
  let after: Report;
  try {
    after = applyPatches(before, shiftAll(patches, lists));
  } catch (error) {
    throw error instanceof PatchConflictError ? mismatch(connection, id, patches, error) : error;
  }
  for (const list of lists) writeList(list, rowsOf(after, list.touched.key));
  writeRecord(connection, id, 'texts', touched.texts, after);
  writeRecord(connection, id, 'sections', touched.sections, after);
  if (touched.head) {
    const text = JSON.stringify(splitReport(after).head);
    connection.prepare<[string, string]>('UPDATE reports SET head = ? WHERE id = ?').run(text, id);
  }
}
