import type { Section } from '../../layout/layout.ts';
import type { Condition, Template } from '../../layout/template.ts';

interface ConditionalText {
  readonly text: Template;
  readonly when: Condition;
}

/** A paragraph of a section: its text, or text that is printed under a condition. */
export type SectionText = Template | ConditionalText;

/** A section of running text; its paragraphs take the ids `<id>.p1`, `<id>.p2` … */
export function section(
  id: string,
  heading: string,
  texts: readonly SectionText[],
  rest: Partial<Section> = {},
): Section {
  return {
    kind: 'section',
    id,
    heading,
    numbering: 'none',
    body: texts.map((text, i) => ({
      kind: 'paragraph',
      id: `${id}.p${i + 1}`,
      ...(isConditional(text) ? { text: text.text, when: text.when } : { text }),
    })),
    children: [],
    ...rest,
  };
}

const isConditional = (t: SectionText): t is ConditionalText => typeof t === 'object' && 'when' in t;
