import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FUSES } from '../../../build/package/fuses.ts';
import { FUSE_MARK, standInElectron } from './standInElectron.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const script = fileURLToPath(new URL('./packIntoFolder.ts', import.meta.url));

interface Asar {
  listPackage: (archive: string) => string[];
  statFile: (archive: string, file: string) => { size?: number; unpacked?: boolean };
  extractAll: (archive: string, to: string) => void;
}
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const asar: Asar = createRequire(fromBuilder.resolve('app-builder-lib'))('@electron/asar');

let folder = '';

function pack(name: string, addons = ''): string {
  const output = path.join(folder, name);
  const args = [script, output, path.join(folder, 'electron'), path.join(folder, 'licences.txt'), addons];
  const run = spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8' });
  expect(run.status, run.stdout + run.stderr).toBe(0);
  return path.join(output, 'linux-unpacked');
}

interface Entry {
  readonly file: string;
  readonly size: number;
  readonly unpacked: boolean;
}

function entriesOf(archive: string): Entry[] {
  return asar.listPackage(archive).flatMap((name) => {
    const file = name.replaceAll('\\', '/').replace(/^\//, '');
    const { size, unpacked = false } = asar.statFile(archive, path.normalize(file));
    return size === undefined ? [] : [{ file, size, unpacked }];
  });
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-pack-'));
  standInElectron(path.join(folder, 'electron'), process.execPath);
  writeFileSync(path.join(folder, 'licences.txt'), '许可');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('what electron-builder packs around a stand-in for Electron', () => {
  let program = '';
  let entries: Entry[] = [];
  const files = (): string[] => entries.map(({ file }) => file);

  beforeAll(() => {
    program = pack('packed');
    entries = entriesOf(path.join(program, 'resources', 'app.asar'));
  }, 120_000);

  test('of the fonts only the five faces that are used', () => {
    expect(
      files()
        .filter((file) => /\.(?:ttf|otf|ttc|woff2?)$/.test(file))
        // what pdf.js takes for the standard fonts that a PDF does not bring
        .filter((file) => !file.startsWith('node_modules/pdfjs-dist/standard_fonts/'))
        .toSorted(),
    ).toEqual([
      'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
      'node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
      'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
      'node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
      'node_modules/@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
    ]);
  });

  test('of native libraries only the one that this system loads, outside the archive', () => {
    const native = entries.filter(({ file }) => /\.(?:node|so|dll|dylib)$/.test(file));
    const addon = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
    expect(native.map(({ file, unpacked }) => [file, unpacked])).toEqual([[addon, true]]);
    expect(existsSync(path.join(program, 'resources', 'app.asar.unpacked', addon))).toBe(true);
  });

  test('no sources, tests, documents, maps or types', () => {
    const inside = /^(?:dist\/(?:app|renderer)\/|assets\/(?:LICENSE$|fonts\/|samples\/)|node_modules\/|package\.json$)/;
    expect(files().filter((file) => !inside.test(file))).toEqual([]);
    const unwanted = /\.(?:map|tsx?|d\.[cm]?ts|cc|cpp|[ch]pp)$|(?:^|\/)(?:tests?|__tests__)\/|README/i;
    expect(files().filter((file) => !file.startsWith('assets/fonts/') && unwanted.test(file))).toEqual([]);
  });

  test("of the screen's own packages only what the list of licences reads", () => {
    const ofScreen = files().filter((file) => /^node_modules\/(?:antd|react|@napi-rs|@rc-component)\//.test(file));
    expect(ofScreen.toSorted()).toEqual(['node_modules/antd/package.json', 'node_modules/react/package.json']);
  });

  test('of pdf.js only what reads a PDF', () => {
    const ofPdf = files().filter((file) => file.startsWith('node_modules/pdfjs-dist/'));
    const folders = new Set(ofPdf.map((file) => file.split('/')[2]));
    expect([...folders].toSorted()).toEqual(['cmaps', 'legacy', 'package.json', 'standard_fonts']);
    expect(ofPdf.filter((file) => file.includes('/legacy/')).toSorted()).toEqual([
      'node_modules/pdfjs-dist/legacy/build/pdf.mjs',
      'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs',
    ]);
  });

  test('not more than it should weigh', () => {
    const weight = entries.filter(({ file }) => !file.startsWith('dist/')).reduce((sum, { size }) => sum + size, 0);
    expect(weight).toBeLessThan(92e6);
  });

  test('the fuses of the program file are set, the languages and licences are there', () => {
    const bytes = readFileSync(path.join(program, 'mingzhang'));
    // The stand-in is node itself, which does not contain the mark.
    const at = bytes.lastIndexOf(FUSE_MARK) + FUSE_MARK.length + 2;
    const wire = [
      FUSES.runAsNode,
      FUSES.enableCookieEncryption,
      FUSES.enableNodeOptionsEnvironmentVariable,
      FUSES.enableNodeCliInspectArguments,
      FUSES.enableEmbeddedAsarIntegrityValidation,
      FUSES.onlyLoadAppFromAsar,
      FUSES.loadBrowserProcessSpecificV8Snapshot,
      FUSES.grantFileProtocolExtraPrivileges,
    ].map((on) => (on ? '1' : '0'));
    expect(bytes.toString('latin1', at, at + 8)).toBe(wire.join(''));
    expect(existsSync(path.join(program, 'locales', 'zh-CN.pak'))).toBe(true);
    expect(existsSync(path.join(program, 'locales', 'de.pak'))).toBe(false);
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/licences.txt']) {
      expect(existsSync(path.join(program, name)), name).toBe(true);
    }
  });

  test('what is packed is enough: a report is exported with nothing but the packed packages', () => {
    const alone = path.join(folder, 'alone');
    asar.extractAll(path.join(program, 'resources', 'app.asar'), alone);
    // The sources stand in for dist/app, which is compiled from them.
    for (const part of ['shared', 'electron'])
      cpSync(path.join(top, part), path.join(alone, part), { recursive: true });
    for (const [name, begin] of Object.entries({
      'a.pdf': '%PDF-',
      'a.docx': 'PK',
      'a.xlsx': 'PK',
      'a.html': '<!DOC',
    })) {
      const file = path.join(folder, name);
      const args = ['electron/hosts/cli/main.ts', 'export', 'assets/samples/qingchuan-2026.mz', '-o', file];
      const run = spawnSync(process.execPath, args, { cwd: alone, encoding: 'utf8' });
      expect(run.status, run.stderr).toBe(0);
      expect(readFileSync(file).subarray(0, begin.length).toString()).toBe(begin);
    }
    const open =
      "import Database from 'better-sqlite3'; console.log(new Database(':memory:').prepare('select 1+1').pluck().get())";
    const sqlite = spawnSync(process.execPath, ['--input-type=module', '-e', open], { cwd: alone, encoding: 'utf8' });
    expect(sqlite.stdout.trim(), sqlite.stderr).toBe(process.arch === 'x64' && process.platform === 'linux' ? '2' : '');
  }, 240_000);
});

describe.skipIf(process.platform === 'win32')('an addon of SQLite built for older systems', () => {
  test('takes the place of the one that its package brings', () => {
    const addons = path.join(folder, 'addons');
    mkdirSync(path.join(addons, 'x64'), { recursive: true });
    writeFileSync(path.join(addons, 'x64', 'better_sqlite3.node'), 'built on an old system');
    const program = pack('old', addons);
    const native = entriesOf(path.join(program, 'resources', 'app.asar')).filter(({ file }) => file.endsWith('.node'));
    expect(native.map(({ file }) => file)).toEqual(['node_modules/better-sqlite3/build/Release/better_sqlite3.node']);
  }, 120_000);
});
