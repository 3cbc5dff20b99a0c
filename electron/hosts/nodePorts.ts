import { randomBytes } from 'node:crypto';
import type { HostPorts } from '../services/hostPorts.ts';

/** An id that nobody can guess, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Runs something later without keeping the program alive. */
export function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}

/** The ports that are the same on every host of Node. */
export function nodePorts(): Pick<HostPorts, 'now' | 'newId' | 'later'> {
  return { now: Date.now, newId: () => crypto.randomUUID(), later };
}
