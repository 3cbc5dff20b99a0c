import type { Api } from './api.ts';
import type { EventName, Events, Method, Params, Result } from './contract.ts';
import { createListeners } from './listeners.ts';
import { ProblemError } from './problem.ts';
import type { Answer, CallMessage, ClientMessage, ServerMessage } from './wire.ts';

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

/** Opens the connection and keeps it open until `close`. */
export const createRemoteApi = (ports: RemotePorts): RemoteApi => new Remote(ports);

class Remote implements RemoteApi {
  readonly #ports: RemotePorts;
  readonly #listeners = createListeners();
  readonly #onConnection = new Set<(connected: boolean) => void>();
  /** In the order in which they were made. */
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #heard = 0;
  #wasOpen = false;
  #socket: Socket | undefined;
  #isOpen = false;
  #isClosed = false;
  #wait = FIRST_WAIT;
  #callOff = (): void => undefined;

  constructor(ports: RemotePorts) {
    this.#ports = ports;
    this.#connect();
  }

  call<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(disconnected());
        return;
      }
      const message: CallMessage = { kind: 'call', id: this.#nextId++, method, params };
      this.#pending.set(message.id, { message, resolve, reject });
      if (this.#isOpen) this.#socket?.send(JSON.stringify(message));
    });
  }

  on<E extends EventName>(event: E, listen: (payload: Events[E]) => void): () => void {
    return this.#listeners.on(event, listen);
  }

  onConnection(listen: (connected: boolean) => void): () => void {
    this.#onConnection.add(listen);
    listen(this.#isOpen);
    return () => void this.#onConnection.delete(listen);
  }

  close(): void {
    this.#isClosed = true;
    this.#callOff();
    this.#socket?.close();
    for (const { reject } of this.#pending.values()) reject(disconnected());
    this.#pending.clear();
  }

  #connect(): void {
    let bytesFor: number | undefined;
    const socket: Socket = this.#ports.open({
      onOpen: () => {
        this.#wait = FIRST_WAIT;
        const say = (message: ClientMessage): void => socket.send(JSON.stringify(message));
        say({ kind: 'resume', heard: this.#heard, isBack: this.#wasOpen });
        this.#wasOpen = true;
        for (const { message } of this.#pending.values()) say(message);
        this.#setOpen(true);
      },
      onText: (text) => {
        const message = JSON.parse(text) as ServerMessage;
        if (message.kind === 'event') this.#hear(message);
        else if (message.kind === 'bytes') bytesFor = message.id;
        else this.#settle(message.id, message.answer);
      },
      onBytes: (bytes) => {
        if (bytesFor !== undefined) this.#settle(bytesFor, { ok: true, result: bytes });
        bytesFor = undefined;
      },
      onClose: () => this.#lose(),
    });
    this.#socket = socket;
  }

  #hear(message: Extract<ServerMessage, { kind: 'event' }>): void {
    this.#heard = message.number;
    this.#listeners.emit(message);
  }

  #lose(): void {
    this.#socket = undefined;
    this.#setOpen(false);
    if (this.#isClosed) return;
    this.#callOff = this.#ports.later(this.#wait, () => this.#connect());
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  #settle(id: number, answer: Answer): void {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    if (answer.ok) call?.resolve(answer.result as never);
    else call?.reject(ProblemError.of(answer.problem));
  }

  #setOpen(open: boolean): void {
    if (this.#isOpen === open) return;
    this.#isOpen = open;
    for (const listen of this.#onConnection) listen(open);
  }
}

const disconnected = (): ProblemError =>
  new ProblemError('disconnected', '与明账主程序的连接已断开，操作没有完成。请重新打开明账。');
