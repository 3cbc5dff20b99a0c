import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface UserFolders {
  /** The program's data of this user. */
  readonly data: string;
  readonly cache: string;
  readonly documents: string;
}

export interface SystemFacts {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Where this user's data lie, the same for every host, so that the desktop window and the browser show the same reports.
 * MINGZHANG_DATA names another folder.
 */
export function userFolders(facts: SystemFacts = thisSystem()): UserFolders {
  const { data, cache } = byPlatform(facts);
  const own = facts.env['MINGZHANG_DATA'];
  const documents = path.join(facts.home, 'Documents');
  return {
    data: own ? path.resolve(own) : data,
    cache,
    documents: existsSync(documents) ? documents : facts.home,
  };
}

const thisSystem = (): SystemFacts => ({ platform: process.platform, home: os.homedir(), env: process.env });

function byPlatform({ platform, home, env }: SystemFacts): { data: string; cache: string } {
  if (platform === 'win32') {
    const roaming = env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
    const local = env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
    return { data: path.join(roaming, 'Mingzhang'), cache: path.join(local, 'Mingzhang', 'Cache') };
  }
  if (platform === 'darwin') {
    const library = path.join(home, 'Library');
    return {
      data: path.join(library, 'Application Support', 'Mingzhang'),
      cache: path.join(library, 'Caches', 'Mingzhang'),
    };
  }
  return {
    data: path.join(env['XDG_DATA_HOME'] || path.join(home, '.local', 'share'), 'mingzhang'),
    cache: path.join(env['XDG_CACHE_HOME'] || path.join(home, '.cache'), 'mingzhang'),
  };
}
