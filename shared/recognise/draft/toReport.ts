import type { Layout } from '../../layout/layout.ts';
import type { Report } from '../../report/report.ts';
import type { Recognised } from '../recognised.ts';
import { placedDraft } from './placedDraft.ts';

/**
 * Makes a draft of a recognised document: its facts, its wording in the layout's sections, and whatever the layout has
 * no place for as the report's own tables and sections. Nothing of the document is left out.
 * @param id of the new report.
 * @throws RangeError (Chinese) when the document names no department or no possible year.
 */
export const toReport = (recognised: Recognised, layout: Layout, id: string): Report =>
  placedDraft(recognised, layout, id).report;
