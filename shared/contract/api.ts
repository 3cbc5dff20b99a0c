import type { EventName, Events, Method, Params, Result } from './contract.ts';

/** The screen's side of the contract, the same over every transport. A failed call rejects with a ProblemError. */
export interface Api {
  call<M extends Method>(method: M, params: Params<M>): Promise<Result<M>>;
  /** Returns how to stop listening. */
  on<E extends EventName>(event: E, listen: (payload: Events[E]) => void): () => void;
  /** `false` while the connection is lost; calls wait meanwhile and are sent again. */
  onConnection(listen: (connected: boolean) => void): () => void;
}
