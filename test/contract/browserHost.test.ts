import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { NOTE_AGAIN_MS } from '../../electron/hosts/browser/noteKeeper.ts';
import { startBrowserHost, type BrowserHost } from '../../electron/hosts/browser/startBrowserHost.ts';
import { askRunningHost } from '../../electron/hosts/browser/secondStart.ts';
import { testPorts, type TestPorts } from './support/testPorts.ts';
import { enterPage, openSocketWindow, startHost, type Page } from './support/webSocket.ts';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let ports: TestPorts;
let host: BrowserHost;
let page: Page;

/** A request with headers that a browser would not let a page set. */
function send(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: host.port, path: address, method, headers };
    request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

/** How the server answers a socket: `open`, or the status of its refusal. */
function knock(address: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${address}`, { headers });
    socket.on('open', () => {
      resolve('open');
      socket.close();
    });
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
    socket.on('error', () => undefined);
  });
}

beforeAll(async () => {
  ports = testPorts({ host: 'browser' });
  const screen = path.join(ports.folder, 'screen');
  mkdirSync(path.join(screen, 'assets'), { recursive: true });
  writeFileSync(path.join(screen, 'index.html'), '<!doctype html><title>明账</title>');
  writeFileSync(path.join(screen, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(path.join(screen, 'assets', 'program.exe'), 'MZ');
  writeFileSync(path.join(ports.folder, 'secret.json'), '"secret"');
  symlinkSync(path.join(ports.folder, 'secret.json'), path.join(screen, 'link.json'));
  host = await startHost(ports, screen);
  page = await enterPage(host);
});
afterAll(async () => {
  await host.close();
  ports.remove();
});

const REFUSED_IN_CHINESE = /<p>[^<]*[一-鿿]{4}[^<]*<\/p>/;

describe('coming in', () => {
  it('is by an address with a token, which becomes a cookie that scripts and other sites cannot use', async () => {
    const reply = await send(new URL(host.newAddress()).search.replace(/^/, '/'));
    expect(reply.status).toBe(303);
    expect(reply.headers['location']).toBe('/');
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(new RegExp(`^mingzhang-${host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
  });

  it('is refused with a wrong token, a wrong cookie, or none', async () => {
    const [name] = page.cookie.split('=');
    for (const [address, headers] of [
      ['/', {}],
      ['/assets/index-abc.js', {}],
      ['/?token=', {}],
      ['/?token=wrong', {}],
      [`/?token=${'A'.repeat(43)}`, { cookie: page.cookie }],
      ['/', { cookie: `${name}=wrong` }],
      ['/', { cookie: page.cookie.replace(String(host.port), '1') }],
      ['/preview/x.pdf', {}],
      ['/download/x/y.pdf', {}],
    ] as const) {
      const reply = await send(address, headers);
      expect([address, reply.status]).toEqual([address, 403]);
      expect(reply.text).toMatch(REFUSED_IN_CHINESE);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
  });

  it('uses the address up once its page has connected, not before', async () => {
    const address = new URL(host.newAddress()).search.replace(/^/, '/');
    const first = await send(address);
    expect([first.status, (await send(address)).status]).toEqual([303, 303]);
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    expect(await knock('/api?session=page-1234', { cookie, origin: page.origin })).toBe('open');
    expect((await send(address)).status).toBe(403);
    expect((await send('/', { cookie })).status).toBe(200);
  });
});

describe('a stranger', () => {
  it('under a foreign Host name is refused, with or without the cookie', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${host.port}`,
      `localhost:${host.port}`,
      '127.0.0.1',
      '127.0.0.1:1',
    ]) {
      for (const cookie of [page.cookie, '']) {
        const reply = await send('/', { host: name, cookie });
        expect([name, reply.status]).toEqual([name, 403]);
        expect(reply.text).toMatch(REFUSED_IN_CHINESE);
      }
      expect(await knock('/api?session=page-1234', { ...page.headers, host: name })).toBe('403');
    }
  });

  it('of a foreign origin is refused, and told nothing by CORS headers', async () => {
    for (const origin of ['https://evil.example', 'null', `http://localhost:${host.port}`, 'http://127.0.0.1:1']) {
      const reply = await send('/', { cookie: page.cookie, origin });
      expect([origin, reply.status]).toEqual([origin, 403]);
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect((await send('/', { cookie: page.cookie, origin }, 'OPTIONS')).status).toBe(403);
      expect(await knock('/api?session=page-1234', { cookie: page.cookie, origin })).toBe('403');
    }
    const image = { cookie: page.cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await send('/preview/x.pdf', image)).status).toBe(403);
  });

  it('without cookie, session or origin gets no socket', async () => {
    const { cookie, origin } = { ...page };
    expect(await knock('/api?session=page-1234', { cookie, origin })).toBe('open');
    expect(await knock('/api?session=page-1234', { origin })).toBe('403');
    expect(await knock('/api?session=page-1234', { cookie })).toBe('403');
    expect(await knock('/api', { cookie, origin })).toBe('403');
    expect(await knock('/api?session=../../x', { cookie, origin })).toBe('403');
    expect(await knock('/other?session=page-1234', { cookie, origin })).toBe('403');
  });

  it('sends no request that changes something', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await send('/', { cookie: page.cookie }, method)).status).toBe(403);
      expect((await send('/', { ...page.headers }, method)).status).toBe(405);
    }
  });
});

describe('what is served', () => {
  const get = (address: string, method = 'GET'): Promise<Reply> => send(address, { cookie: page.cookie }, method);

  it('is the screen, under a strict policy', async () => {
    const reply = await get('/');
    expect([reply.status, reply.text]).toEqual([200, '<!doctype html><title>明账</title>']);
    const policy = String(reply.headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'none'.*script-src 'self'(;|$)/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|http:|https:|\*/);
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    const script = await get('/assets/index-abc.js');
    expect(script.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' });
    expect(String(script.headers['cache-control'])).toContain('immutable');
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/..%5csecret.json',
    '/assets/..%2f..%2fsecret.json',
    '//secret.json',
    '//',
    '/link.json',
    '/index.html%00.json',
    '/assets',
    '/assets/program.exe',
    '/%',
    '/missing.js',
  ])('is nothing outside of it: %s', async (address) => {
    const reply = await get(address);
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('secret');
  });

  it('closes a socket that speaks another language', async () => {
    for (const text of ['hello', '{}', '{"kind":"call","id":"x","method":"app.info"}', '[1]']) {
      const socket = new WebSocket(`ws://127.0.0.1:${host.port}/api?session=page-1234`, { headers: page.headers });
      socket.on('open', () => socket.send(text));
      const code = await new Promise((resolve) => {
        socket.on('close', resolve);
      });
      expect(code).toBe(1008);
    }
  });
});

describe('a broken connection', () => {
  it('comes back by itself; what was asked meanwhile is answered, once', async () => {
    const window = openSocketWindow(page, 'broken-1');
    const { api } = window;
    const states: boolean[] = [];
    api.onConnection((connected) => states.push(connected));
    const { id } = await api.call('reports.create', {
      layoutId: 'henan-2026',
      departmentName: '临江市档案局',
      year: 2026,
    });
    const before = (await api.call('reports.list', {})).length;
    // The call is on its way when the line breaks: it is sent again, and the server must not do it twice.
    const copying = api.call('reports.duplicate', { id });
    window.breakOff();
    await copying;
    const after = api.call('reports.list', {});
    window.breakOff();
    expect((await after).length).toBe(before + 1);
    expect(states.slice(0, 3)).toEqual([false, true, false]);
    await window.close();
    await expect(api.call('app.info', {})).rejects.toMatchObject({ code: 'disconnected' });
  });

  it('misses no event of a report', async () => {
    const [window, other] = [openSocketWindow(page, 'broken-2'), openSocketWindow(page, 'broken-3')];
    const { id } = await window.api.call('reports.create', {
      layoutId: 'henan-2026',
      departmentName: '临江市档案局',
      year: 2026,
    });
    const seen: number[] = [];
    const enough = new Promise<void>((resolve) => {
      window.api.on('report.changed', ({ executed }) => {
        seen.push(executed.seq);
        if (executed.seq === 3) resolve();
      });
    });
    for (const seq of [0, 1, 2]) {
      const command = { name: 'setText', params: { field: `f${seq}`, value: 'x' } } as const;
      const order = { id, clientId: 'b', expectedSeq: seq, requestId: `broken-${seq}` };
      await other.api.call('report.execute', { ...order, command });
      if (seq === 0) window.breakOff();
    }
    await enough;
    expect(seen).toEqual([1, 2, 3]);
    await window.close();
    await other.close();
  });
});

describe('a page that was away for too long', () => {
  it('is told that everything is out of date', async () => {
    const window = openSocketWindow(page, 'away-window-1');
    const other = openSocketWindow(page, 'away-window-2');
    await window.api.call('app.info', {});
    await other.api.call('settings.set', { settings: { moneyUnit: '元' } });
    const outOfDate = new Promise((resolve) => {
      window.api.on('database.changed', resolve);
    });
    const isNoticed = ports.putOff(60_000);
    window.stayAway();
    await isNoticed;
    await window.lost;
    ports.elapse(120_000);
    window.comeBack();
    expect(await outOfDate).toEqual({ state: { kind: 'open' } });
    await window.close();
    await other.close();
  });
});

describe('a host that was killed', () => {
  it('is followed by one that its pages find again, with what they held', async () => {
    const away = testPorts({ host: 'browser' });
    const first = await startHost(away);
    const held = await enterPage(first);
    const note = readFileSync(path.join(away.paths.data, 'browser-host.json'));
    await first.close();
    // a kill would have left the note
    writeFileSync(path.join(away.paths.data, 'browser-host.json'), note);

    const second = await startHost(away);
    expect(second.port).toBe(first.port);
    const window = openSocketWindow(held, 'held-window');
    expect(await window.api.call('database.state', {})).toEqual({ kind: 'open' });
    await window.close();
    await second.close();
    // it ended as it should: nobody comes back
    const third = await startHost(away);
    const knocked = await fetch(`http://127.0.0.1:${third.port}/`, { headers: held.headers });
    expect(knocked.status).toBe(403);
    await third.close();
    away.remove();
  });

  it('is followed by one on another port where the old one is taken', async () => {
    const away = testPorts({ host: 'browser' });
    const note = { port: host.port, secret: 'left', sessions: ['left'] };
    writeFileSync(path.join(away.paths.data, 'browser-host.json'), JSON.stringify(note));
    const second = await startHost(away);
    expect(second.port).not.toBe(host.port);
    const cookie = `mingzhang-${second.port}=left`;
    expect((await fetch(`http://127.0.0.1:${second.port}/`, { headers: { cookie } })).status).toBe(403);
    await second.close();
    away.remove();
  });
});

describe('a second start', () => {
  it('gets a new address from the first', async () => {
    const address = await askRunningHost(ports.paths.data);
    expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${host.port}/\\?token=[\\w-]{43}$`));
    expect((await send(new URL(address ?? '').search.replace(/^/, '/'))).status).toBe(303);
  });

  it('needs the secret of the data folder', async () => {
    for (const secret of ['', 'wrong']) {
      expect((await send('/second-start', { 'x-mingzhang-secret': secret }, 'POST')).status).toBe(403);
    }
  });

  it('finds nothing where nothing runs', async () => {
    const away = testPorts({ host: 'browser' });
    expect(await askRunningHost(away.paths.data)).toBeUndefined();
    const first = await startHost(away);
    await first.close();
    expect(await askRunningHost(away.paths.data)).toBeUndefined();
    away.remove();
  });
});

describe('a start', () => {
  it('in a folder that cannot be written to tells the page why; once it can be, a second start finds the first', async () => {
    const away = testPorts({ host: 'browser' });
    const { data } = away.paths;
    // not even the superuser writes below a file
    rmSync(data, { recursive: true });
    writeFileSync(data, '');
    const first = await startHost(away);
    const window = openSocketWindow(await enterPage(first), 'unwritable-window');
    const state = await window.api.call('database.state', {});
    expect(state.kind === 'failed' && state.problem.message).toContain(data);

    rmSync(data);
    mkdirSync(data);
    expect(await window.api.call('database.open', {})).toEqual({ kind: 'open' });
    expect(await askRunningHost(data)).toBeUndefined();
    away.elapse(NOTE_AGAIN_MS);
    expect(await askRunningHost(data)).toContain(`http://127.0.0.1:${first.port}/`);
    await window.close();
    await first.close();
    away.remove();
  });

  it('on a port that is taken is refused in words, and keeps nothing open', async () => {
    const away = testPorts({ host: 'browser' });
    const options = { ports: away, screen: away.folder, graceMs: 15_000, onLastPageGone: () => undefined };
    await expect(startBrowserHost({ ...options, port: host.port })).rejects.toThrow(
      /端口 \d+ 已被其他程序占用.*换一个/s,
    );
    expect(existsSync(path.join(away.paths.data, 'mingzhang.db.lock'))).toBe(false);
    const second = await startHost(away);
    await second.close();
    away.remove();
  });
});
