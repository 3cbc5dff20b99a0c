import type { OpenPdf } from '../pdf/openPdf.ts';
import type { Place } from '../place/placeAt.ts';

/** A printed report on the screen: its pages and where its blocks stand on them. */
export interface PagesView {
  readonly pdf: OpenPdf;
  readonly places: readonly Place[];
}
