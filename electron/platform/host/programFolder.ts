import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Program {
  /** Where package.json, assets and node_modules lie. */
  readonly folder: string;
  readonly version: string;
}

const NAME = 'mingzhang';

/**
 * Finds the program's own folder above this file, whether it runs from the source, compiled or packed.
 * @throws Error when there is none: the installation is incomplete
 */
export function programFolder(): Program {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file)) {
      const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
      if (name === NAME) return { folder, version: version ?? '0.0.0' };
    }
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`no package.json of ${NAME} above ${import.meta.url}`);
    folder = above;
  }
}
