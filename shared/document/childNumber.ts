import type { Part, PartChild } from '../layout/layout.ts';
import { numeral } from './numberedText.ts';

/** Whether a child of a part is a form that belongs to the section before it. */
export const isAnnex = (child: PartChild): boolean => child.kind === 'table' && child.annex === true;

/** The numeral before the part's child at `index` (from 0); an annex takes none and is not counted. */
export function childNumber(part: Part, index: number): string {
  if (isAnnex(part.children[index]!)) return '';
  return numeral(part.numbering, part.children.slice(0, index + 1).filter((child) => !isAnnex(child)).length);
}
