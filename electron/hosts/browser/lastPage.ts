/** Notices that the last page is gone for good: it did not come back, as one does that is loaded anew or woken up. */
export interface LastPage {
  readonly counted: (open: number) => void;
  readonly stop: () => void;
}

export interface LastPageParts {
  /** How long to wait for it to come back. */
  readonly graceMs: number;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly onGone: () => void;
}

/** Before the first page has come, nothing is gone. */
export function createLastPage({ graceMs, later, onGone }: LastPageParts): LastPage {
  let hadPage = false;
  let callOff = (): void => undefined;
  return {
    counted: (open) => {
      callOff();
      hadPage ||= open > 0;
      if (open > 0 || !hadPage) return;
      callOff = later(graceMs, () => {
        hadPage = false;
        onGone();
      });
    },
    stop: () => callOff(),
  };
}
