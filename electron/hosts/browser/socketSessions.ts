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
/** Events kept for a page that comes back; one that missed more is told to load everything anew. */
const MOST_EVENTS = 500;

interface Session {
  readonly connection: Connection;
  /** Answers by call: a call that is sent again is answered, not made again. */
  readonly answers: Map<number, Promise<Answer>>;
  readonly events: { readonly number: number; readonly text: string }[];
  /** Number of the last event. */
  last: number;
  socket: WebSocket | undefined;
  /** No page has come in under it yet. */
  isNew: boolean;
  /** The page has said what it heard, and hears everything from then on. */
  isListening: boolean;
  callOff: () => void;
}

const clientSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    id: z.int().min(0),
    method: z.string(),
    // Left out by JSON when it is undefined; the method's own schema refuses that.
    params: z.unknown().optional(),
  }),
  z.strictObject({ kind: z.literal('resume'), heard: z.int().min(0), isBack: z.boolean() }),
]);
type Said = z.infer<typeof clientSchema>;

export function createSocketSessions({ services, later, onCount }: SocketSessionsParts): SocketSessions {
  const sessions = new Map<string, Session>();

  const begin = (sessionId: string): Session => {
    const session: Session = {
      connection: services.connect((message) => tell(session, message)),
      answers: new Map(),
      events: [],
      last: 0,
      socket: undefined,
      isNew: true,
      isListening: false,
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
    session.isListening = false;
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
  session.last += 1;
  const numbered: ServerMessage = { ...message, number: session.last };
  const text = JSON.stringify(numbered);
  session.events.push({ number: session.last, text });
  if (session.events.length > MOST_EVENTS) session.events.shift();
  if (session.isListening) session.socket?.send(text);
}

/** Sends again what was sent into the broken line. */
function resume(session: Session, socket: WebSocket, { heard, isBack }: Extract<Said, { kind: 'resume' }>): void {
  session.isListening = true;
  const wasGivenUp = isBack && session.isNew;
  session.isNew = false;
  const missed = session.events.filter(({ number }) => number > heard);
  if (!wasGivenUp && missed.length === session.last - heard) {
    for (const { text } of missed) socket.send(text);
    return;
  }
  // Too much was missed, or the page was away for so long that it was given up: nothing that it holds is certain.
  const payload = { state: { kind: 'open' } } as const;
  session.last = Math.max(session.last, heard);
  tell(session, { kind: 'event', event: 'database.changed', payload });
}

async function receive(session: Session, socket: WebSocket, text: string): Promise<void> {
  const said = read(text);
  if (said === undefined) socket.close(1008, 'not understood');
  else if (said.kind === 'resume') resume(session, socket, said);
  else await answerCall(session, socket, said);
}

async function answerCall(
  session: Session,
  socket: WebSocket,
  { id, method, params }: Extract<Said, { kind: 'call' }>,
): Promise<void> {
  const known = session.answers.get(id);
  const answering = known ?? session.connection.call(method, params);
  if (known === undefined) remember(session.answers, id, answering);
  const given = await answering;
  // The page may have come back over another socket meanwhile; then it has asked again there.
  if (socket.readyState !== socket.OPEN) return;
  if (given.ok && given.result instanceof Uint8Array) {
    session.answers.delete(id);
    send(socket, { kind: 'bytes', id });
    socket.send(given.result, { binary: true });
  } else send(socket, { kind: 'answer', id, answer: given });
}

function remember(answers: Map<number, Promise<Answer>>, id: number, answer: Promise<Answer>): void {
  answers.set(id, answer);
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
}

const send = (socket: WebSocket, message: ServerMessage): void => socket.send(JSON.stringify(message));

function read(text: string): Said | undefined {
  try {
    const parsed = clientSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
