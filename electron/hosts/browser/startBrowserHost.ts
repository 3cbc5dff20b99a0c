import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { LARGEST_UPLOAD } from '../../../shared/contract/params.ts';
import { API_PATH } from '../../../shared/contract/wire.ts';
import { createServices, type Services } from '../../services/createServices.ts';
import type { HostPorts } from '../../services/hostPorts.ts';
import { newSecret } from '../nodePorts.ts';
import { createGuard, type Guard } from './guard.ts';
import { answerHttp } from './httpRoutes.ts';
import { createLastPage } from './lastPage.ts';
import { respondText } from './respond.ts';
import { createNoteKeeper } from './noteKeeper.ts';
import { isSecondStart, readNote } from './secondStart.ts';
import { createSocketSessions, type SocketSessions } from './socketSessions.ts';

export interface BrowserHostOptions {
  readonly ports: HostPorts;
  /** The folder of the built screen. */
  readonly screen: string;
  /** 0: any free one. */
  readonly port: number;
  /** How long a page that is gone may take to come back. */
  readonly graceMs: number;
  /** The last page is gone for good. */
  readonly onLastPageGone: () => void;
}

export interface BrowserHost {
  readonly port: number;
  /** An address for one new window; used up when its page has connected. */
  readonly newAddress: () => string;
  readonly close: () => Promise<void>;
}

/** Serves the screen and the contract on 127.0.0.1. @throws Error (Chinese) when the port is taken */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { ports, screen, graceMs, onLastPageGone } = options;
  const services = await createServices(ports);
  const server = createServer();
  const left = readNote(ports.paths.data);
  const port = await listenAgain(server, options.port, left?.port).catch(async (error: unknown) => {
    await services.close();
    throw error;
  });
  const guard = createGuard(port, newSecret, left?.port === port ? left.sessions : []);
  const secret = newSecret();
  const note = createNoteKeeper(ports, () => ({ port, secret, sessions: guard.sessions() }));
  const newAddress = (): string => {
    const token = guard.newToken();
    note.renew();
    return `http://127.0.0.1:${port}/?token=${token}`;
  };
  note.renew();

  const lastPage = createLastPage({ graceMs, later: ports.later, onGone: onLastPageGone });
  const sessions = createSocketSessions({
    services,
    later: ports.later,
    onCount: () => lastPage.counted(sessions.openCount()),
  });
  server.on('request', (request, response) => {
    if (isSecondStart(request, secret)) respondText(response, newAddress());
    else answerHttp({ guard, services, screen }, request, response);
  });
  serveSockets(server, guard, sessions);

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= end(server, services, sessions, [lastPage.stop, note.takeAway]));
  return { port, newAddress, close };
}

/**
 * Listens, and tells where. After a fault the old port is taken again: the windows that are still open look for the
 * program there, and hold what was typed since.
 */
async function listenAgain(server: Server, wanted: number, earlier: number | undefined): Promise<number> {
  try {
    await listen(server, wanted === 0 && earlier !== undefined ? earlier : wanted);
  } catch (error) {
    if (wanted !== 0 || earlier === undefined) throw error;
    // someone else has it by now
    await listen(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `端口 ${port} 已被其他程序占用。请换一个端口，或不指定端口，由明账自己选择。`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

/** Beside the text itself, JSON escapes and the envelope. */
const LARGEST_MESSAGE = 2 * LARGEST_UPLOAD;

function serveSockets(server: Server, guard: Guard, sessions: SocketSessions): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('upgrade', (request, stream, head) => {
    const url = URL.parse(`http://127.0.0.1${request.url ?? '/'}`);
    const page = url?.searchParams.get('session') ?? '';
    const visitor = { method: 'POST', headers: request.headers };
    const session = guard.refusal(visitor) === undefined ? guard.session(visitor) : undefined;
    if (session === undefined || url?.pathname !== API_PATH || !/^[\w-]{8,100}$/.test(page)) {
      refuse(stream);
      return;
    }
    guard.connected(session);
    // The page's own name within its cookie: one cookie cannot take over the other's pages.
    sockets.handleUpgrade(request, stream, head, (socket) => sessions.attach(`${session} ${page}`, socket));
  });
}

function refuse(stream: Duplex): void {
  stream.on('error', () => stream.destroy());
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

async function end(
  server: Server,
  services: Services,
  sessions: SocketSessions,
  first: readonly (() => void)[],
): Promise<void> {
  for (const stop of first) stop();
  sessions.close();
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await services.close();
  await closed;
}

/** Where the built screen lies below the program's folder. */
export const screenFolder = (programFolder: string): string => path.join(programFolder, 'dist', 'renderer');
