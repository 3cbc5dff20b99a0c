import type { Condition } from '../layout/template.ts';
import type { Context } from '../layout/context.ts';
import { attributeText } from './attributeText.ts';
import { compareWithPrior } from './compareWithPrior.ts';
import { fieldText } from './fieldText.ts';
import { emptyTables } from './emptyTables.ts';
import { figureItems } from './figureItems.ts';
import type { FigureRef } from './figureRef.ts';
import { figureValue } from './figureValue.ts';
import { sumOfItems } from './sumOfItems.ts';
import { itemFigure, type ItemScope } from './itemScope.ts';
import { trendOf } from './trendOf.ts';
import { isAboutUnit } from './words.ts';

type FigureState = Extract<Condition, { figure: string }>['is'];

/**
 * Whether a condition of a template holds. `item`: inside an `each`, the item whose `amount`, `change` … can be named
 * like a figure. A figure that the layout does not have is in no state.
 */
export function conditionHolds(condition: Condition, context: Context, item?: ItemScope): boolean {
  if ('figure' in condition) {
    const ref = (item && itemFigure(condition.figure, item)) ?? context.layout.figures[condition.figure];
    return ref !== undefined && isInState(ref, condition.is, context);
  }
  if ('field' in condition) {
    return (fieldText(condition.field, context) !== undefined) === (condition.is === 'filled');
  }
  if ('kind' in condition) return isAboutUnit(context) === (condition.kind === 'unit');
  if ('all' in condition) return condition.all.every((part) => conditionHolds(part, context, item));
  if ('any' in condition) return condition.any.some((part) => conditionHolds(part, context, item));
  return !conditionHolds(condition.not, context, item);
}

/**
 * - `zero`, `nonzero`: the value itself; neither when it is not known
 * - `up`, `down`, `same`: against last year; none of them when one of both is not known
 * - `noPrior`: last year is not known; `noBase`: it is known to be zero
 */
function isInState(ref: FigureRef, state: FigureState, context: Context): boolean {
  switch (state) {
    case 'zero':
      return sizeOf(ref, context) === 0;
    case 'nonzero': {
      const size = sizeOf(ref, context);
      return size !== null && size !== 0;
    }
    case 'noPrior':
      return compareWithPrior(ref.of, ref.unit, context).before.amount === null;
    case 'noBase':
      return compareWithPrior(ref.of, ref.unit, context).noBase;
    default:
      return trendOf(ref, context) === state;
  }
}

function sizeOf(ref: FigureRef, context: Context): number | null {
  switch (ref.op) {
    case 'names':
    case 'count':
      return figureItems(ref, context).length;
    case 'emptyTables':
      return emptyTables(context).length;
    case 'attribute':
      return attributeText(ref, context).length;
    default:
      return (ref.having ? sumOfItems(ref, context) : figureValue(ref.of, context)).amount;
  }
}
