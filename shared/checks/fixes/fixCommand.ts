import type { Command } from '../../commands/commands.ts';
import type { Context } from '../../layout/context.ts';
import { fieldKey } from '../../narrative/fieldText.ts';
import type { Paragraph, Run } from '../../narrative/paragraph.ts';
import { isStored } from '../../narrative/sectionDraft.ts';
import { sectionKey } from '../../narrative/sectionKey.ts';
import { templateKey } from '../../narrative/templateKey.ts';
import { fillWords } from '../../narrative/words.ts';
import type { FindingFix } from '../finding.ts';
import { draftParagraphs, draftPlace, type DraftPlace } from './draftPlace.ts';

/**
 * The change of the report that a fix stands for, as one undoable command. Undefined where the words cannot be changed
 * there: they are printed by a live figure or belong to the layout, or they are gone.
 */
export function fixCommand(fix: FindingFix, context: Context): Command | undefined {
  if (fix.kind === 'dropStated') return { name: 'deleteStated', params: { id: fix.stated } };
  const place = draftPlace(fix, context);
  if (!place) return undefined;
  if (place.kind === 'fieldLine') return fix.kind === 'replaceText' ? fieldLineCommand(fix, place) : undefined;
  const isField = place.spans.length === 1 && runsOf(place)?.[place.spans[0]!.run]?.kind === 'field';
  if (isField) return fix.kind === 'replaceText' ? fieldCommand(fix.text, place) : undefined;
  const put: Run = fix.kind === 'replaceText' ? { kind: 'text', text: fix.text } : { kind: 'figure', ref: fix.ref };
  return sectionCommand(put, place);
}

type RunsPlace = Extract<DraftPlace, { kind: 'runs' }>;
type LinePlace = Extract<DraftPlace, { kind: 'fieldLine' }>;

const runsOf = ({ section, context, paragraph }: RunsPlace): readonly Run[] | undefined =>
  draftParagraphs(section, context).find((p) => p.id === paragraph)?.runs;

function sectionCommand(put: Run, place: RunsPlace): Command | undefined {
  const { section, context, paragraph } = place;
  const paragraphs = draftParagraphs(section, context);
  const runs = paragraphs.find((p) => p.id === paragraph)?.runs;
  const changed = runs && replaced(runs, place.spans, put);
  if (!changed) return undefined;
  const id = sectionKey(section, context);
  const key = isStored(section, context) ? context.report.sections[id]!.templateKey : templateKey(section);
  return {
    name: 'setSection',
    params: {
      id,
      section: {
        paragraphs: paragraphs.map((p): Paragraph => (p.id === paragraph ? { ...p, runs: changed } : p)),
        templateKey: key,
      },
      title: fillWords(section.heading, context),
    },
  };
}

/** The runs with one stretch exchanged; undefined where a figure or field prints a part of it. */
function replaced(runs: readonly Run[], spans: RunsPlace['spans'], put: Run): Run[] | undefined {
  const touched = spans.map((s) => runs[s.run]);
  if (touched.some((run) => run?.kind !== 'text')) return undefined;
  const [first, last] = [spans[0]!, spans.at(-1)!];
  const head = runs[first.run] as Extract<Run, { kind: 'text' }>;
  const tail = runs[last.run] as Extract<Run, { kind: 'text' }>;
  const bold = head.bold ? { bold: true } : {};
  const middle: Run = put.kind === 'text' ? { ...put, ...bold } : put;
  const parts: Run[] = [
    { ...head, text: head.text.slice(0, first.start) },
    middle,
    { ...tail, text: tail.text.slice(last.end) },
  ];
  const kept = joined(parts.filter((run) => run.kind !== 'text' || run.text !== ''));
  return [...runs.slice(0, first.run), ...kept, ...runs.slice(last.run + 1)];
}

/** Neighbouring text of one look is one run. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && Boolean(run.bold) === Boolean(last.bold))
      made.splice(-1, 1, { ...last, text: last.text + run.text });
    else made.push(run);
  }
  return made;
}

/** Words inside a field that a sentence prints: the field's own text is mended. */
function fieldCommand(text: string, place: RunsPlace): Command | undefined {
  const { context, spans } = place;
  const [span] = spans;
  const run = runsOf(place)?.[span!.run];
  if (run?.kind !== 'field') return undefined;
  const field = context.layout.fields[run.field];
  const key = fieldKey(run.field, context);
  const written = context.report.texts[key];
  if (!field || written === undefined) return undefined;
  // the printed field is trimmed at its ends: leading white space shifts the place
  const lead = written.length - written.trimStart().length;
  if (written.includes('\n')) return undefined;
  const value = written.slice(0, lead + span!.start) + text + written.slice(lead + span!.end);
  return { name: 'setText', params: { field: key, value, title: field.label } };
}

function fieldLineCommand(
  { start, end, text }: Extract<FindingFix, { kind: 'replaceText' }>,
  { context, field, line }: LinePlace,
): Command | undefined {
  const written = context.report.texts[field];
  if (written === undefined) return undefined;
  const lines = written.split('\n');
  const at = lines.flatMap((l, i) => (l.trim() === '' ? [] : [i]))[line];
  if (at === undefined) return undefined;
  const own = lines[at]!.trim();
  lines[at] = own.slice(0, start) + text + own.slice(end);
  return { name: 'setText', params: { field, value: lines.join('\n') } };
}
