import { createContext as createReactContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Api } from '../../shared/contract/api.ts';
import { compose, type Composition } from '../../shared/document/compose.ts';
import { createContext, type Context } from '../../shared/layout/context.ts';
import type { Layout } from '../../shared/layout/layout.ts';
import type { Report } from '../../shared/report/report.ts';
import type { OpenReport, Session, SessionState } from './session.ts';

interface Wiring {
  readonly api: Api;
  readonly session: Session;
}

const WiringContext = createReactContext<Wiring | null>(null);

/** Gives the API and the session to everything below it. */
export function SessionProvider({ api, session, children }: Wiring & { children: ReactNode }) {
  const wiring = useMemo(() => ({ api, session }), [api, session]);
  return <WiringContext.Provider value={wiring}>{children}</WiringContext.Provider>;
}

function useWiring(): Wiring {
  const wiring = useContext(WiringContext);
  if (!wiring) throw new Error('SessionProvider is missing above');
  return wiring;
}

export const useApi = (): Api => useWiring().api;
export const useSession = (): Session => useWiring().session;

/** A part of the session's state; `select` must return a value that stays the same while nothing changed. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}

/** The open report. Only below a place that shows one. */
export function useOpen(): OpenReport {
  const open = useSessionState((s) => s.open);
  if (!open) throw new Error('no report is open');
  return open;
}

const contexts = new WeakMap<Report, { layout: Layout; context: Context }>();

/** The context of a report, made once per state of the report: everything on the screen shares its remembered values. */
export function contextOf({ report, layout }: { report: Report; layout: Layout }): Context {
  const known = contexts.get(report);
  if (known?.layout === layout) return known.context;
  const context = createContext(report, layout);
  contexts.set(report, { layout, context });
  return context;
}

export const useReportContext = (): Context => contextOf(useOpen());

const compositions = new WeakMap<Report, { layout: Layout; composition: Composition }>();

/** The composed report, made once per state of the report. */
export function compositionOf({ report, layout }: { report: Report; layout: Layout }): Composition {
  const known = compositions.get(report);
  if (known?.layout === layout) return known.composition;
  const composition = compose(report, layout);
  compositions.set(report, { layout, composition });
  return composition;
}

export const useComposition = (): Composition => compositionOf(useOpen());
