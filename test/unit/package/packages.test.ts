import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { packedFiles } from '../../../build/package/packedFiles.ts';
import { resolvePackage, type LockedPackage, type PackageLock } from '../../../build/package/packageLock.ts';
import { loadedPackages, trustedPackages } from '../../../build/package/trustedPackages.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));

const locked = (folder: string, needs: readonly string[] = [], maybe: readonly string[] = []): LockedPackage => ({
  folder,
  name: folder.slice(folder.lastIndexOf('node_modules/') + 13),
  dev: false,
  devOptional: false,
  optional: false,
  dependencies: Object.fromEntries(needs.map((name) => [name, '*'])),
  optionalDependencies: Object.fromEntries(maybe.map((name) => [name, '*'])),
});

const lock: PackageLock = new Map(
  [
    locked('node_modules/a', ['b', '@s/c'], ['absent']),
    locked('node_modules/a/node_modules/b'),
    locked('node_modules/b', ['a']),
    locked('node_modules/@s/c', ['b']),
    locked('node_modules/screen', ['b']),
  ].map((one) => [one.folder, one]),
);

describe('packages that run beside the program', () => {
  test('a package is found where Node finds it: the nearest one', () => {
    expect(resolvePackage(lock, '', 'b')?.folder).toBe('node_modules/b');
    expect(resolvePackage(lock, 'node_modules/a', 'b')?.folder).toBe('node_modules/a/node_modules/b');
    expect(resolvePackage(lock, 'node_modules/a/node_modules/b', '@s/c')?.folder).toBe('node_modules/@s/c');
    expect(resolvePackage(lock, 'node_modules/@s/c', 'b')?.folder).toBe('node_modules/b');
    expect(resolvePackage(lock, 'node_modules/a', 'nowhere')).toBeUndefined();
  });

  test('those that are loaded and all that they need, each once, circles included', () => {
    const folders = trustedPackages(lock, ['a']).map(({ folder }) => folder);
    expect(folders).toEqual(['node_modules/@s/c', 'node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/b']);
  });

  test('one that is not installed is named', () => {
    expect(() => trustedPackages(lock, ['gone'])).toThrow(/gone/);
  });

  test("the sources' own imports decide, and the screen's are none of them", () => {
    const loaded = loadedPackages(top);
    expect(loaded).toEqual(
      expect.arrayContaining(['better-sqlite3', 'pdfmake', 'fontkit', 'subset-font', 'zod', 'ws']),
    );
    expect(loaded).not.toEqual(expect.arrayContaining(['react']));
    expect(loaded).not.toContain('electron');
    expect(loaded.filter((name) => name.startsWith('node:'))).toEqual([]);
  });

  test("of the screen's packages a direct one keeps its package.json, the others nothing", () => {
    const trusted = trustedPackages(lock, ['a']);
    const files = packedFiles([...lock.values(), locked('node_modules/deep')], trusted, ['a', 'screen']);
    expect(files).toContain('!node_modules/screen/!(package.json){,/**/*}');
    expect(files).toContain('!node_modules/deep{,/**/*}');
    expect(files.filter((pattern) => /node_modules\/(?:a|b|@s)\b/.test(pattern))).toEqual([]);
  });
});
