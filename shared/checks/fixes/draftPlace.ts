import { findSection } from '../../layout/findSection.ts';
import { scopeToUnit, type Context } from '../../layout/context.ts';
import type { Section } from '../../layout/layout.ts';
import { fieldKey, fieldLines } from '../../narrative/fieldText.ts';
import { sectionDraft } from '../../narrative/sectionDraft.ts';
import { sectionParagraphs, type PrintedParagraph } from '../../narrative/sectionParagraphs.ts';
import { splitKey } from '../../narrative/splitKey.ts';
import { spansInRuns, type RunSpan } from '../../narrative/spansInRuns.ts';

/** Words of a draft's printed section: the section's node (`id`, `id@unit`) and the span as findings give it. */
export interface PrintedSpan {
  readonly node: string;
  /** Index among the printed paragraphs of the section. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Where printed words are written in the draft. */
export type DraftPlace =
  /** In runs of the section's own paragraph. */
  | {
      readonly kind: 'runs';
      readonly section: Section;
      readonly context: Context;
      /** Id of the paragraph. */
      readonly paragraph: string;
      readonly spans: readonly RunSpan[];
    }
  /** In one line of a field that is printed as several paragraphs. */
  | {
      readonly kind: 'fieldLine';
      readonly context: Context;
      readonly paragraph: string;
      readonly field: string;
      readonly line: number;
    };

/** The section that a finding's node names, with the context of the part that prints it. */
export function sectionOfNode(node: string, context: Context): { section: Section; context: Context } | undefined {
  const { id, unitId } = splitKey(node);
  const section = findSection(context.layout, id);
  const unit = unitId === undefined ? undefined : context.report.units.find((u) => u.id === unitId);
  if (!section || (unitId !== undefined && !unit)) return undefined;
  return { section, context: unit ? scopeToUnit(context, unit) : context };
}

/** The printed paragraphs of a section in the order of the pages. */
function printedOrder(section: Section, context: Context): readonly PrintedParagraph[] {
  const all = sectionParagraphs(section, context);
  return [
    ...section.body.flatMap((piece) => all.filter((p) => p.piece === piece.id)),
    ...all.filter((p) => p.piece === ''),
  ];
}

/** Where printed words are written; undefined where the section does not print them (any more). */
export function draftPlace(span: PrintedSpan, whole: Context): DraftPlace | undefined {
  const found = sectionOfNode(span.node, whole);
  if (!found) return undefined;
  const { section, context } = found;
  const printed = printedOrder(section, context)[span.paragraph];
  if (!printed) return undefined;
  const [id, line] = printed.id.split('#') as [string, string?];
  const [only] = printed.runs;
  if (printed.runs.length === 1 && only?.kind === 'field' && context.layout.fields[only.field]?.kind === 'paragraphs') {
    if (fieldLines(only.field, context).length === 0) return undefined;
    return {
      kind: 'fieldLine',
      context,
      paragraph: id,
      field: fieldKey(only.field, context),
      line: Number(line ?? 1) - 1,
    };
  }
  const spans = spansInRuns(printed.runs, context, span);
  return spans?.length ? { kind: 'runs', section, context, paragraph: id, spans } : undefined;
}

/** The paragraphs of a section as they are stored when it is edited. */
export const draftParagraphs = (section: Section, context: Context) =>
  sectionDraft(section, context).map((d) => d.paragraph);
