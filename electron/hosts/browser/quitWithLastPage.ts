/** Ends the program some time after its last page was closed, unless one comes back. Before the first page it waits for ever. */
export interface QuitWithLastPage {
  readonly counted: (open: number) => void;
  readonly stop: () => void;
}

export interface QuitParts {
  /** How long to wait for a page that is loaded anew or woken up; null: the program stays. */
  readonly graceMs: number | null;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly quit: () => void;
}

export function createQuitWithLastPage({ graceMs, later, quit }: QuitParts): QuitWithLastPage {
  let hadPage = false;
  let callOff = (): void => undefined;
  return {
    counted: (open) => {
      callOff();
      hadPage ||= open > 0;
      if (open === 0 && hadPage && graceMs !== null) callOff = later(graceMs, quit);
    },
    stop: () => callOff(),
  };
}
