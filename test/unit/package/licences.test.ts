import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collectLicences, packagesWithLicences } from '../../../build/package/licences/collectLicences.ts';
import { licencesText, notPermissive } from '../../../build/package/licences/licencesText.ts';
import { readLicence, type PackageLicence } from '../../../build/package/licences/readLicence.ts';
import { isPermissive } from '../../../build/package/licences/spdx.ts';
import { productionPackages, readPackageLock } from '../../../build/package/packageLock.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));

const licence = (name: string, spdx: string, text = ''): PackageLicence => ({
  name,
  version: '1.0.0',
  licence: spdx,
  author: '',
  text,
});

describe('licences of what is given to others', () => {
  test('every production package, of every system, has a permissive licence', () => {
    const packages = productionPackages(readPackageLock(top)).map((locked) => readLicence(top, locked));
    expect(packages.length).toBeGreaterThan(100);
    expect(notPermissive(packages)).toEqual([]);
  });

  test('one text has each package with its version and the fonts with theirs', () => {
    const text = collectLicences(top);
    for (const { name, version } of packagesWithLicences(top)) expect(text).toContain(`${name} ${version}  (`);
    expect(text.match(/SIL OPEN FONT LICENSE/gi)?.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toContain(top);
  });

  test('a package that states none but brings the MIT text is under MIT', () => {
    const locked = readPackageLock(top).get('node_modules/png-js');
    expect(locked).toBeDefined();
    if (locked !== undefined) expect(readLicence(top, locked).licence).toBe('MIT');
  });

  test('packages with one text stand together, one under MIT without a file gets the text', () => {
    const text = licencesText([licence('a', 'ISC', 'same'), licence('b', 'MIT'), licence('c', 'ISC', 'same')]);
    expect(text).toMatch(/a 1\.0\.0 {2}\(ISC\)\nc 1\.0\.0 {2}\(ISC\)\n=+\n\nsame/);
    expect(text).toMatch(
      /b 1\.0\.0 {2}\(MIT\)\n=+\n\nCopyright \(c\) the authors of b\n\nPermission is hereby granted/,
    );
  });

  test('a package that may not go along stops the packing and is named', () => {
    const packages = [licence('good', 'MIT', 'x'), licence('viral', 'GPL-3.0-only', 'x'), licence('unknown', '', 'x')];
    expect(notPermissive(packages)).toEqual(['viral 1.0.0: GPL-3.0-only', 'unknown 1.0.0: 未注明']);
    expect(() => licencesText(packages)).toThrow(/viral 1\.0\.0: GPL-3\.0-only；unknown 1\.0\.0: 未注明/);
  });

  test('a licence whose text is missing stops the packing', () => {
    expect(() => licencesText([licence('bare', 'Apache-2.0')])).toThrow(/bare.*Apache-2\.0/);
  });
});

describe('SPDX expressions', () => {
  test.each(['MIT', 'MIT AND OFL-1.1', '(MIT AND Zlib)', 'GPL-3.0-only OR MIT', '(MIT OR (ISC AND 0BSD))'])(
    '%s',
    (one) => {
      expect(isPermissive(one)).toBe(true);
    },
  );
  test.each([
    '',
    'GPL-3.0-only',
    'MIT AND GPL-2.0',
    '(MIT',
    'MIT)',
    'UNLICENSED',
    'SEE LICENSE IN X',
    'MIT WITH x',
    'MIT OR',
  ])('not %j', (one) => {
    expect(isPermissive(one)).toBe(false);
  });
});
