import { childNumber } from '../../../shared/document/childNumber.ts';
import { numeral } from '../../../shared/document/numberedText.ts';
import type { Layout, Numbering, Section } from '../../../shared/layout/layout.ts';

export { findSection } from '../../../shared/layout/findSection.ts';

/** The numeral that the layout prints before a section's heading: 三、 or （一）. */
export function sectionNumber(layout: Layout, id: string): string {
  const inside = (sections: readonly Section[], numbering: Numbering): string | undefined => {
    for (const [i, section] of sections.entries()) {
      if (section.id === id) return numeral(numbering, i + 1);
      const found = inside(section.children, section.numbering);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const part of layout.parts) {
    const at = part.children.findIndex((child) => child.kind === 'section' && child.id === id);
    if (at >= 0) return childNumber(part, at);
    const found = inside(
      part.children.filter((child) => child.kind === 'section').flatMap((s) => (s.children.length ? [s] : [])),
      'none',
    );
    if (found) return found;
  }
  return '';
}
