import type { EventName, Events, Method } from './contract.ts';
import type { Problem } from './problem.ts';

/** How a call ends, on every transport: errors are data. */
export type Answer<R = unknown> =
  { readonly ok: true; readonly result: R } | { readonly ok: false; readonly problem: Problem };

/** What a client sends over a WebSocket. `id` counts up within a session; a repeated id gets the first one's answer. */
export interface CallMessage {
  readonly kind: 'call';
  readonly id: number;
  readonly method: Method;
  readonly params: unknown;
}

/** The first thing that a client says on each new socket. */
export interface ResumeMessage {
  readonly kind: 'resume';
  /** Number of the last event that it heard; 0 for none. */
  readonly heard: number;
  /** It was connected before: it may have missed something. */
  readonly isBack: boolean;
}

export type ClientMessage = CallMessage | ResumeMessage;

/** What the server sends over a WebSocket, as JSON text. */
export type ServerMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  /** The result is bytes: they are the next message, a binary one. */
  | { readonly kind: 'bytes'; readonly id: number }
  /** `number` counts up within a session: what was sent into a broken line is sent again. */
  | (EventMessage & { readonly number: number });

export type EventMessage = {
  [E in EventName]: { readonly kind: 'event'; readonly event: E; readonly payload: Events[E] };
}[EventName];

/** Path of the WebSocket on the browser host; the client names its session: `/api?session=…`. */
export const API_PATH = '/api';
