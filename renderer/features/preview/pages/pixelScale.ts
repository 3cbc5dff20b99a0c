import type { PageSize } from './pageLayout.ts';

/** Largest picture of a page: 12 million pixels are 48 MB. Above it the picture is enlarged, a little soft. */
const LARGEST_AREA = 12_000_000;

/** Pixels per point in which a page is drawn that is shown with `cssScale` CSS pixels per point. */
export function pixelScale(cssScale: number, size: PageSize | undefined, density = window.devicePixelRatio): number {
  const wanted = cssScale * density;
  const area = size ? size.width * size.height : 0;
  const scale = area * wanted * wanted > LARGEST_AREA ? Math.sqrt(LARGEST_AREA / area) : wanted;
  // equal for scales that look equal, and exact to a hundredth of a pixel
  return Math.round(scale * 1e5) / 1e5;
}
