/** Long work that can be cancelled by the id that its caller gave it. */
export interface Runs {
  /** Does the work with a signal that `cancel` and the end of the program abort. */
  readonly run: <T>(runId: string, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Unknown ids are ignored: the work has ended. */
  readonly cancel: (runId: string) => void;
  readonly cancelAll: () => void;
}

export function createRuns(): Runs {
  const running = new Map<string, AbortController>();
  return {
    run: async (runId, work) => {
      const controller = new AbortController();
      running.set(runId, controller);
      try {
        return await work(controller.signal);
      } finally {
        if (running.get(runId) === controller) running.delete(runId);
      }
    },
    cancel: (runId) => running.get(runId)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
