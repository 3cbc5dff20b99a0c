import type { EventName, Events } from './contract.ts';
import type { EventMessage } from './wire.ts';

type Listen = (payload: Events[EventName]) => void;

/** Who listens to which event. */
export interface Listeners {
  on<E extends EventName>(event: E, listen: (payload: Events[E]) => void): () => void;
  emit(message: EventMessage): void;
}

export function createListeners(): Listeners {
  const byEvent = new Map<EventName, Set<Listen>>();
  return {
    on: (event, listen) => {
      const set = byEvent.get(event) ?? new Set();
      byEvent.set(event, set);
      // A set of its own entry: the same function may listen twice.
      const entry: Listen = (payload) => listen(payload as never);
      set.add(entry);
      return () => void set.delete(entry);
    },
    emit: ({ event, payload }) => {
      for (const listen of byEvent.get(event) ?? []) listen(payload);
    },
  };
}
