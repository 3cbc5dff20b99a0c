import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checksumList } from '../../../build/package/checksums.ts';
import { DRAFT_FILE, IDENTITY } from '../../../build/package/identity.ts';
import { buildDeb, glibcOfFolder } from '../../../build/package/linux/buildDeb.ts';
import { storeLayout, usualLayout, type DebLayout } from '../../../build/package/linux/debLayout.ts';
import { desktopEntry } from '../../../build/package/linux/desktopEntry.ts';
import { glibcNeeded, isNewerGlibc } from '../../../build/package/linux/glibcNeeded.ts';
import { mimeInfo } from '../../../build/package/linux/mimeInfo.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const addon = path.join(top, 'node_modules/better-sqlite3/prebuilds/linux-x64.node');
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-linux-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('how a Linux desktop meets the program', () => {
  test('the menu entry: Chinese name, X11, paths instead of addresses, the type of drafts', () => {
    const entry = desktopEntry('/opt/mingzhang/mingzhang');
    expect(entry).toMatch(/^\[Desktop Entry\]\nType=Application\nName=明账\n/);
    expect(entry).toContain('\nExec=/opt/mingzhang/mingzhang --ozone-platform=x11 %F\n');
    expect(entry).toContain(`\nMimeType=${DRAFT_FILE.mimeType};\n`);
    expect(entry.split('\n').filter((line) => line !== '' && !/^(?:\[|[A-Za-z]+(?:\[en\])?=\S)/.test(line))).toEqual(
      [],
    );
  });

  test.skipIf(!has('update-mime-database'))('the system knows a draft by its ending', () => {
    mkdirSync(path.join(folder, 'packages'));
    writeFileSync(path.join(folder, 'packages', 'mingzhang.xml'), mimeInfo());
    const run = spawnSync('update-mime-database', [folder], { encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(0);
    expect(readFileSync(path.join(folder, 'globs2'), 'utf8')).toContain(`50:${DRAFT_FILE.mimeType}:*.mz`);
  });
});

describe('the oldest system that a library runs on', () => {
  test('is read from the library itself', () => {
    const needed = glibcNeeded(readFileSync(addon));
    expect(needed).toMatch(/^2\.\d+$/);
    const byObjdump = spawnSync('objdump', ['-T', addon], { encoding: 'utf8' });
    if (byObjdump.error !== undefined) return;
    const all = [...byObjdump.stdout.matchAll(/GLIBC_(2\.\d+)/g)].map((match) => match[1] ?? '');
    expect(all.filter((version) => isNewerGlibc(version, needed ?? ''))).toEqual([]);
    expect(all).toContain(needed);
  });

  test('of a folder the neediest file is named; a folder without programs is none', () => {
    writeFileSync(path.join(folder, 'notes.txt'), 'x');
    expect(() => glibcOfFolder(folder)).toThrow(/没有 Linux 程序/);
    writeFileSync(path.join(folder, 'addon.node'), readFileSync(addon));
    expect(glibcOfFolder(folder)).toEqual({ glibc: glibcNeeded(readFileSync(addon)), file: 'addon.node' });
  });

  test('versions are compared as numbers', () => {
    expect(isNewerGlibc('2.34', '2.4')).toBe(true);
    expect(isNewerGlibc('2.4', '2.34')).toBe(false);
    expect(isNewerGlibc('2.28', '2.28')).toBe(false);
    expect(isNewerGlibc('3.0', '2.40')).toBe(true);
  });

  test('another kind of file is refused', () => {
    expect(() => glibcNeeded(Buffer.alloc(64))).toThrow(/ELF/);
  });
});

describe('the layout that the store of 统信 asks for', () => {
  const layout = storeLayout('0.1.0-beta.2', 'x64');
  const home = `opt/apps/${IDENTITY.appId}/`;

  test('everything lies under /opt/apps/<appid>', () => {
    const names = [...Object.keys(layout.texts), ...layout.icons.map(({ to }) => to(48)), layout.program];
    for (const name of names) expect(name.startsWith(home), name).toBe(true);
    expect(layout.links).toEqual({});
    expect(layout.package).toBe(IDENTITY.appId);
  });

  test('info names the program, four numbers as version, and asks for nothing', () => {
    const info = JSON.parse(layout.texts[`${home}info`] ?? '') as Record<string, unknown>;
    expect(info).toMatchObject({ appid: IDENTITY.appId, name: '明账', version: '0.1.0.0', arch: ['amd64'] });
    expect(layout.version).toBe('0.1.0.0');
    expect(info['permissions']).toMatchObject({ autostart: false, camera: false, account: false });
  });

  test('the menu entry starts the program there', () => {
    const entry = layout.texts[`${home}entries/applications/${IDENTITY.appId}.desktop`];
    expect(entry).toContain(`Exec=/${home}files/mingzhang --ozone-platform=x11 %F`);
  });
});

describe.skipIf(!has('dpkg-deb'))('Debian packages, around a small program', () => {
  const build = (layout: DebLayout): string => {
    const program = path.join(folder, 'program');
    mkdirSync(path.join(program, 'resources'), { recursive: true });
    writeFileSync(path.join(program, 'mingzhang'), '#!/bin/sh\n', { mode: 0o700 });
    writeFileSync(path.join(program, 'chrome-sandbox'), 'x', { mode: 0o755 });
    writeFileSync(path.join(program, 'resources', 'addon.node'), readFileSync(addon), { mode: 0o600 });
    const parts = { program, icons: path.join(top, 'assets/icons'), arch: 'x64' as const, output: folder };
    return buildDeb({ ...parts, layout });
  };
  const dpkg = (...args: readonly string[]): string => spawnSync('dpkg-deb', args, { encoding: 'utf8' }).stdout;
  const listed = (file: string): Map<string, string> =>
    new Map(
      dpkg('-c', file)
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/))
        .map((words) => [(words[5] ?? '').replace(/^\.\//, ''), `${words[0]} ${words[1]}`]),
    );

  test('the usual one: rights, links, menu, type and icons in the usual places', () => {
    const file = build(usualLayout('0.1.0'));
    expect(path.basename(file)).toBe('mingzhang_0.1.0_amd64.deb');
    const files = listed(file);
    expect(files.get('opt/mingzhang/mingzhang')).toBe('-rwxr-xr-x root/root');
    expect(files.get('opt/mingzhang/chrome-sandbox')).toBe('-rwsr-xr-x root/root');
    expect(files.get('opt/mingzhang/resources/addon.node')).toBe('-rw-r--r-- root/root');
    expect(files.get('usr/bin/mingzhang')).toBe('lrwxrwxrwx root/root');
    for (const name of [
      `usr/share/applications/${IDENTITY.appId}.desktop`,
      `usr/share/mime/packages/${IDENTITY.appId}.xml`,
      `usr/share/icons/hicolor/256x256/apps/${IDENTITY.appId}.png`,
      'usr/share/icons/hicolor/48x48/mimetypes/application-x-mingzhang-draft.png',
    ]) {
      expect(files.get(name), name).toBe('-rw-r--r-- root/root');
    }
  });

  test('the control file refuses systems that are too old, and there are no scripts', () => {
    const file = build(usualLayout('0.1.0'));
    const needed = glibcNeeded(readFileSync(addon));
    expect(dpkg('-f', file, 'Depends')).toContain(`libc6 (>= ${needed})`);
    expect(dpkg('-f', file, 'Architecture').trim()).toBe('amd64');
    const control = path.join(folder, 'control');
    dpkg('-e', file, control);
    for (const script of ['preinst', 'postinst', 'prerm', 'postrm']) {
      expect(existsSync(path.join(control, script)), script).toBe(false);
    }
  });

  test("the store's one: nothing outside its folder", () => {
    const files = listed(build(storeLayout('0.1.0', 'x64')));
    const home = `opt/apps/${IDENTITY.appId}/`;
    const outside = [...files.keys()].filter((name) => !name.startsWith(home) && !home.startsWith(name));
    expect(outside).toEqual([]);
    expect(files.get(`${home}files/mingzhang`)).toBe('-rwxr-xr-x root/root');
  });
});

describe('the list of checksums', () => {
  test('SHA-256 and SM3 of each package', async () => {
    const file = path.join(folder, 'a.deb');
    writeFileSync(file, 'abc');
    const list = await checksumList([file]);
    expect(list).toContain('# SHA-256\nba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.deb\n');
    expect(list).toContain('# SM3\n66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0  a.deb\n');
  });
});
