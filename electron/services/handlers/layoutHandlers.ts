import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';

/** 版式. */
export function layoutHandlers({ layouts }: ServiceContext): DomainHandlers {
  return {
    'layouts.list': () => layouts.list(),
    'layouts.get': ({ id, version }) => layouts.get(id, version),
  };
}
