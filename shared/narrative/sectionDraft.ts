import type { Context } from '../layout/context.ts';
import type { Section, TemplateParagraph } from '../layout/layout.ts';
import { conditionHolds } from './conditionHolds.ts';
import { instantiateTemplate } from './instantiateTemplate.ts';
import type { Paragraph, Run } from './paragraph.ts';
import { sectionKey } from './sectionKey.ts';

/** A paragraph of a section with the place in the layout that it belongs to. */
export interface DraftParagraph {
  /** Id of the `TemplateParagraph` that it came from; a paragraph that the officer added belongs to the one before it. */
  readonly piece: string;
  readonly paragraph: Paragraph;
}

/** Whether the officer edited the section; else it prints the layout's own wording. */
export function isStored(section: Section, context: Context): boolean {
  return context.report.sections[sectionKey(section, context)] !== undefined;
}

/**
 * The paragraphs of a section as they can be edited and stored: the officer's own, or the layout's wording for the facts
 * of now. A line end in a template (the join of an `each`) begins a new paragraph.
 */
export function sectionDraft(section: Section, context: Context): readonly DraftParagraph[] {
  const pieces = section.body.filter((piece) => piece.kind === 'paragraph');
  const edited = context.report.sections[sectionKey(section, context)];
  return edited ? assignPieces(edited.paragraphs, pieces) : pieces.flatMap((piece) => instantiatePiece(piece, context));
}

function assignPieces(paragraphs: readonly Paragraph[], pieces: readonly TemplateParagraph[]): DraftParagraph[] {
  const ids = new Set(pieces.map(({ id }) => id));
  let current = pieces[0]?.id ?? '';
  return paragraphs.map((paragraph) => {
    const origin = [paragraph.id, paragraph.id.replace(/~\d+$/, '')].find((id) => ids.has(id));
    current = origin ?? current;
    return { piece: current, paragraph };
  });
}

function instantiatePiece(piece: TemplateParagraph, context: Context): DraftParagraph[] {
  if (piece.when && !conditionHolds(piece.when, context)) return [];
  const paragraphs = splitAtLineEnds(instantiateTemplate(piece.text, context));
  return paragraphs.map((runs, i) => ({
    piece: piece.id,
    paragraph: { id: i === 0 ? piece.id : `${piece.id}~${i + 1}`, runs },
  }));
}

/** Paragraphs without any text are left out. */
function splitAtLineEnds(runs: readonly Run[]): readonly Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind !== 'text' || !run.text.includes('\n')) {
      paragraphs.at(-1)!.push(run);
      continue;
    }
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)!.push({ ...run, text });
    });
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
