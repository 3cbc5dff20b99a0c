import type { Datasets } from '../budget/datasets.ts';
import type { StatedValue } from '../budget/facts.ts';
import type { Line, Unit } from '../budget/lines.ts';
import { datasetsOf } from '../report/references.ts';
import type { Report, Waiver } from '../report/report.ts';
import type {
  LineMovePatch,
  LinePatch,
  MetaPatch,
  Patch,
  SectionPatch,
  StatedPatch,
  TextPatch,
  UnitMovePatch,
  UnitPatch,
  WaiverPatch,
} from './patch.ts';
import { patchPlace } from './patchPlace.ts';
import { sameData } from './sameData.ts';

/** A patch that does not fit: what it expects to change is not what stands there. */
export interface Conflict {
  /** Which of the patches. */
  readonly index: number;
  readonly patch: Patch;
  /** Chinese: what, where, what to do. */
  readonly message: string;
}

/** Patches were applied to a report that they do not fit. Nothing was changed. */
export class PatchConflictError extends Error {
  override readonly name = 'PatchConflictError';
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super(conflict.message);
    this.conflict = conflict;
  }
}

/**
 * The report after the patches. Everything that they do not touch stays the same object, and each list that they touch is
 * copied once, however many patches there are.
 * @throws PatchConflictError when a patch does not fit: nobody's work is overwritten in silence.
 */
export function applyPatches(report: Report, patches: readonly Patch[]): Report {
  const work = startWork(report);
  const conflict = applyAll(work, patches);
  if (conflict) throw new PatchConflictError(conflict);
  return finishWork(work);
}

/** The first patch that does not fit the report, or null. */
export function findConflict(report: Report, patches: readonly Patch[]): Conflict | null {
  return applyAll(startWork(report), patches);
}

type RowPatch = LinePatch | UnitPatch | StatedPatch | WaiverPatch;
type MovePatch = LineMovePatch | UnitMovePatch;
type Row = Line | Unit | StatedValue | Waiver;

interface WorkList {
  readonly rows: Row[];
  /** The ids in use; made when the first row is inserted. */
  ids?: Set<string>;
  readonly store: (report: Report, rows: readonly Row[]) => Report;
}

/** A report in the middle of a change: lists that were opened are private copies. */
interface Work {
  report: Report;
  readonly lists: Map<string, WorkList>;
}

const startWork = (report: Report): Work => ({ report, lists: new Map() });

function finishWork(work: Work): Report {
  let { report } = work;
  for (const list of work.lists.values()) report = list.store(report, list.rows);
  return report;
}

function applyAll(work: Work, patches: readonly Patch[]): Conflict | null {
  for (const [index, patch] of patches.entries()) {
    const problem = applyOne(work, patch);
    if (!problem) continue;
    const place = patchPlace(finishWork(work), patch);
    return { index, patch, message: `“${place}”${problem}，为免覆盖，这次修改没有进行。请核对现在的内容后再操作。` };
  }
  return null;
}

/** Applies a patch; gives back in Chinese why it does not fit, if it does not. */
function applyOne(work: Work, patch: Patch): string | null {
  switch (patch.kind) {
    case 'lineMove':
    case 'unitMove':
      return moveRow(openList(work, patch), patch);
    case 'text':
      return setEntry(work, 'texts', patch.field, patch);
    case 'section':
      return setEntry(work, 'sections', patch.id, patch);
    case 'meta':
      return setMeta(work, patch);
    default:
      return changeRow(openList(work, patch), patch);
  }
}

function openList(work: Work, patch: RowPatch | MovePatch): WorkList {
  const inDataset = patch.kind === 'line' || patch.kind === 'lineMove';
  const key = inDataset ? `${patch.year}.${patch.dataset}` : patch.kind.replace('Move', '');
  const open = work.lists.get(key);
  if (open) return open;
  const list = inDataset ? lineList(work.report, patch) : namedList(work.report, patch);
  work.lists.set(key, list);
  return list;
}

function lineList(report: Report, { year, dataset }: LinePatch | LineMovePatch): WorkList {
  const store = (to: Report, rows: readonly Row[]): Report => {
    const datasets: Datasets = { ...datasetsOf(to, year), [dataset]: rows };
    return { ...to, [year === 'this' ? 'current' : 'prior']: datasets };
  };
  return { rows: [...datasetsOf(report, year)[dataset]], store };
}

function namedList(report: Report, patch: UnitPatch | UnitMovePatch | StatedPatch | WaiverPatch): WorkList {
  const key = ({ unit: 'units', unitMove: 'units', stated: 'stated', waiver: 'waivers' } as const)[patch.kind];
  return { rows: [...report[key]], store: (to, rows) => ({ ...to, [key]: rows }) };
}

const idOf = (row: Row): string => ('finding' in row ? row.finding : row.id);

/** Where a row is: at the place where it is said to be, or wherever it has moved to. */
function find(rows: readonly Row[], id: string, hint: number): number {
  const guess = rows[hint];
  return guess && idOf(guess) === id ? hint : rows.findIndex((row) => idOf(row) === id);
}

function changeRow(list: WorkList, { id, before, after, index }: RowPatch): string | null {
  if (before === null) {
    if (after === null) return null;
    const ids = (list.ids ??= new Set(list.rows.map(idOf)));
    if (ids.has(id)) return '已经存在';
    ids.add(id);
    list.rows.splice(index, 0, after);
    return null;
  }
  const at = find(list.rows, id, index);
  if (at < 0) return '已被删除';
  if (!sameData(list.rows[at], before)) return '已被改动';
  if (after !== null) list.rows[at] = after;
  else {
    list.rows.splice(at, 1);
    list.ids?.delete(id);
  }
  return null;
}

function moveRow(list: WorkList, { id, from, to }: MovePatch): string | null {
  const at = find(list.rows, id, from);
  if (at < 0) return '已被删除';
  const [row] = list.rows.splice(at, 1);
  list.rows.splice(to, 0, row!);
  return null;
}

function setEntry(work: Work, part: 'texts' | 'sections', key: string, patch: TextPatch | SectionPatch): string | null {
  const record: Readonly<Record<string, unknown>> = work.report[part];
  const found = Object.hasOwn(record, key) ? record[key] : null;
  if (!sameData(found, patch.before)) return '已被改动';
  const changed = patch.after === null ? without(record, key) : { ...record, [key]: patch.after };
  work.report = { ...work.report, [part]: changed };
  return null;
}

function setMeta(work: Work, patch: MetaPatch): string | null {
  if (!sameData(work.report[patch.key] ?? null, patch.before)) return '已被改动';
  if (patch.after !== null) work.report = { ...work.report, [patch.key]: patch.after };
  else work.report = without(work.report, patch.key) as unknown as Report;
  return null;
}

function without(record: object, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
