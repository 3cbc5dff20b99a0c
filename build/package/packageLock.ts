import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const names = z.record(z.string(), z.string()).default({});

const entrySchema = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  optional: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
});

const lockSchema = z.object({ packages: z.record(z.string(), entrySchema) });

/** One installed package, as the lock file tells. */
export interface LockedPackage extends z.infer<typeof entrySchema> {
  /** Its folder from the top of the project: `node_modules/a/node_modules/b`. */
  readonly folder: string;
  readonly name: string;
}

/** The packages of package-lock.json by folder, without the project itself. */
export type PackageLock = ReadonlyMap<string, LockedPackage>;

/** @throws when the lock file is missing or of an unknown form */
export function readPackageLock(top: string): PackageLock {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(path.join(top, 'package-lock.json'), 'utf8')));
  const found = Object.entries(packages).filter(([folder]) => folder !== '');
  return new Map(found.map(([folder, entry]) => [folder, { ...entry, folder, name: nameOf(folder) }]));
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What is needed to run, not only to build: the dependencies of package.json and all that they need. */
export const productionPackages = (lock: PackageLock): LockedPackage[] =>
  [...lock.values()].filter(({ dev, devOptional }) => !dev && !devOptional);

/** The package that a file in `from` (a package's folder, or '' for the project) gets under a name; undefined: none. */
export function resolvePackage(lock: PackageLock, from: string, name: string): LockedPackage | undefined {
  const parts = from === '' ? [] : from.split('/node_modules/');
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const found = lock.get(
      [...parts.slice(0, depth), name].join('/node_modules/').replace(/^(?!node_modules\/)/, 'node_modules/'),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
