import { findSection } from '../../layout/findSection.ts';
import type { Layout } from '../../layout/layout.ts';
import { templateKey } from '../../narrative/templateKey.ts';
import type { Extra, ExtraSection } from '../../report/extra.ts';
import type { EditedSection } from '../../report/report.ts';
import type { Recognised, RecognisedSection } from '../recognised.ts';
import { plain, similarity } from '../tables/plain.ts';
import { headingKey, layoutNodes, termsOf, type LayoutNode } from './layoutNodes.ts';

/** Where the text of a document goes in a layout. */
export interface PlacedText {
  readonly sections: Record<string, EditedSection>;
  readonly extras: readonly Extra[];
  /** Per source section the layout's node that it stands at or behind. */
  readonly anchors: readonly string[];
  /** Per source section where its paragraphs are kept. */
  readonly places: readonly TextPlace[];
}

/** The layout's section by its key in the report, or the report's own section; neither: no text. */
export interface TextPlace {
  readonly key?: string;
  /** Id of the layout's section. */
  readonly sectionId?: string;
  readonly extra?: string;
}

const LIKE_ENOUGH = 0.6;
/** A heading is found in the first characters of the paragraph that it opens. */
const LONGEST_HEAD = 40;
const SHORTEST_KEY = 4;

/**
 * Gives each section of the document its place in the layout, by heading and in order; what has none becomes a section
 * of the report's own behind the one before it. Paragraphs keep their wording.
 */
export function placeText(recognised: Recognised, layout: Layout): PlacedText {
  const free = layoutNodes(layout);
  const sections: Record<string, EditedSection> = {};
  const extras: Extra[] = [];
  const anchors: string[] = [];
  const places: TextPlace[] = [];
  const department = plain(recognised.department);
  let anchor = free[0]?.id ?? '';
  let part = '';
  for (const [i, section] of recognised.sections.entries()) {
    const node = section.heading ? takeNode(free, section, department, part) : undefined;
    if (node) {
      anchor = node.id;
      part = node.kind === 'part' ? node.id : node.part.id;
    }
    anchors.push(anchor);
    const id = node && textPlace(node, section);
    if (id) {
      sections[id.key] = { paragraphs: paragraphsOf(section), templateKey: id.templateKey };
      places.push({ key: id.key, ...(node.kind === 'section' ? { sectionId: node.id } : {}) });
    } else if (section.paragraphs.length || (!node && section.heading)) {
      const own = ownSection(section, i, anchor, !node);
      extras.push(own);
      places.push({ extra: own.id });
    } else places.push({});
  }
  const hidden = places.flatMap(({ sectionId }, i) => toldAbove(sectionId, recognised.sections[i]!, sections, layout));
  return { sections, extras: [...extras, ...hidden], anchors, places };
}

/**
 * Sections of the layout whose text the document prints in the section above them, each item as a paragraph of its own
 * ((一) 因公出国（境）费…): they are not printed a second time.
 */
function toldAbove(
  sectionId: string | undefined,
  { paragraphs }: RecognisedSection,
  sections: Readonly<Record<string, EditedSection>>,
  layout: Layout,
): ExtraSection[] {
  const section = sectionId === undefined ? undefined : findSection(layout, sectionId);
  if (!section || paragraphs.length === 0) return [];
  const heads = paragraphs.map((text) => headingKey(text.slice(0, LONGEST_HEAD)));
  return section.children
    .filter((child) => {
      const key = headingKey(child.heading);
      return key.length >= SHORTEST_KEY && !sections[child.id] && heads.some((head) => head.startsWith(key));
    })
    .map(({ id }) => ({
      kind: 'section',
      id: `told-${id}`,
      after: id,
      replaces: true,
      heading: '',
      level: 3,
      paragraphs: [],
    }));
}

/** The best free node; one of another part must be very like it, so that 支出情况 of another part is not taken. */
function takeNode(
  free: LayoutNode[],
  section: RecognisedSection,
  department: string,
  part: string,
): LayoutNode | undefined {
  const key = headingKey(section.heading, department);
  let best = -1;
  let bestScore = LIKE_ENOUGH;
  free.forEach((node, i) => {
    const within = node.kind === 'part' ? section.level === 1 : node.part.id === part;
    const score = similarity(key, node.key) - (within ? 0 : 0.2);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  });
  return best < 0 ? undefined : free.splice(best, 1)[0];
}

/** Under which key the report keeps the paragraphs below a heading; a part has room only where it holds 名词解释. */
function textPlace(node: LayoutNode, section: RecognisedSection): { key: string; templateKey: string } | undefined {
  if (node.kind === 'section') return { key: node.id, templateKey: templateKey(node.section) };
  const terms = section.paragraphs.length ? termsOf(node.part) : undefined;
  return terms && { key: terms.id, templateKey: '' };
}

const paragraphsOf = (section: RecognisedSection): EditedSection['paragraphs'] =>
  section.paragraphs.map((text, i) => ({ id: `p${i + 1}`, runs: [{ kind: 'text', text }] }));

function ownSection(section: RecognisedSection, index: number, after: string, withHeading: boolean): Extra {
  const level = Math.min(4, Math.max(1, section.level)) as 1 | 2 | 3 | 4;
  const heading = withHeading ? section.heading : '';
  return { kind: 'section', id: `own-section-${index + 1}`, after, heading, level, paragraphs: section.paragraphs };
}
