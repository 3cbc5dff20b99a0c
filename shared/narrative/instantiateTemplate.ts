import { mergeCoordinates } from '../budget/coordinates.ts';
import type { Context } from '../layout/context.ts';
import type { Choice, Each, Template, TemplatePiece } from '../layout/template.ts';
import { conditionHolds } from './conditionHolds.ts';
import { itemRun, placeOfItem, type ItemScope } from './itemScope.ts';
import { itemsAt } from './itemsAt.ts';
import type { Run } from './paragraph.ts';
import { parseSlots, type Slot } from './parseSlots.ts';
import { settleSeam } from './punctuation.ts';

/**
 * A template as runs: the branch of each choice that holds for the facts of now, one text per item of an `each` with the
 * item's own addresses, figures and fields as such. What is printed is computed from the runs later (`printRuns`), so that
 * they stay alive when the officer edits them.
 */
export function instantiateTemplate(template: Template, context: Context): Run[] {
  const runs: Run[] = [];
  addTemplate(template, { context, runs });
  return runs;
}

interface Target {
  readonly context: Context;
  readonly runs: Run[];
  readonly item?: ItemScope;
}

function addTemplate(template: Template, target: Target): void {
  const pieces: readonly TemplatePiece[] = typeof template === 'string' ? [template] : template;
  for (const piece of pieces) {
    if (typeof piece === 'string') addSlotted(piece, target);
    else if ('each' in piece) addEach(piece, target);
    else addChoice(piece, target);
  }
}

function addChoice(piece: Choice, target: Target): void {
  const branch = piece.choose.find(({ when }) => conditionHolds(when, target.context, target.item));
  const chosen = branch ? branch.text : piece.otherwise;
  if (chosen !== undefined) addTemplate(chosen, target);
}

function addEach(piece: Each, target: Target): void {
  const outer = target.item ? placeOfItem(target.item, piece.each.of.dataset) : {};
  const each = { ...piece.each, of: mergeCoordinates(outer, piece.each.of) };
  const items = itemsAt(each, target.context);
  if (items.length === 0) addSlotted(piece.empty ?? '', target);
  items.forEach((item, index) => {
    if (index > 0) addSlotted(piece.join, target);
    addTemplate(piece.text, { ...target, item: { item, index, each } });
  });
}

function addSlotted(text: string, target: Target): void {
  let done = 0;
  for (const slot of parseSlots(text, target.item !== undefined)) {
    addText(text.slice(done, slot.start), target.runs);
    addRun(runOfSlot(slot, text, target), target.runs);
    done = slot.end;
  }
  addText(text.slice(done), target.runs);
}

function runOfSlot({ slot, kind, start, end }: Slot, text: string, { context, item }: Target): Run {
  if (kind === 'item' && item) return itemRun(slot, item);
  if (kind === 'word' || kind === 'field') return { kind: 'field', field: slot };
  const ref = context.layout.figures[slot];
  return ref ? { kind: 'figure', ref } : { kind: 'text', text: text.slice(start, end) };
}

function addRun(run: Run, runs: Run[]): void {
  if (run.kind === 'text') addText(run.text, runs);
  else runs.push(run);
}

/** Neighbouring text is one run, with one mark where pieces of the template meet. */
function addText(text: string, runs: Run[]): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last?.kind !== 'text') {
    runs.push({ kind: 'text', text });
    return;
  }
  const { left, right } = settleSeam(last.text, text);
  runs[runs.length - 1] = { kind: 'text', text: left + right };
}
