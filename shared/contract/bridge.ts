import type { Api } from './api.ts';
import type { EventMessage, Answer } from './wire.ts';
import { createListeners } from './listeners.ts';
import { ProblemError } from './problem.ts';

/** What the preload script puts into the window of the Electron host, as `window.mingzhang`. Nothing else crosses. */
export interface Bridge {
  /** Never rejects: a refusal is an answer. */
  readonly call: (method: string, params: unknown) => Promise<Answer>;
  /** Returns how to stop listening. */
  readonly onEvent: (listen: (message: EventMessage) => void) => () => void;
  /** The path of a file that was dropped on the window (a DOM `File`); empty when it has none. */
  readonly pathOfFile: (file: object) => string;
}

/** The name under which the preload script shows the bridge. */
export const BRIDGE_NAME = 'mingzhang';

/** The contract over the bridge of the Electron host, whose connection lasts as long as the window. */
export function createBridgeApi(bridge: Bridge): Api {
  const listeners = createListeners();
  bridge.onEvent(listeners.emit);
  return {
    call: async (method, params) => {
      const answer = await bridge.call(method, params);
      if (!answer.ok) throw ProblemError.of(answer.problem);
      return answer.result as never;
    },
    on: listeners.on,
    onConnection: (listen) => {
      listen(true);
      return () => undefined;
    },
  };
}
