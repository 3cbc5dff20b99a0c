import type { Settings } from '../../../shared/contract/contract.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { TEMPLATE_PAGE } from '../../../shared/layouts/pieces/templatePage.ts';

/** The layout with the page look that this machine prints in: the layout's own, or that of the finance offices' templates. */
export function withPageLook(layout: Layout, look: Settings['pageLook']): Layout {
  return look === 'template' ? { ...layout, page: TEMPLATE_PAGE } : layout;
}
