import type { Editor } from '@tiptap/react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { FindingPlace } from '../../../shared/checks/finding.ts';
import { draftPlace } from '../../../shared/checks/fixes/draftPlace.ts';
import type { Context } from '../../../shared/layout/context.ts';
import type { Section } from '../../../shared/layout/layout.ts';
import type { Paragraph, Run } from '../../../shared/narrative/paragraph.ts';
import { sectionKey } from '../../../shared/narrative/sectionKey.ts';
import type { Focus } from '../../state/nodes.ts';
import { contextOf, useOpen } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { markFound, type FoundRange } from './FoundWords.ts';

/** Always the same: with nothing to set off, what is typed makes no further transaction. */
const NONE: readonly FoundRange[] = [];

/** Sets off the words of the finding that was gone to, and leads the cursor there when that is the wish. */
export function useFoundWords(
  editor: Editor,
  section: Section,
  context: Context,
  paragraphs: readonly Paragraph[],
  focus: Focus | null,
): void {
  const whole = contextOf(useOpen());
  const found = useUi((ui) => ui.found);
  const key = sectionKey(section, context);
  const ranges = useMemo(() => {
    if (!found) return NONE;
    const of = (place: FindingPlace, side: FoundRange['side']): FoundRange[] =>
      place.node?.id === key ? rangesOf(place, side, whole, paragraphs) : [];
    const all = [...found.against.flatMap((p) => of(p, 'other')), ...of(found.where, 'here')];
    return all.length ? all : NONE;
  }, [found, key, whole, paragraphs]);
  useEffect(() => markFound(editor, ranges), [editor, ranges]);
  const lead = useEffectEvent((wish: Focus | null): void => {
    if (wish?.kind !== 'found' || wish.place.node?.id !== key) return;
    const [first] = rangesOf(wish.place, 'here', whole, paragraphs);
    if (first) editor.chain().focus().setTextSelection(first.from).scrollIntoView().run();
  });
  // only a new wish moves the cursor, not a text that changed
  useEffect(() => lead(focus), [focus]);
}

function rangesOf(
  place: FindingPlace,
  side: FoundRange['side'],
  whole: Context,
  paragraphs: readonly Paragraph[],
): FoundRange[] {
  const { node, span } = place;
  const at = node && span && draftPlace({ node: node.id, ...span }, whole);
  const start = at && startOf(at.paragraph, paragraphs);
  if (!at || !start) return [];
  if (at.kind === 'fieldLine') return [{ from: start.at, to: start.at + 1, side }];
  return at.spans.flatMap(({ run, start: from, end: to }): FoundRange[] => {
    const own = start.runs[run];
    if (!own) return [];
    const before = start.at + start.runs.slice(0, run).reduce((sum, r) => sum + sizeOf(r), 0);
    // a figure or field is one piece
    return [
      own.kind === 'text' ? { from: before + from, to: before + to, side } : { from: before, to: before + 1, side },
    ];
  });
}

const sizeOf = (run: Run): number => (run.kind === 'text' ? run.text.length : 1);

/** Where the content of a paragraph begins in the editor's document. */
function startOf(id: string, paragraphs: readonly Paragraph[]): { at: number; runs: readonly Run[] } | undefined {
  let at = 1;
  for (const { id: own, runs } of paragraphs) {
    if (own === id) return { at, runs };
    at += runs.reduce((sum, run) => sum + sizeOf(run), 0) + 2;
  }
  return undefined;
}
