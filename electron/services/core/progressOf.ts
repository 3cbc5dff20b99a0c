import type { Events } from '../../../shared/contract/contract.ts';
import type { Caller } from './handlers.ts';

/** Tells the window that asked for a run how far it is. */
export const progressOf =
  (runId: string, { tell }: Caller) =>
  (progress: Omit<Events['progress'], 'runId'>): void =>
    tell({ kind: 'event', event: 'progress', payload: { runId, ...progress } });
