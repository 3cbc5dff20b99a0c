import type { Each } from '../template.ts';
import type { Layout } from '../layout.ts';
import { ITEM_SLOTS, parseSlots } from '../../narrative/parseSlots.ts';
import { checkItemSlot } from './checkItemSlot.ts';
import type { Findings, Path } from './layoutProblem.ts';

/** What the checks of texts share. */
export interface TextScope {
  readonly layout: Layout;
  readonly find: Findings;
  /** Figures and fields that texts use; the checks add to them. */
  readonly used: { readonly figures: Set<string>; readonly fields: Set<string> };
}

/**
 * Which slots a text may hold: `words` words and fields (titles, notes, labels), `figures` figures too (paragraphs), `none`
 * no slot at all (texts that print as they stand).
 */
export type SlotRule = 'none' | 'words' | 'figures';

const ITEM_NAMES: ReadonlySet<string> = new Set(ITEM_SLOTS);

/** The slots of a text: names exist, braces pair. `each`: the list whose item the text is about. */
export function checkSlots(text: string, rule: SlotRule, keys: Path, scope: TextScope, each?: Each['each']): void {
  const { find, layout, used } = scope;
  const slots = parseSlots(text, each !== undefined);
  if (rule === 'none' && slots.length > 0) {
    find.error(keys, `这里按原样印出，不能写“${text.slice(slots[0]!.start, slots[0]!.end)}”这样的占位。请直接写文字。`);
    return;
  }
  checkBraces(text, keys, find);
  for (const { slot, kind } of slots) {
    if (kind === 'field') {
      used.fields.add(slot);
      if (!Object.hasOwn(layout.fields, slot)) {
        find.error(keys, `没有编号为“${slot}”的填写项，请改正“{#${slot}}”，或在填写项（fields）里加上它。`);
      }
    } else if (kind === 'item') checkItemSlot(slot, each!, keys, find);
    else if (kind === 'figure') checkFigureSlot(slot, rule, keys, scope);
  }
}

function checkFigureSlot(slot: string, rule: SlotRule, keys: Path, { layout, find, used }: TextScope): void {
  const isFigure = Object.hasOwn(layout.figures, slot);
  if (isFigure) used.figures.add(slot);
  if (isFigure && rule === 'words') {
    find.error(keys, `“{${slot}}”是活数，这里只能写年度、部门名称一类的词和填写项。请把数写进正文段落。`);
  } else if (!isFigure && (ITEM_NAMES.has(slot) || slot.startsWith('.'))) {
    find.error(keys, `“{${slot}}”只能写在列举（each）的文字里，请改正。`);
  } else if (!isFigure) {
    find.error(keys, `没有编号为“${slot}”的活数或词，请改正“{${slot}}”，或在活数（figures）里加上它。`);
  }
}

function checkBraces(text: string, keys: Path, find: Findings): void {
  const rest = text.replace(/\{[^{}\n]+\}/g, '');
  if (/[{}]/.test(rest)) find.error(keys, '花括号不成对，或中间没有名称。请写成“{year}”这样的占位。');
}
