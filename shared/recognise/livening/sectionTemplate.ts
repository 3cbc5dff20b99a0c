import { findSection } from '../../layout/findSection.ts';
import type { Layout, Section } from '../../layout/layout.ts';
import type { Template, TemplatePiece } from '../../layout/template.ts';
import type { FigureRef } from '../../narrative/figureRef.ts';
import { parseSlots } from '../../narrative/parseSlots.ts';

/** What the layout's own wording of a section prints, in order. */
export interface SectionTemplate {
  readonly figures: readonly FigureRef[];
  /** Fields for the reason of a change, each with the figure that it explains. */
  readonly reasons: readonly { readonly field: string; readonly of: FigureRef['of'] }[];
}

const EMPTY: SectionTemplate = { figures: [], reasons: [] };

/** The figures and reasons of a layout's section, by its id; nothing for a section that the layout does not have. */
export function sectionTemplate(layout: Layout, id: string | undefined): SectionTemplate {
  const section = id === undefined ? undefined : findSection(layout, id);
  return section ? readSection(section, layout) : EMPTY;
}

/** The children are read with it: a document may print their text without their headings. */
function readSection(section: Section, layout: Layout): SectionTemplate {
  const figures = new Map<string, FigureRef>();
  const reasons = new Map<string, FigureRef['of']>();
  let last: FigureRef | undefined;
  const addText = (text: string): void => {
    for (const { slot, kind } of parseSlots(text)) {
      const ref = kind === 'figure' ? layout.figures[slot] : undefined;
      if (ref) figures.set(slot, (last = ref));
      if (kind === 'field' && last && layout.fields[slot]?.kind === 'reason' && !reasons.has(slot))
        reasons.set(slot, last.of);
    }
  };
  const addTemplate = (template: Template): void => {
    const pieces: readonly TemplatePiece[] = typeof template === 'string' ? [template] : template;
    for (const piece of pieces) {
      if (typeof piece === 'string') addText(piece);
      else if ('choose' in piece) {
        for (const { text } of piece.choose) addTemplate(text);
        if (piece.otherwise !== undefined) addTemplate(piece.otherwise);
      }
    }
  };
  const walk = ({ body, children }: Section): void => {
    for (const piece of body) if (piece.kind === 'paragraph') addTemplate(piece.text);
    children.forEach(walk);
  };
  walk(section);
  return {
    figures: [...figures.values()],
    reasons: [...reasons].map(([field, of]) => ({ field, of })),
  };
}
