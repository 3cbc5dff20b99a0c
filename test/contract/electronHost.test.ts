import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ACTIONS } from '../../renderer/actions/actions.ts';
import { CALL_CHANNEL } from '../../electron/hosts/electron/channels.ts';
import { CLI_COMMANDS } from '../../electron/hosts/cli/commands/index.ts';
import { commandOfArguments } from '../../electron/hosts/electron/commandOfArguments.ts';
import { draftOfArguments } from '../../electron/hosts/electron/draftOfArguments.ts';
import { readWindowState, writeWindowState } from '../../electron/hosts/electron/windowState.ts';
import * as fake from './support/fakeElectron.ts';

vi.mock('electron', async () => import('./support/fakeElectron.ts'));

let folder: string;
const contents = (): fake.FakeContents => fake.BrowserWindow.all[0]!.webContents;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-desktop-'));
  vi.stubEnv('MINGZHANG_DATA', path.join(folder, 'data'));
  fake.ipcMain.removeAll();
  const { runDesktop } = await import('../../electron/hosts/electron/runDesktop.ts');
  await import('../../electron/hosts/electron/preload.ts');
  await runDesktop('/host');
});
afterAll(async () => {
  const closed = new Promise<void>((resolve) => {
    fake.app.quit = resolve;
  });
  fake.app.emit('will-quit', { preventDefault: () => undefined });
  await closed;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the window', () => {
  it('keeps its page apart from the machine', () => {
    const [window] = fake.BrowserWindow.all;
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      preload: path.join('/host', 'preload.cjs'),
    });
    expect(window?.loaded).toBe('app://mingzhang/');
  });

  it('sees of Electron the bridge, and of the bridge the contract', async () => {
    const bridge = fake.bridgeOf(contents());
    expect(await bridge.call('app.info', {})).toMatchObject({ ok: true, result: { host: 'electron' } });
    expect(await bridge.call('reports.eraseAll', {})).toMatchObject({ ok: false, problem: { code: 'unknownMethod' } });
    expect(bridge.pathOfFile({ path: '/drafts/a.mz' })).toBe('/drafts/a.mz');
  });

  it('goes nowhere, opens nothing, is permitted nothing', () => {
    const page = contents();
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      for (const url of [
        'https://evil.example/',
        'file:///etc/passwd',
        'app://other/',
        'app://mingzhang.evil.example/',
      ]) {
        const preventDefault = vi.fn<() => void>();
        page.emit(event, { url, preventDefault });
        expect(preventDefault, `${event} ${url}`).toHaveBeenCalledOnce();
      }
      const preventDefault = vi.fn<() => void>();
      page.emit(event, { url: 'app://mingzhang/', preventDefault });
      expect(preventDefault).not.toHaveBeenCalled();
    }
    const attach = { preventDefault: vi.fn<() => void>() };
    page.emit('will-attach-webview', attach);
    expect(attach.preventDefault).toHaveBeenCalledOnce();
    expect(page.openHandler?.({ url: 'https://evil.example/' })).toEqual({ action: 'deny' });
    const answer = vi.fn<(allowed: boolean) => void>();
    fake.defaultSession.request?.(page, 'media', answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(fake.defaultSession.check?.(page, 'geolocation')).toBe(false);
    expect(fake.defaultSession.check?.(page, 'clipboard-sanitized-write')).toBe(true);
    expect(fake.defaultSession.device?.()).toBe(false);
  });

  it('is answered only as the top page of the screen', async () => {
    const page = contents();
    const call = (senderFrame: unknown, method: unknown = 'app.info'): Promise<unknown> =>
      fake.invoke(CALL_CHANNEL, { sender: page, senderFrame }, method, {});
    expect(await call(page.mainFrame)).toMatchObject({ ok: true });
    for (const frame of [null, { url: 'app://mingzhang/' }, { url: 'https://evil.example/' }]) {
      expect(await call(frame)).toMatchObject({ ok: false, problem: { code: 'noPermission' } });
    }
    expect(await call(page.mainFrame, { toString: () => 'app.info' })).toMatchObject({ ok: false });
  });

  it('comes back when its page crashes', () => {
    const before = contents().reloads;
    contents().emit('render-process-gone', {}, { reason: 'crashed' });
    expect(contents().reloads).toBe(before + 1);
  });

  it('is the only one: a second start brings it to the front, with its file', async () => {
    const [window] = fake.BrowserWindow.all;
    const missing = path.join(folder, 'missing.mz');
    const told = new Promise<void>((resolve) => {
      fake.dialog.showMessageBox = async (...args) => {
        fake.dialog.boxes.push(args.at(-1) as { message: string });
        resolve();
      };
    });
    fake.app.emit('second-instance', {}, ['mingzhang', '--flag', 'missing.mz'], folder);
    await told;
    expect(window?.focuses).toBe(1);
    expect(fake.dialog.boxes.at(-1)?.message).toContain(missing);
    expect(fake.BrowserWindow.all).toHaveLength(1);
  });
});

describe('the screen', () => {
  it('has a scheme of its own with the strict policy, and reaches no other file', async () => {
    expect(fake.protocol.scheme).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } });
    const get = (url: string, method = 'GET'): Promise<Response> => fake.protocol.serve!({ url, method });
    for (const url of [
      'app://mingzhang/../package.json',
      'app://mingzhang/..%2f..%2fpackage.json',
      'app://other/index.html',
    ]) {
      expect((await get(url)).status).toBe(404);
    }
    expect((await get('app://mingzhang/', 'POST')).status).toBe(404);
    const { staticFile } = await import('../../electron/platform/host/staticFile.ts');
    const screen = path.join(folder, 'screen');
    mkdirSync(screen);
    writeFileSync(path.join(screen, 'index.html'), 'page');
    expect(staticFile(screen, '/')).toMatchObject({ type: 'text/html; charset=utf-8', isHashed: false });
    const { serveScreen } = await import('../../electron/hosts/electron/serveScreen.ts');
    serveScreen(screen);
    const page = await get('app://mingzhang/');
    expect([page.status, await page.text()]).toEqual([200, 'page']);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
  });
});

describe('the menu', () => {
  it('names only actions that the screen has', async () => {
    const { MENU_ACTIONS } = await import('../../electron/hosts/electron/menu.ts');
    const known = ACTIONS.map(({ id }) => id);
    for (const action of MENU_ACTIONS) expect(known).toContain(action);
  });

  it('tells the screen what was chosen', async () => {
    const bridge = fake.bridgeOf(contents());
    await bridge.call('app.info', {});
    const told = new Promise((resolve) => {
      bridge.onEvent((message) => {
        if (message.event === 'host.action') resolve(message.payload);
      });
    });
    fake.Menu.template[0]?.submenu?.[0]?.click?.();
    expect(await told).toEqual({ action: 'file.home' });
  });
});

describe('the keys that the menu shows', () => {
  it('are the person’s own as soon as they are changed', async () => {
    const bridge = fake.bridgeOf(contents());
    await bridge.call('settings.set', { settings: { shortcuts: { 'file.home': 'Ctrl+Shift+L', 'file.saveAs': '' } } });
    const items = (fake.Menu.template[0]?.submenu ?? []) as { label?: string; accelerator?: string }[];
    expect(items.find((i) => i.label === '返回报告列表')?.accelerator).toBe('CmdOrCtrl+Shift+L');
    expect(items.find((i) => i.label === '另存为文件…')?.accelerator).toBeUndefined();
    expect(items.find((i) => i.label === '打印')?.accelerator).toBe('CmdOrCtrl+P');
    await bridge.call('settings.set', { settings: { shortcuts: {} } });
  });
});

describe('the command that the installed program was started with', () => {
  it.each([
    [
      ['export', 'a.mz', '-o', 'a.pdf'],
      ['export', 'a.mz', '-o', 'a.pdf'],
    ],
    [['--no-sandbox', 'layouts'], ['layouts']],
    [['--help'], ['help']],
    [['a.mz'], undefined],
    [[], undefined],
  ])('%j', (args, expected) => {
    expect(commandOfArguments(args, CLI_COMMANDS)).toEqual(expected);
  });
});

describe('what the window remembers', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }];

  it('is where it was, while a screen is there', () => {
    const file = path.join(folder, 'window-state.json');
    const state = { x: 100, y: 50, width: 1200, height: 800, isMaximized: false };
    writeWindowState(file, state);
    expect(readWindowState(file, screens)).toEqual(state);
    expect(readWindowState(file, [{ x: 5000, y: 0, width: 1920, height: 1040 }])).toEqual({
      width: 1200,
      height: 800,
      isMaximized: false,
    });
  });

  it.each(['', '{', '[]', '{"width":1}', '{"width":1e9,"height":5,"isMaximized":true}'])(
    'is nothing when damaged: %s',
    (text) => {
      const file = path.join(folder, 'damaged.json');
      writeFileSync(file, text);
      expect(readWindowState(file, screens)).toEqual({ width: 1366, height: 768, isMaximized: false });
      writeWindowState(path.join(folder, 'no', 'such', 'folder.json'), { width: 1, height: 1, isMaximized: false });
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );
});

describe('the draft that the program was started with', () => {
  it.each([
    [['a.mz'], '/drafts/a.mz'],
    [['--flag', '/x/b.MZ', '--other'], '/x/b.MZ'],
    [['--file=a.mz'], undefined],
    [['file:///home/li/%E8%8D%89%E7%A8%BF%202026.mz'], '/home/li/草稿 2026.mz'],
    [['a.docx'], undefined],
    [[], undefined],
  ])('%j', (args, expected) => {
    expect(draftOfArguments(args, '/drafts')).toBe(expected);
  });
});
