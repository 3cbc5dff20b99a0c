import { DATASETS } from '../../budget/datasets.ts';
import { isComparable } from '../../narrative/trendOf.ts';
import type { Choice, Condition, Each, Template, TemplatePiece } from '../template.ts';
import { checkListing } from './checkListing.ts';
import { isNumberSlot } from './checkItemSlot.ts';
import { checkSlots, type TextScope } from './checkSlots.ts';
import type { Path } from './layoutProblem.ts';
import type { LayoutNodes } from './layoutNodes.ts';
import { reportCoordinates } from './reportCoordinates.ts';

/** Every paragraph of the text: slots, conditions and lists name what exists. */
export function checkTemplates(nodes: LayoutNodes, scope: TextScope): void {
  for (const { node, keys } of nodes.paragraphs) {
    checkTemplate(node.text, [...keys, 'text'], scope);
    if (node.when) checkCondition(node.when, [...keys, 'when'], scope);
  }
}

function checkTemplate(template: Template, keys: Path, scope: TextScope, each?: Each['each']): void {
  if (typeof template === 'string') checkSlots(template, 'figures', keys, scope, each);
  else template.forEach((piece, i) => checkPiece(piece, [...keys, i], scope, each));
}

function checkPiece(piece: TemplatePiece, keys: Path, scope: TextScope, each?: Each['each']): void {
  if (typeof piece === 'string') checkSlots(piece, 'figures', keys, scope, each);
  else if ('each' in piece) checkEach(piece, keys, scope, each);
  else checkChoice(piece, keys, scope, each);
}

function checkChoice(piece: Choice, keys: Path, scope: TextScope, each?: Each['each']): void {
  piece.choose.forEach((branch, b) => {
    checkCondition(branch.when, [...keys, 'choose', b, 'when'], scope, each);
    checkTemplate(branch.text, [...keys, 'choose', b, 'text'], scope, each);
  });
  if (piece.otherwise !== undefined) checkTemplate(piece.otherwise, [...keys, 'otherwise'], scope, each);
}

function checkEach(piece: Each, keys: Path, scope: TextScope, outer?: Each['each']): void {
  const { of, by, level, per } = piece.each;
  const { find } = scope;
  const eachKeys = [...keys, 'each'];
  const use = of.dataset && !DATASETS[of.dataset].axis && of.quantity === undefined ? 'lines' : 'value';
  const listsUnits = of.dataset === undefined && by === 'unit';
  if (!listsUnits) reportCoordinates(of, use, [...eachKeys, 'of'], find);
  if (per) reportCoordinates(per, 'value', [...eachKeys, 'per'], find);
  if (of.dataset) checkListing(of.dataset, by, level, { by: [...eachKeys, 'by'], level: [...eachKeys, 'level'] }, find);
  checkTemplate(piece.text, [...keys, 'text'], scope, piece.each);
  // the join and the text for "nothing" stand outside of any item of this list
  checkSlots(piece.join, 'figures', [...keys, 'join'], scope, outer);
  checkSlots(piece.empty ?? '', 'figures', [...keys, 'empty'], scope, outer);
}

function checkCondition(condition: Condition, keys: Path, scope: TextScope, each?: Each['each']): void {
  if ('figure' in condition) checkFigureState(condition.figure, condition.is, keys, scope, each);
  else if ('field' in condition) {
    scope.used.fields.add(condition.field);
    if (!Object.hasOwn(scope.layout.fields, condition.field)) {
      scope.find.error(
        [...keys, 'field'],
        `没有编号为“${condition.field}”的填写项，请改正，或在填写项（fields）里加上它。`,
      );
    }
  } else if ('all' in condition) {
    condition.all.forEach((part, i) => checkCondition(part, [...keys, 'all', i], scope, each));
  } else if ('any' in condition) {
    condition.any.forEach((part, i) => checkCondition(part, [...keys, 'any', i], scope, each));
  } else if ('not' in condition) checkCondition(condition.not, [...keys, 'not'], scope, each);
}

function checkFigureState(
  figure: string,
  state: string,
  keys: Path,
  { layout, find, used }: TextScope,
  each?: Each['each'],
): void {
  if (each && isNumberSlot(figure)) return;
  if (!Object.hasOwn(layout.figures, figure)) {
    find.error(
      [...keys, 'figure'],
      `没有编号为“${figure}”的活数，这个条件永远不成立。请改正，或在活数（figures）里加上它。`,
    );
    return;
  }
  used.figures.add(figure);
  const { op } = layout.figures[figure]!;
  if (isComparable(op) || state === 'zero' || state === 'nonzero') return;
  find.error([...keys, 'is'], `“${figure}”不是可以与上年比较的数，只能问 zero（没有）或 nonzero（有）。请改正。`);
}
