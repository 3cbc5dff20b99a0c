import { applyPatches } from '../../../shared/commands/applyPatches.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import type { Execution } from '../../../shared/commands/dispatch.ts';
import type { Executed } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Report } from '../../../shared/report/report.ts';
import { SeqConflict, type Steps, type Storage } from '../../storage/storage.ts';
import { attempt } from './attempt.ts';
import { patchTargets } from './patchTargets.ts';

/** Who asks for a change, and what of the report that window knew. */
export interface ChangeOrder {
  readonly id: string;
  readonly expectedSeq: number;
  readonly clientId: string;
  readonly requestId: string;
}

export interface ReportState {
  readonly report: Report;
  readonly seq: number;
}

/** Reports in work: kept in memory as they stand on the disk, changed only through commands. */
export interface OpenReports {
  /** @throws ProblemError `notFound` */
  readonly load: (id: string) => ReportState;
  /** @throws ProblemError `refused`, `conflict`, or why it could not be written; then nothing was */
  readonly execute: (order: ChangeOrder, command: Command) => Executed;
  /** Null: there is nothing to undo. @throws like `execute` */
  readonly undo: (order: ChangeOrder) => Executed | null;
  readonly redo: (order: ChangeOrder) => Executed | null;
  /** Forgets what is in memory: the database was exchanged, or a report changed in another way. */
  readonly forget: (id?: string) => void;
}

export interface OpenReportsParts {
  readonly storage: () => Storage;
  readonly now: () => number;
  readonly userName: () => string;
  readonly onChange: (id: string, executed: Executed) => void;
}

/** Reports kept in memory, and answers kept for requests that are sent again. */
const MOST_OPEN = 8;
const MOST_ANSWERS = 500;
/** A window further behind than this has missed too much to be told apart; it loads anew. */
const MOST_MISSED = 200;

export const createOpenReports = (parts: OpenReportsParts): OpenReports => new ReportDesk(parts);

class ReportDesk implements OpenReports {
  readonly #parts: OpenReportsParts;
  readonly #open = new Map<string, ReportState>();
  readonly #answers = new Map<string, Executed>();

  constructor(parts: OpenReportsParts) {
    this.#parts = parts;
  }

  load(id: string): ReportState {
    const known = this.#open.get(id);
    if (known !== undefined) return known;
    const { report, summary } = this.#parts.storage().reports.load(id);
    return this.#keep(id, { report, seq: summary.seq });
  }

  execute(order: ChangeOrder, command: Command): Executed {
    return this.#safely(order.id, () => this.#run(order, command));
  }

  undo(order: ChangeOrder): Executed | null {
    return this.#safely(order.id, () => this.#turn(order, 'undo'));
  }

  redo(order: ChangeOrder): Executed | null {
    return this.#safely(order.id, () => this.#turn(order, 'redo'));
  }

  forget(id?: string): void {
    if (id !== undefined) {
      this.#open.delete(id);
      return;
    }
    this.#open.clear();
    this.#answers.clear();
  }

  #run(order: ChangeOrder, command: Command): Executed {
    const { report, seq } = this.load(order.id);
    const before = order.expectedSeq === seq ? this.#answers.get(order.requestId) : this.#repeated(order);
    if (before !== undefined) return before;
    const execution = attempt(report, command);
    if (order.expectedSeq !== seq) this.#ensureNoOverlap(order, seq, execution);
    const { patches, label, undo, mergeKey } = execution;
    const entry = { ...this.#request(order), expectedSeq: seq, command: command.name, label, patches, undo, mergeKey };
    const acknowledged = this.#parts.storage().history.applyEntry(order.id, entry);
    const change = { seq: acknowledged.seq, label, patches: [...patches] };
    return this.#done(order, execution.report, this.#answer(order, change, acknowledged));
  }

  #turn(order: ChangeOrder, kind: 'undo' | 'redo'): Executed | null {
    const known = this.#answers.get(order.requestId);
    if (known !== undefined) return known;
    const { report } = this.load(order.id);
    const { history } = this.#parts.storage();
    if (history.steps(order.id)[kind] === null) return null;
    const turned = history[kind](order.id, this.#request(order));
    const patches = turned.repeated ? [...history.patchesOf(order.id, turned.seq)] : [...turned.patches];
    const executed = this.#answer(order, { seq: turned.seq, label: turned.label, patches }, turned);
    return turned.repeated ? executed : this.#done(order, applyPatches(report, patches), executed);
  }

  /** The answer to a request that was sent before a break; undefined when it is new. */
  #repeated(order: ChangeOrder): Executed | undefined {
    const known = this.#answers.get(order.requestId);
    if (known !== undefined) return known;
    const { history } = this.#parts.storage();
    // Without patches nothing is written: storage looks whether the request had arrived before the program was restarted.
    const probe = { label: '', command: '', patches: [], undo: 'step', mergeKey: null } as const;
    try {
      const found = history.applyEntry(order.id, { ...this.#request(order), ...probe });
      if (!found.repeated) return undefined;
      const { seq } = found;
      const label = history.page(order.id, { before: seq + 1, limit: 1 })[0]?.label ?? '';
      return this.#answer(order, { seq, label, patches: [...history.patchesOf(order.id, seq)] }, found);
    } catch (error) {
      if (error instanceof SeqConflict) return undefined;
      throw error;
    }
  }

  /** What others changed since the window looked must not be what this change touches. */
  #ensureNoOverlap(order: ChangeOrder, seq: number, { patches }: Execution): void {
    const missed = seq - order.expectedSeq;
    if (missed < 0 || missed > MOST_MISSED) throw new SeqConflict(order.expectedSeq, seq);
    const mine = patchTargets(patches);
    for (let at = order.expectedSeq + 1; at <= seq; at += 1) {
      const theirs = patchTargets(this.#parts.storage().history.patchesOf(order.id, at));
      if ([...mine].some((target) => theirs.has(target))) throw new SeqConflict(order.expectedSeq, seq);
    }
  }

  #request({ requestId, expectedSeq }: ChangeOrder): { id: string; expectedSeq: number; by: string } {
    return { id: requestId, expectedSeq, by: this.#parts.userName() };
  }

  #answer({ clientId, requestId }: ChangeOrder, change: Change, { undo, redo }: Steps): Executed {
    return {
      ...change,
      clientId,
      requestId,
      savedAt: new Date(this.#parts.now()).toISOString(),
      canUndo: undo?.label ?? null,
      canRedo: redo?.label ?? null,
    };
  }

  /** A change is on the disk: remembers the answer and tells the windows. */
  #done({ id, requestId }: ChangeOrder, report: Report, executed: Executed): Executed {
    this.#keep(id, { report, seq: executed.seq });
    this.#answers.set(requestId, executed);
    trim(this.#answers, MOST_ANSWERS);
    if (executed.patches.length > 0) this.#parts.onChange(id, executed);
    return executed;
  }

  #keep(id: string, state: ReportState): ReportState {
    this.#open.delete(id);
    this.#open.set(id, state);
    trim(this.#open, MOST_OPEN);
    return state;
  }

  /** Whatever goes wrong, memory never differs from the disk: then the report is read anew next time. */
  #safely<T>(id: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ProblemError && error.code === 'refused')) this.#open.delete(id);
      throw error;
    }
  }
}

type Change = Pick<Executed, 'seq' | 'patches' | 'label'>;

function trim(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
