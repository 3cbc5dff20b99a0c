import os from 'node:os';
import type { StoragePorts } from './ports.ts';

/** The user's name; a user without an entry in the system's list (containers) has none. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return process.env['USER'] ?? process.env['USERNAME'] ?? '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The two ports that say who runs the program, for a host of Node. */
export function thisProcess(): Pick<StoragePorts, 'self' | 'isAlive'> {
  return { self: { host: os.hostname(), user: userName(), pid: process.pid }, isAlive };
}
