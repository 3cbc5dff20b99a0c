import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';

/** How a second start of the program reaches the first: a note in the data folder that only this user can read. */
export interface RunningNote {
  readonly port: number;
  readonly secret: string;
}

const SECRET_HEADER = 'x-mingzhang-secret';
const ADDRESS = '/second-start';
const noteFile = (dataFolder: string): string => path.join(dataFolder, 'browser-host.json');

/** Leaves the note; returns how to take it away. */
export function leaveNote(dataFolder: string, note: RunningNote): () => void {
  const file = noteFile(dataFolder);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(note), { mode: 0o600 });
  return () => {
    if (readNote(dataFolder)?.secret === note.secret) rmSync(file, { force: true });
  };
}

function readNote(dataFolder: string): RunningNote | undefined {
  try {
    const { port, secret } = JSON.parse(readFileSync(noteFile(dataFolder), 'utf8')) as Partial<RunningNote>;
    return typeof port === 'number' && typeof secret === 'string' ? { port, secret } : undefined;
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
