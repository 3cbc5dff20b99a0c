/** 适合宽度: every page as wide as the panel. */
export const FIT_WIDTH = 0;

/** The zooms that are offered; 1 is the size on paper. */
export const ZOOMS: readonly number[] = [FIT_WIDTH, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

export const zoomText = (zoom: number): string => (zoom === FIT_WIDTH ? '适合宽度' : `${Math.round(zoom * 100)}%`);

/**
 * The next zoom in a direction. `current`: how large the page is now (1 is the size on paper), which after 适合宽度 is not
 * one of the steps.
 */
export function nextZoom(current: number, direction: 1 | -1): number {
  const steps = ZOOMS.filter((zoom) => zoom !== FIT_WIDTH);
  const beyond = steps.filter((zoom) => (direction > 0 ? zoom > current + 0.01 : zoom < current - 0.01));
  const next = direction > 0 ? beyond[0] : beyond.at(-1);
  return next ?? (direction > 0 ? 2 : 0.5);
}
