import type { Problem } from '../../../shared/contract/problem.ts';
import type { EventMessage } from '../../../shared/contract/wire.ts';
import type { Database } from './database.ts';
import type { HostPorts } from '../hostPorts.ts';
import { ProblemError, type ProblemCode } from '../../../shared/contract/problem.ts';

/** Failures of the disk, which pass when someone makes room or plugs it in again. */
const OF_THE_DISK: readonly ProblemCode[] = ['noSpace', 'noPermission', 'readOnly', 'fileFailed'];
const TRY_EVERY_MS = 2000;
const PROBE = 'lastProbe';

/** Tells the windows when changes cannot be written, and when they can be again. */
export interface StorageWatch {
  /** To be told of every failed change. */
  readonly failed: (problem: Problem) => void;
  readonly stop: () => void;
}

export function createStorageWatch(
  ports: HostPorts,
  database: Database,
  broadcast: (message: EventMessage) => void,
): StorageWatch {
  let isFailing = false;
  let callOff = (): void => undefined;
  const tell = (payload: { ok: boolean; problem?: Problem }): void =>
    broadcast({ kind: 'event', event: 'storage.state', payload });
  const probe = (): void => {
    try {
      database.use().settings.set(PROBE, ports.now());
      isFailing = false;
      tell({ ok: true });
    } catch (error) {
      ports.log.warn('still not writable', { error: error instanceof ProblemError ? error.detail : error });
      callOff = ports.later(TRY_EVERY_MS, probe);
    }
  };
  return {
    failed: (problem) => {
      if (!OF_THE_DISK.includes(problem.code)) return;
      tell({ ok: false, problem });
      if (isFailing) return;
      isFailing = true;
      callOff = ports.later(TRY_EVERY_MS, probe);
    },
    stop: () => callOff(),
  };
}
