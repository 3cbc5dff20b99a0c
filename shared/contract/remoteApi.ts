import type { Api } from './api.ts';
import { createListeners } from './listeners.ts';
import { ProblemError } from './problem.ts';
import type { Answer, CallMessage, ServerMessage } from './wire.ts';

/** A socket that is open or opening; a WebSocket of a browser or of Node behind it. */
export interface Socket {
  readonly send: (text: string) => void;
  readonly close: () => void;
}

export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  readonly onBytes: (bytes: Uint8Array) => void;
  /** Also when it could not be opened. Called once. */
  readonly onClose: () => void;
}

export interface RemotePorts {
  /** Opens a socket to `API_PATH?session=…`; the session stays the same over all of them. */
  readonly open: (events: SocketEvents) => Socket;
  /** Runs something later; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

/** The contract over a connection that may break: unanswered calls wait, and are sent again once it is back. */
export interface RemoteApi extends Api {
  /** Gives up: open calls are refused with `disconnected`, nothing is opened any more. */
  readonly close: () => void;
}

interface Pending {
  readonly message: CallMessage;
  readonly resolve: (result: never) => void;
  readonly reject: (error: ProblemError) => void;
}

const FIRST_WAIT = 200;
const LONGEST_WAIT = 5000;

export function createRemoteApi(ports: RemotePorts): RemoteApi {
  const listeners = createListeners();
  const connectionListeners = new Set<(connected: boolean) => void>();
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let socket: Socket | undefined;
  let isOpen = false;
  let isClosed = false;
  let wait = FIRST_WAIT;
  let callOff = (): void => undefined;

  const setOpen = (open: boolean): void => {
    if (isOpen === open) return;
    isOpen = open;
    for (const listen of connectionListeners) listen(open);
  };

  const settle = (id: number, settleWith: (call: Pending) => void): void => {
    const call = pending.get(id);
    if (call === undefined) return;
    pending.delete(id);
    settleWith(call);
  };

  const answered = (id: number, answer: Answer): void =>
    settle(id, (call) => {
      if (answer.ok) call.resolve(answer.result as never);
      else call.reject(ProblemError.of(answer.problem));
    });

  const connect = (): void => {
    let bytesFor: number | undefined;
    const receive = (message: ServerMessage): void => {
      if (message.kind === 'event') listeners.emit(message);
      else if (message.kind === 'bytes') bytesFor = message.id;
      else answered(message.id, message.answer);
    };
    const opened: Socket = ports.open({
      onOpen: () => {
        wait = FIRST_WAIT;
        for (const { message } of pending.values()) opened.send(JSON.stringify(message));
        setOpen(true);
      },
      onText: (text) => receive(JSON.parse(text) as ServerMessage),
      onBytes: (bytes) => {
        if (bytesFor !== undefined) settle(bytesFor, (call) => call.resolve(bytes as never));
        bytesFor = undefined;
      },
      onClose: () => {
        socket = undefined;
        setOpen(false);
        if (isClosed) return;
        callOff = ports.later(wait, connect);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      },
    });
    socket = opened;
  };

  connect();
  return {
    call: (method, params) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(disconnected());
          return;
        }
        const message: CallMessage = { kind: 'call', id: nextId++, method, params };
        pending.set(message.id, { message, resolve, reject });
        if (isOpen) socket?.send(JSON.stringify(message));
      }),
    on: listeners.on,
    onConnection: (listen) => {
      connectionListeners.add(listen);
      listen(isOpen);
      return () => void connectionListeners.delete(listen);
    },
    close: () => {
      isClosed = true;
      callOff();
      socket?.close();
      for (const { reject } of pending.values()) reject(disconnected());
      pending.clear();
    },
  };
}

const disconnected = (): ProblemError =>
  new ProblemError('disconnected', '与明账主程序的连接已断开，操作没有完成。请重新打开明账。');
