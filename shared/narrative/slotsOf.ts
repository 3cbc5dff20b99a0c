import type { Choice, Condition, Each, Template, TemplatePiece } from '../layout/template.ts';
import { parseSlots, type SlotKind } from './parseSlots.ts';

/** The names that a template uses, each once: what `validateLayout` compares with what there is. */
export interface TemplateSlots {
  readonly words: readonly string[];
  readonly fields: readonly string[];
  readonly figures: readonly string[];
  readonly items: readonly string[];
}

type Found = Record<SlotKind, Set<string>>;

/** The slots of a template, those of its conditions included. */
export function slotsOf(template: Template): TemplateSlots {
  return collect((found) => addTemplate(template, found, false));
}

/** The fields and figures that a condition asks for. */
export function conditionSlots(condition: Condition): TemplateSlots {
  return collect((found) => addCondition(condition, found, false));
}

function collect(fill: (found: Found) => void): TemplateSlots {
  const found: Found = { word: new Set(), field: new Set(), figure: new Set(), item: new Set() };
  fill(found);
  return { words: [...found.word], fields: [...found.field], figures: [...found.figure], items: [...found.item] };
}

function addTemplate(template: Template, found: Found, insideEach: boolean): void {
  const pieces: readonly TemplatePiece[] = typeof template === 'string' ? [template] : template;
  for (const piece of pieces) {
    if (typeof piece === 'string') addText(piece, found, insideEach);
    else if ('each' in piece) addEach(piece, found, insideEach);
    else addChoice(piece, found, insideEach);
  }
}

function addText(text: string, found: Found, insideEach: boolean): void {
  for (const { slot, kind } of parseSlots(text, insideEach)) found[kind].add(slot);
}

function addEach(piece: Each, found: Found, insideEach: boolean): void {
  addTemplate(piece.text, found, true);
  // the join and the text for "nothing" stand outside of any item of this list
  addText(piece.join, found, insideEach);
  addText(piece.empty ?? '', found, insideEach);
}

function addChoice(piece: Choice, found: Found, insideEach: boolean): void {
  for (const branch of piece.choose) {
    addCondition(branch.when, found, insideEach);
    addTemplate(branch.text, found, insideEach);
  }
  if (piece.otherwise !== undefined) addTemplate(piece.otherwise, found, insideEach);
}

function addCondition(condition: Condition, found: Found, insideEach: boolean): void {
  if ('figure' in condition) addText(`{${condition.figure}}`, found, insideEach);
  else if ('field' in condition) found.field.add(condition.field);
  else if ('all' in condition) for (const part of condition.all) addCondition(part, found, insideEach);
  else if ('any' in condition) for (const part of condition.any) addCondition(part, found, insideEach);
  else if ('not' in condition) addCondition(condition.not, found, insideEach);
}
