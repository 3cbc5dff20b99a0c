import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request shows of itself. */
export interface Visitor {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Decides which requests are our own page's. */
export interface Guard {
  /** A new address under which a page may come in; used up when that page has connected. */
  readonly newToken: () => string;
  /** The session of an address that was not used up yet: what the cookie is set to. */
  readonly enter: (token: string) => string | undefined;
  readonly cookieName: string;
  /** In Chinese why the request is refused before anything else is looked at; undefined when it may go on. */
  readonly refusal: (visitor: Visitor) => string | undefined;
  /** The session of the visitor's cookie, if it is one of ours. */
  readonly session: (visitor: Visitor) => string | undefined;
  /** The page of this session is connected: the address that it came in by is used up. */
  readonly connected: (session: string) => void;
  /** Every session that may come in. */
  readonly sessions: () => readonly string[];
}

/**
 * Guards the server on `127.0.0.1:port`. Any page in any browser of this machine can send requests there, and a foreign name
 * may be made to point there: so the Host must be ours, an Origin must be ours, and the cookie must be one that was given
 * for a token.
 * @param earlier sessions of a host that ended by a fault: its pages come back with what they hold
 */
export function createGuard(port: number, newSecret: () => string, earlier: readonly string[] = []): Guard {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies know no ports: two hosts on one machine must not take each other's.
  const cookieName = `mingzhang-${port}`;
  const sessionOfToken = new Map<string, string>();
  const sessions = new Set<string>(earlier);

  const refusal = ({ method, headers }: Visitor): string | undefined => {
    if (headers.host !== host) return '请求的主机名不正确。请使用明账启动时给出的地址。';
    if (headers.origin !== undefined && headers.origin !== origin) return '不接受其他网页发来的请求。';
    if (headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate') {
      return '不接受其他网页发来的请求。';
    }
    const isReading = method === 'GET' || method === 'HEAD';
    if (!isReading && headers.origin === undefined) return '请求没有注明来源。';
    return undefined;
  };

  return {
    cookieName,
    refusal,
    newToken: () => {
      const token = newSecret();
      const session = newSecret();
      sessionOfToken.set(token, session);
      sessions.add(session);
      return token;
    },
    enter: (token) => {
      for (const [known, session] of sessionOfToken) if (isSame(known, token)) return session;
      return undefined;
    },
    session: ({ headers }) => {
      const value = cookieOf(headers.cookie, cookieName);
      return value !== undefined && [...sessions].some((known) => isSame(known, value)) ? value : undefined;
    },
    connected: (session) => {
      for (const [token, of] of sessionOfToken) if (of === session) sessionOfToken.delete(token);
    },
    sessions: () => [...sessions],
  };
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const start = `${name}=`;
  return header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length);
}

/** Compares without telling by its duration how much was right. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
