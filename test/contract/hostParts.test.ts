import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoWindow } from '../../build/start/findElectron.ts';
import { findBrowsers } from '../../electron/hosts/browser/findBrowsers.ts';
import { createLastPage } from '../../electron/hosts/browser/lastPage.ts';
import { readFileLimited } from '../../electron/platform/files/readFileLimited.ts';
import { writeFileSafely } from '../../electron/platform/files/writeFileSafely.ts';
import { fileLog } from '../../electron/platform/host/fileLog.ts';
import { userFolders } from '../../electron/platform/host/userFolders.ts';
import { safeFileName } from '../../electron/services/files/safeFileName.ts';

let folder: string;
const inFolder = (name: string): string => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-parts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a file', () => {
  it('replaces it whole, keeps its permissions, follows a link, leaves nothing beside it', async () => {
    writeFileSync(inFolder('old.txt'), 'old', { mode: 0o600 });
    symlinkSync('old.txt', inFolder('link.txt'));
    await writeFileSafely(inFolder('link.txt'), 'new');
    await writeFileSafely(inFolder('fresh.txt'), new Uint8Array([110, 101, 119]));
    expect(readFileSync(inFolder('old.txt'), 'utf8')).toBe('new');
    expect(readFileSync(inFolder('fresh.txt'), 'utf8')).toBe('new');
    expect(statSync(inFolder('old.txt')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['fresh.txt', 'link.txt', 'old.txt']);
  });

  it('says in Chinese what stands in the way', async () => {
    mkdirSync(inFolder('sub'));
    for (const [file, code] of [
      [inFolder('no/a.txt'), 'folderMissing'],
      [inFolder('old.txt/a.txt'), 'folderMissing'],
      [inFolder('sub'), 'fileFailed'],
    ] as const) {
      await expect(writeFileSafely(file, 'x')).rejects.toMatchObject({
        code,
        message: expect.stringMatching(/[一-鿿]{4}/),
      });
    }
    expect(readdirSync(inFolder('sub'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('respects a read-only file', async () => {
    writeFileSync(inFolder('sealed.txt'), 'sealed', { mode: 0o400 });
    await expect(writeFileSafely(inFolder('sealed.txt'), 'x')).rejects.toMatchObject({ code: 'noPermission' });
    chmodSync(inFolder('sealed.txt'), 0o600);
  });
});

describe('reading a file', () => {
  it('stops at the limit, whatever the size is said to be', async () => {
    writeFileSync(inFolder('large.bin'), Buffer.alloc(2000));
    expect(await readFileLimited(inFolder('large.bin'), 2000)).toHaveLength(2000);
    await expect(readFileLimited(inFolder('large.bin'), 1999)).rejects.toMatchObject({ code: 'fileTooLarge' });
    await expect(readFileLimited(inFolder('gone.bin'), 10)).rejects.toMatchObject({ code: 'fileMissing' });
  });

  it.skipIf(process.platform === 'win32')('reads no endless device', async () => {
    await expect(readFileLimited('/dev/zero', 1_000_000)).rejects.toMatchObject({ code: 'fileTooLarge' });
  });
});

describe('a name for a file', () => {
  it.each([
    ['红旗区医疗保障局2026年部门预算', '红旗区医疗保障局2026年部门预算.pdf'],
    ['a/b\\c:d*e?f"g<h>i|j\u0000k', 'a_b_c_d_e_f_g_h_i_j_k.pdf'],
    ['..', '报告.pdf'],
    ['', '报告.pdf'],
    ['CON', '报告CON.pdf'],
    ['长'.repeat(200), `${'长'.repeat(60)}.pdf`],
  ])('%s', (name, expected) => expect(safeFileName(name, '.pdf')).toBe(expected));
});

describe('the browser host', () => {
  it('notices that its last page is gone, but waits for one that is loaded anew, and for the first', () => {
    let gone = 0;
    let pending: (() => void) | undefined;
    const later = (_ms: number, run: () => void): (() => void) => {
      pending = run;
      return () => (pending = undefined);
    };
    const lastPage = createLastPage({ graceMs: 10, later, onGone: () => (gone += 1) });
    lastPage.counted(0);
    expect(pending).toBeUndefined();
    lastPage.counted(1);
    lastPage.counted(0);
    lastPage.counted(1);
    expect(pending).toBeUndefined();
    lastPage.counted(0);
    pending?.();
    expect(gone).toBe(1);
    pending = undefined;
    lastPage.counted(0);
    expect(pending).toBeUndefined();
  });

  it('prefers Edge, then Chrome, then Chromium', () => {
    const has =
      (...programs: string[]) =>
      (file: string) =>
        programs.includes(file);
    const env = { PATH: '/usr/local/bin::/usr/bin', 'ProgramFiles(x86)': 'C:\\P86', ProgramFiles: 'C:\\P' };
    const edge = 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\P\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowsers({ platform: 'win32', env, isProgram: has(chrome, edge) })).toEqual([
      { name: 'Microsoft Edge', program: edge },
      { name: 'Google Chrome', program: chrome },
    ]);
    const linux = has('/usr/bin/chromium', '/usr/bin/google-chrome');
    expect(findBrowsers({ platform: 'linux', env, isProgram: linux }).map(({ name }) => name)).toEqual([
      'Google Chrome',
      'Chromium',
    ]);
    expect(findBrowsers({ platform: 'darwin', env: {}, isProgram: () => false })).toEqual([]);
  });
});

describe('the folders of a user', () => {
  it('are where the system wants them, the same for every host', () => {
    const home = path.join(folder, 'home');
    expect(userFolders({ platform: 'linux', home, env: {} })).toEqual({
      data: path.join(home, '.local', 'share', 'mingzhang'),
      cache: path.join(home, '.cache', 'mingzhang'),
      documents: home,
    });
    expect(userFolders({ platform: 'linux', home, env: { XDG_DATA_HOME: '/data' } }).data).toBe('/data/mingzhang');
    expect(userFolders({ platform: 'win32', home, env: { APPDATA: '/roaming' } }).data).toBe('/roaming/Mingzhang');
    expect(userFolders({ platform: 'darwin', home, env: {} }).data).toContain('Application Support');
    expect(userFolders({ platform: 'linux', home, env: { MINGZHANG_DATA: '/mine' } }).data).toBe('/mine');
  });
});

describe('the log', () => {
  it('keeps errors with their cause, begins anew when large, and never fails', () => {
    const file = inFolder('logs/app.log');
    const log = fileLog(file, () => Date.parse('2026-03-02T08:00:00Z'));
    log.error('something failed', { error: new Error('why', { cause: new Error('deeper') }) });
    log.info('fine');
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      {
        at: '2026-03-02T08:00:00.000Z',
        level: 'error',
        details: { error: { message: 'why', cause: { message: 'deeper' } } },
      },
      { level: 'info', message: 'fine' },
    ]);
    writeFileSync(file, Buffer.alloc(3 * 1024 * 1024));
    log.warn('the first of a new file');
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2);
    fileLog(inFolder('fresh.txt/below.log'), Date.now).info('nowhere to go');
  });
});

describe('npm start', () => {
  it.each([
    ['linux', {}, 1000, '图形界面'],
    ['linux', { DISPLAY: ':0' }, 0, '管理员'],
    ['linux', { DISPLAY: ':0' }, 1000, undefined],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, undefined],
    ['win32', {}, undefined, undefined],
    ['darwin', {}, 501, undefined],
  ] as const)('looks for Electron only where it can show a window: %s %j %s', (platform, env, uid, reason) => {
    const why = whyNoWindow({ platform, env, uid });
    if (reason === undefined) expect(why).toBeUndefined();
    else expect(why).toContain(reason);
  });
});
