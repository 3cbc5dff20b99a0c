import { WORD_NAMES } from './wordNames.ts';

/** What a slot stands for: a word of the report, a field, a figure of the layout, or a part of the item of an `each`. */
export type SlotKind = 'word' | 'field' | 'figure' | 'item';

export interface Slot {
  /** The name without braces and without the `#` of a field. */
  readonly slot: string;
  readonly kind: SlotKind;
  /** Where the braces stand in the text: [start, end). */
  readonly start: number;
  readonly end: number;
}

/**
 * What an `each` says of its item. Beside these, `{.goals}` is a text of the item's line, and
 * `{.projectPerformance.goals}` a text of another dataset's line for the same project or unit.
 */
export const ITEM_SLOTS = [
  /** Its name; `shortName` drops the closing 支出 (卫生健康支出 → 卫生健康). */
  'name',
  'shortName',
  /** Its code in the catalogue, of the unit or of the project. */
  'code',
  /** 1, 2, 3 … and 一, 二, 三 … */
  'index',
  'indexChinese',
  /** With unit, and without. */
  'amount',
  'number',
  /** Last year's amount. */
  'prior',
  'share',
  'change',
  'delta',
  'growth',
] as const;

export type ItemSlot = (typeof ITEM_SLOTS)[number];

const SLOT = /\{([^{}\n]+)\}/g;
const ITEM_NAMES: ReadonlySet<string> = new Set(ITEM_SLOTS);
const WORDS: ReadonlySet<string> = new Set(WORD_NAMES);
/** Texts are parsed once; a layout has a few hundred, an edited one adds to them. */
const parsed = new Map<string, readonly Slot[]>();
const MOST_KEPT = 5000;

/**
 * The slots of a text, in order. `insideEach`: whether the text stands inside an `each`, where the names of the item
 * win over words (`{code}` is the item's code there).
 */
export function parseSlots(text: string, insideEach = false): readonly Slot[] {
  const key = insideEach ? `*${text}` : `-${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const slots = [...text.matchAll(SLOT)].map((match) => {
    const name = match[1]!;
    const kind = kindOfSlot(name, insideEach);
    return {
      slot: kind === 'field' ? name.slice(1) : name,
      kind,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
  if (parsed.size >= MOST_KEPT) parsed.clear();
  parsed.set(key, slots);
  return slots;
}

function kindOfSlot(name: string, insideEach: boolean): SlotKind {
  if (name.startsWith('#')) return 'field';
  if (insideEach && (name.startsWith('.') || ITEM_NAMES.has(name))) return 'item';
  return WORDS.has(name) ? 'word' : 'figure';
}
