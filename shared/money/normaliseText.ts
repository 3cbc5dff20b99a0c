import { unifiedRadical } from './unifiedRadical.ts';

/** Line breaks of all origins; `\v` is Word's manual line break. */
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** C0 and C1 controls except tab and line feed. */
const CONTROLS = /[^\P{Control}\t\n]/gu;
/** Characters without a shape: zero-width, soft hyphen, bidi controls. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const VARIATION_SELECTORS = /\p{Variation_Selector}/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const SUPPLEMENT_RADICALS = /[\u2e80-\u2eff]/g;
/** Kangxi radicals and compatibility ideographs: stand-ins for one ordinary ideograph each. */
const STAND_INS = /[\u2f00-\u2fd5\uf900-\ufaff]/g;

/**
 * Cleans text once, where it enters the program (typing, import, opening a draft): every look-alike of an
 * ideograph becomes the ordinary one, what cannot be seen is dropped, line breaks become `\n`.
 * Everything else stays, also ：（）①㎡, which NFKC of the whole text would turn into other characters.
 * Applying it twice changes nothing.
 */
export function normaliseText(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(VARIATION_SELECTORS, '')
    .replace(LONE_SURROGATES, '')
    .replace(SUPPLEMENT_RADICALS, unifiedRadical)
    .replace(STAND_INS, (char) => char.normalize('NFKC'));
}
