import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { z } from 'zod';

/**
 * A note in the data folder that only this user can read: how a second start of the program reaches the first, and which
 * pages a start after a fault may take over. A host that ends as it should takes it away.
 */
export interface RunningNote {
  readonly port: number;
  readonly secret: string;
  /** The cookies of its pages. */
  readonly sessions: readonly string[];
}

const SECRET_HEADER = 'x-mingzhang-secret';
const ADDRESS = '/second-start';
const noteFile = (dataFolder: string): string => path.join(dataFolder, 'browser-host.json');

/** Leaves the note, also in the place of an earlier one; returns how to take it away. @throws Error of the system */
export function leaveNote(dataFolder: string, note: RunningNote): () => void {
  const file = noteFile(dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(note), { mode: 0o600 });
  return () => {
    if (readNote(dataFolder)?.secret === note.secret) rmSync(file, { force: true });
  };
}

const noteSchema = z.object({
  port: z.int().min(1).max(65535),
  secret: z.string().min(1),
  sessions: z.array(z.string().min(1)).default([]),
});

/** The note of the host that runs, or did so until a fault ended it. */
export function readNote(dataFolder: string): RunningNote | undefined {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(noteFile(dataFolder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The address of a new window of the host that is running over this data folder; undefined when none is. */
export async function askRunningHost(dataFolder: string): Promise<string | undefined> {
  const note = readNote(dataFolder);
  if (note === undefined) return undefined;
  const origin = `http://127.0.0.1:${note.port}`;
  try {
    const response = await fetch(origin + ADDRESS, {
      method: 'POST',
      headers: { [SECRET_HEADER]: note.secret },
      signal: AbortSignal.timeout(3000),
    });
    const url = await response.text();
    return response.ok && url.startsWith(`${origin}/`) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Is this a second start that knows the secret? */
export const isSecondStart = ({ method, url, headers }: IncomingMessage, secret: string): boolean =>
  method === 'POST' && url === ADDRESS && headers[SECRET_HEADER] === secret && headers.origin === undefined;
