import type { Method, Params, Result } from '../../../shared/contract/contract.ts';
import type { EventMessage } from '../../../shared/contract/wire.ts';

/** Who calls: one window, over whichever transport. */
export interface Caller {
  readonly id: string;
  /** Tells something to this window only. */
  readonly tell: (message: EventMessage) => void;
}

/** How each method is answered. Parameters are valid when they arrive here. */
export type Handlers = {
  readonly [M in Method]: (params: Params<M>, caller: Caller) => Result<M> | Promise<Result<M>>;
};

/** The handlers of one domain. */
export type DomainHandlers = Partial<Handlers>;

/**
 * All handlers as one table.
 * @throws Error when two domains answer the same method, or none answers one of `methods`: found when the program starts.
 */
export function mergeHandlers(domains: readonly DomainHandlers[], methods: readonly Method[]): Handlers {
  const merged = new Map<string, unknown>();
  for (const domain of domains) {
    for (const [method, handler] of Object.entries(domain)) {
      if (merged.has(method)) throw new Error(`two handlers for ${method}`);
      merged.set(method, handler);
    }
  }
  const missing = methods.find((method) => !merged.has(method));
  if (missing !== undefined) throw new Error(`no handler for ${missing}`);
  return Object.fromEntries(merged) as unknown as Handlers;
}
