/** The drawn pages of one document: each page once, at the scale that was asked for last. */
export interface Canvases {
  /** The picture if it is drawn at this scale. */
  readonly drawn: (page: number, scale: number) => HTMLCanvasElement | null;
  /** Draws it unless it is there or on its way. Rejects when another scale was asked for meanwhile or the page was dropped. */
  readonly draw: (page: number, scale: number) => Promise<HTMLCanvasElement>;
  /** Forgets the pages outside a range: pictures of pages are large. */
  readonly keep: (first: number, last: number) => void;
}

type Draw = (page: number, scale: number) => { canvas: Promise<HTMLCanvasElement>; cancel: () => void };

interface Entry {
  readonly scale: number;
  readonly canvas: Promise<HTMLCanvasElement>;
  readonly cancel: () => void;
  ready: HTMLCanvasElement | null;
}

export function createCanvases(draw: Draw): Canvases {
  const entries = new Map<number, Entry>();
  const start = (page: number, scale: number): Entry => {
    entries.get(page)?.cancel();
    const entry: Entry = { scale, ready: null, ...draw(page, scale) };
    entries.set(page, entry);
    entry.canvas.then(
      (canvas) => {
        entry.ready = canvas;
      },
      () => {
        if (entries.get(page) === entry) entries.delete(page);
      },
    );
    return entry;
  };
  const known = (page: number, scale: number): Entry | undefined => {
    const entry = entries.get(page);
    return entry?.scale === scale ? entry : undefined;
  };
  return {
    drawn: (page, scale) => known(page, scale)?.ready ?? null,
    draw: (page, scale) => (known(page, scale) ?? start(page, scale)).canvas,
    keep: (first, last) => {
      for (const [page, entry] of entries) {
        if (page >= first && page <= last) continue;
        entries.delete(page);
        entry.cancel();
      }
    },
  };
}
