import { traitsOf, type Phrase } from './phrase.ts';
import type { NumberToken } from './scanNumbers.ts';
import type { Traits } from './vocabulary/traits.ts';

/** From this many characters on that are neither name nor filler, a phrase names something else. */
export const MOST_UNKNOWN = 2;

/**
 * What the names of a phrase say about a figure of this unit; undefined when they cannot be meant. `frames`: what the
 * clause and the heading speak of.
 */
export function usableTraits(phrase: Phrase, token: NumberToken, frames: readonly Traits[]): Traits | undefined {
  const traits = withoutOtherMeaning(traitsOf(phrase.mentions), frames);
  const { classification: _classification, ...rest } = traits;
  if (Object.keys(rest).length === 0) return undefined;
  // 货物, 工程, 服务 are common words where nobody speaks of 政府采购
  const isPurchase = traits.dataset === 'procurement' && traits.itemCode !== undefined;
  const isOfPurchases = phrase.text.includes('采购') || frames.some((f) => f.dataset === 'procurement');
  if (isPurchase && !isOfPurchases) return undefined;
  if (token.unit.kind === 'money' && traits.counted && Object.keys(rest).length === 1) return undefined;
  return traits;
}

/** A project called like an item of 三公 is the item where 三公 is spoken of, and the project elsewhere. */
function withoutOtherMeaning(traits: Traits, frames: readonly Traits[]): Traits {
  if (traits.name === undefined || traits.dataset !== 'sangong') return traits;
  const { name, ...item } = traits;
  return frames.some((f) => f.dataset === 'sangong') ? item : { name };
}

/** Whether the words name the fact and nothing beside it, in a list by this classification. */
export function isUnderstood(words: Phrase, own: Traits, classification: Traits['classification']): boolean {
  return words.unknown <= allowedUnknown(own) && !isMisplaced(own, classification);
}

/** 医疗救助补助资金 is not the subject 医疗救助: the name of a subject stands alone, or with its level. */
const allowedUnknown = ({ function: functions, economic, dataset, classification, measure }: Traits): number =>
  (functions ?? economic) && !dataset && !measure && classification !== 'function' ? 0 : MOST_UNKNOWN;

/** Among economic subjects a name that only a functional subject bears is the name of something else. */
const isMisplaced = (own: Traits, classification: Traits['classification']): boolean =>
  classification === 'economic' && own.function !== undefined && !own.economic && !own.classification;
