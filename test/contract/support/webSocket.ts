import { once } from 'node:events';
import { WebSocket } from 'ws';
import { createRemoteApi, type RemoteApi, type Socket } from '../../../shared/contract/remoteApi.ts';
import { API_PATH, type Answer, type ServerMessage } from '../../../shared/contract/wire.ts';
import { startBrowserHost, type BrowserHost } from '../../../electron/hosts/browser/startBrowserHost.ts';
import type { TestPorts } from './testPorts.ts';
import type { TestWindow, Transport } from './transport.ts';

/** A page that came in through an address: it has the cookie. */
export interface Page {
  readonly origin: string;
  readonly cookie: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function enterPage(host: Pick<BrowserHost, 'newAddress'>): Promise<Page> {
  const address = host.newAddress();
  const response = await fetch(address, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { origin } = new URL(address);
  return { origin, cookie, headers: { cookie, origin } };
}

const socketAddress = ({ origin }: Page, session: string): string =>
  `${origin.replace('http', 'ws')}${API_PATH}?session=${session}`;

export interface SocketWindow extends TestWindow {
  readonly api: RemoteApi;
  /** Breaks the connection, as a sleeping machine does; the client comes back by itself. */
  readonly breakOff: () => void;
  /** Breaks it and does not come back before `comeBack`. */
  readonly stayAway: () => void;
  readonly comeBack: () => void;
  /** The client has noticed. */
  readonly lost: Promise<void>;
}

/** The screen's own client over a real socket. It reconnects at once: no test waits. */
export function openSocketWindow(page: Page, session: string): SocketWindow {
  let current: WebSocket | undefined;
  let isAway = false;
  let back = (): void => undefined;
  let noticed = (): void => undefined;
  const lost = new Promise<void>((resolve) => {
    noticed = resolve;
  });
  const api = createRemoteApi({
    later: (_milliseconds, run) => {
      noticed();
      if (isAway) {
        back = run;
        return () => undefined;
      }
      const timer = setImmediate(run);
      return () => clearImmediate(timer);
    },
    open: (events): Socket => {
      const socket = new WebSocket(socketAddress(page, session), { headers: page.headers });
      current = socket;
      socket.on('open', () => events.onOpen());
      socket.on('message', (data: Buffer, isBinary) => {
        if (isBinary) events.onBytes(new Uint8Array(data));
        else events.onText(data.toString('utf8'));
      });
      socket.on('error', () => undefined);
      socket.on('close', () => events.onClose());
      return { send: (text) => socket.send(text), close: () => socket.close() };
    },
  });
  return {
    api,
    raw: (method, params) => rawCall(page, method, params),
    breakOff: () => current?.terminate(),
    stayAway: () => {
      isAway = true;
      current?.terminate();
    },
    comeBack: () => {
      isAway = false;
      back();
    },
    lost,
    close: async () => api.close(),
  };
}

/** One call over a socket of its own, without any client. */
async function rawCall(page: Page, method: string, params: unknown): Promise<Answer> {
  const socket = new WebSocket(socketAddress(page, `raw-${crypto.randomUUID()}`), { headers: page.headers });
  await once(socket, 'open');
  socket.send(JSON.stringify({ kind: 'call', id: 1, method, params }));
  return new Promise((resolve, reject) => {
    socket.on('close', (code) => reject(new Error(`the server closed the socket (${code})`)));
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as ServerMessage;
      if (message.kind !== 'answer') return;
      resolve(message.answer);
      socket.close();
    });
  });
}

export function startHost(ports: TestPorts, screen = ports.folder): Promise<BrowserHost> {
  return startBrowserHost({ ports, screen, port: 0, graceMs: 15_000, onLastPageGone: () => undefined });
}

export const overWebSocket: Transport = {
  name: 'WebSocket',
  host: 'browser',
  start: async (ports) => {
    const host = await startHost(ports);
    const page = await enterPage(host);
    let count = 0;
    return {
      openWindow: async () => openSocketWindow(page, `window-${(count += 1)}`),
      fetch: (address) => fetch(page.origin + address, { headers: page.headers }),
      close: () => host.close(),
    };
  },
};
