import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { StoragePorts } from './ports.ts';
import { AlreadyOpen, type LockHolder } from './storageErrors.ts';
import { errorCode } from './errorCode.ts';

/** What the lock file holds: who has the database, and a token that tells one opening from another. */
interface LockContent extends LockHolder {
  readonly token: string;
}

export interface HeldLock {
  /** Whose lock was found and set aside; null when there was none. A lock left behind means an unclean end. */
  readonly replaced: { readonly holder: LockHolder | null; readonly why: 'dead' | 'forced' | 'unreadable' } | null;
  /** Removes the lock file, unless someone has taken it over meanwhile. */
  readonly release: () => void;
}

/** Locks that this very process holds. A lock with our pid and another token is from an earlier process of that number. */
const ownTokens = new Set<string>();

/** A process of the holder's number may be a stranger after this time: the system hands out numbers again. */
const SETTLED_MS = 60_000;

export const lockPath = (file: string): string => `${file}.lock`;

function readLock(path: string): LockContent | 'none' | 'unreadable' {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none';
    throw error;
  }
  try {
    const read = JSON.parse(text) as Partial<LockContent> | null;
    const { host, user, pid, since, token } = read ?? {};
    const complete =
      typeof host === 'string' && typeof user === 'string' && typeof pid === 'number' && typeof token === 'string';
    if (!complete || typeof since !== 'string' || Number.isNaN(Date.parse(since))) return 'unreadable';
    return { host, user, pid, since, token };
  } catch {
    return 'unreadable';
  }
}

function writeNew(path: string, flag: 'wx', text: string): void {
  const handle = openSync(path, flag);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Creates the lock with its content complete at once. False when there is one already. */
function tryCreate(path: string, content: LockContent): boolean {
  const text = `${JSON.stringify(content)}\n`;
  const draft = `${path}.${content.token}`;
  try {
    writeNew(draft, 'wx', text);
    try {
      linkSync(draft, path);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      // A file system without hard links (FAT, some network folders).
      writeNew(path, 'wx', text);
      return true;
    }
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

interface LockOptions {
  /** Take the database from a holder on another computer, who may be gone. */
  readonly takeover: boolean;
  /** Does any program hold the database itself? Asked when the lock file alone does not tell. */
  readonly isDatabaseBusy: () => boolean;
}

type Verdict = NonNullable<HeldLock['replaced']>['why'] | 'alive';

/** Is the holder still there? */
function judge(found: LockContent | 'unreadable', ports: StoragePorts, options: LockOptions): Verdict {
  if (found === 'unreadable') return options.isDatabaseBusy() ? 'alive' : 'unreadable';
  if (found.host !== ports.self.host) return options.takeover && !options.isDatabaseBusy() ? 'forced' : 'alive';
  if (found.pid === ports.self.pid) return ownTokens.has(found.token) ? 'alive' : 'dead';
  // Two computers installed from one image may share a name: the database's own lock has the last word.
  if (!ports.isAlive(found.pid)) return options.isDatabaseBusy() ? 'alive' : 'dead';
  const settled = ports.now() - Date.parse(found.since) > SETTLED_MS;
  return settled && !options.isDatabaseBusy() ? 'dead' : 'alive';
}

/** Moves the judged lock out of the way; false when another program was quicker and put its own there. */
function setAside(path: string, judged: LockContent | 'unreadable', token: string): boolean {
  const aside = `${path}.${token}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
  const moved = readLock(aside);
  const same = judged === 'unreadable' ? moved === judged : typeof moved === 'object' && moved.token === judged.token;
  if (!same) renameSync(aside, path);
  rmSync(aside, { force: true });
  return same;
}

/**
 * Writes the lock file beside the database: host, user, process and time. A lock whose process is gone is replaced.
 *
 * @throws AlreadyOpen when someone else holds the database.
 */
export function acquireLock(file: string, ports: StoragePorts, options: LockOptions): HeldLock {
  const path = lockPath(file);
  const since = new Date(ports.now()).toISOString();
  const { host, user, pid } = ports.self;
  const content: LockContent = { host, user, pid, since, token: randomUUID() };
  let replaced: HeldLock['replaced'] = null;
  while (!tryCreate(path, content)) {
    const found = readLock(path);
    if (found === 'none') continue;
    const holder = found === 'unreadable' ? null : found;
    const why = judge(found, ports, options);
    if (why === 'alive') throw new AlreadyOpen(file, holder, !holder || holder.host === host);
    if (!setAside(path, found, content.token)) continue;
    ports.log.warn('lock of a holder that is gone replaced', { file, holder, why });
    replaced = { holder, why };
  }
  ownTokens.add(content.token);
  return { replaced, release: () => release(path, content.token) };
}

function release(path: string, token: string): void {
  ownTokens.delete(token);
  const found = readLock(path);
  if (typeof found === 'object' && found.token === token) rmSync(path, { force: true });
}
