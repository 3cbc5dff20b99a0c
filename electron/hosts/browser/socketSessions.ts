import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Answer, EventMessage, ServerMessage } from '../../../shared/contract/wire.ts';
import type { Connection, Services } from '../../services/createServices.ts';

/** Pages that are connected, and those that lost their connection a moment ago. */
export interface SocketSessions {
  /** A page connects, anew or again. */
  readonly attach: (sessionId: string, socket: WebSocket) => void;
  readonly openCount: () => number;
  readonly close: () => void;
}

export interface SocketSessionsParts {
  readonly services: Pick<Services, 'connect'>;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** A page came or went. */
  readonly onCount: () => void;
}

/** How long a page that lost its connection is waited for: its unanswered calls are answered when it comes back. */
const WAIT_MS = 60_000;
const MOST_ANSWERS = 200;
const MOST_MISSED_EVENTS = 1000;

interface Session {
  readonly connection: Connection;
  /** Answers by call: a call that is sent again is answered, not made again. */
  readonly answers: Map<number, Promise<Answer>>;
  missed: string[];
  socket: WebSocket | undefined;
  callOff: () => void;
}

const callSchema = z.strictObject({
  kind: z.literal('call'),
  id: z.int().min(0),
  method: z.string(),
  params: z.unknown(),
});

export function createSocketSessions({ services, later, onCount }: SocketSessionsParts): SocketSessions {
  const sessions = new Map<string, Session>();

  const begin = (sessionId: string): Session => {
    const session: Session = {
      connection: services.connect((message) => tell(session, message)),
      answers: new Map(),
      missed: [],
      socket: undefined,
      callOff: () => undefined,
    };
    sessions.set(sessionId, session);
    return session;
  };

  const end = (sessionId: string): void => {
    const session = sessions.get(sessionId);
    session?.connection.close();
    sessions.delete(sessionId);
  };

  const attach = (sessionId: string, socket: WebSocket): void => {
    const session = sessions.get(sessionId) ?? begin(sessionId);
    session.callOff();
    session.socket?.close();
    session.socket = socket;
    for (const text of session.missed.splice(0)) socket.send(text);
    socket.on('message', (data, isBinary) => {
      if (isBinary) socket.close(1003, 'text only');
      else void receive(session, socket, String(data));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (session.socket !== socket) return;
      session.socket = undefined;
      session.callOff = later(WAIT_MS, () => end(sessionId));
      onCount();
    });
    onCount();
  };

  return {
    attach,
    openCount: () => [...sessions.values()].filter((session) => session.socket !== undefined).length,
    close: () => {
      for (const [id, session] of sessions) {
        session.callOff();
        session.socket?.close(1001);
        end(id);
      }
    },
  };
}

function tell(session: Session, message: EventMessage): void {
  const text = JSON.stringify(message);
  if (session.socket !== undefined) session.socket.send(text);
  else if (session.missed.length < MOST_MISSED_EVENTS) session.missed.push(text);
}

async function receive(session: Session, socket: WebSocket, text: string): Promise<void> {
  const call = readCall(text);
  if (call === undefined) {
    socket.close(1008, 'no call');
    return;
  }
  const { id, method, params } = call;
  const known = session.answers.get(id);
  const answering = known ?? session.connection.call(method, params);
  if (known === undefined) remember(session.answers, id, answering);
  const answer = await answering;
  // The answer goes to where the page is now: it may have come back over another socket, and asked again there.
  if (socket.readyState !== socket.OPEN) return;
  if (answer.ok && answer.result instanceof Uint8Array) {
    session.answers.delete(id);
    send(socket, { kind: 'bytes', id });
    socket.send(answer.result, { binary: true });
  } else send(socket, { kind: 'answer', id, answer });
}

function remember(answers: Map<number, Promise<Answer>>, id: number, answer: Promise<Answer>): void {
  answers.set(id, answer);
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
}

const send = (socket: WebSocket, message: ServerMessage): void => socket.send(JSON.stringify(message));

function readCall(text: string): z.infer<typeof callSchema> | undefined {
  try {
    const parsed = callSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
