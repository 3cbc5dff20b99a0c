import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { readSource } from '../readSource.ts';
import { resolvePackage, type LockedPackage, type PackageLock } from './packageLock.ts';

/** Loaded by name at run time, which no reading of the source shows. */
const LOADED_BY_NAME = [
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif-sc',
  '@fontsource/lxgw-wenkai',
  'pdfmake',
];
/** Electron is the program itself. */
const PROVIDED = new Set(['electron', ...builtinModules]);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The packages that the trusted side (shared/ and electron/) loads itself. The screen's are inside its bundle. */
export function loadedPackages(top: string): string[] {
  const found = new Set(LOADED_BY_NAME);
  for (const file of globSync(['shared/**/*.ts', 'electron/**/*.ts'], { cwd: top })) {
    for (const use of readSource(file, readFileSync(path.join(top, file), 'utf8'))) {
      if (use.kind !== 'import' || /^(?:\.|node:)/.test(use.specifier)) continue;
      const name = packageOf(use.specifier);
      if (!PROVIDED.has(name)) found.add(name);
    }
  }
  return [...found].toSorted();
}

/**
 * The packages that run beside the program: those that the trusted side loads, and all that these need.
 * @throws Error for a package that the lock file does not have
 */
export function trustedPackages(lock: PackageLock, loaded: readonly string[]): LockedPackage[] {
  const found = new Map<string, LockedPackage>();
  const add = (from: string, name: string, isOptional: boolean): void => {
    const one = resolvePackage(lock, from, name);
    if (one === undefined) {
      if (isOptional) return;
      throw new Error(`package-lock.json has no ${name}, which ${from === '' ? 'the program' : from} loads`);
    }
    if (found.has(one.folder)) return;
    found.set(one.folder, one);
    for (const next of Object.keys(one.dependencies)) add(one.folder, next, false);
    for (const next of Object.keys(one.optionalDependencies)) add(one.folder, next, true);
  };
  for (const name of loaded) add('', name, false);
  return [...found.values()].toSorted((a, b) => a.folder.localeCompare(b.folder, 'en'));
}
