import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

export interface FileLog {
  info(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

const LARGEST = 2 * 1024 * 1024;

/**
 * A log of JSON lines; beyond two megabytes the file becomes `….old` and a new one begins. A log that cannot be written is
 * given up in silence: it must not stop what it reports on.
 */
export function fileLog(file: string, now: () => number): FileLog {
  const write = (level: string, message: string, details: unknown): void => {
    const line = { at: new Date(now()).toISOString(), level, message, ...(details === undefined ? {} : { details }) };
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.old`);
      appendFileSync(file, `${JSON.stringify(line, plainErrors)}\n`);
    } catch {
      return;
    }
  };
  return {
    info: (message, details) => write('info', message, details),
    warn: (message, details) => write('warn', message, details),
    error: (message, details) => write('error', message, details),
  };
}

function plainErrors(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { name, message, stack, ...(cause === undefined ? {} : { cause }) };
}
