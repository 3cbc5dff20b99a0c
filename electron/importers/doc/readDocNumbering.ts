import { ListCounter } from '../text/ListCounter.ts';
import type { List, ListLevel } from '../text/ListCounter.ts';
import type { NumberForm } from '../text/numberLabel.ts';

/** [MS-OSHARED] MSONFC */
const FORMS: Readonly<Record<number, NumberForm>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upper',
  4: 'lower',
  10: 'chinese',
  11: 'chinese',
  14: 'fullWidth',
  18: 'circled',
  19: 'fullWidth',
  22: 'padded',
  23: 'none',
  26: 'stopped',
  27: 'bracketed',
  28: 'circled',
  29: 'circled',
  33: 'chinese',
  34: 'capital',
  35: 'chinese',
  36: 'chinese',
  37: 'chinese',
  38: 'capital',
  39: 'chinese',
  255: 'none',
};
const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const USE_BYTES = 16;
const LEVELS = 9;
const MOST_LISTS = 4096;

/**
 * The automatic numbers of a document; a list is known by its number from 1. Damaged lists give no numbers.
 * @param lists the part `lists` of the table stream and all that follows it: the levels stand behind it
 * @param uses the part `listUses`
 */
export function readDocNumbering(lists: Buffer, uses: Buffer): ListCounter {
  try {
    return new ListCounter(readDefinitions(lists), readUses(uses));
  } catch {
    // Offsets beyond the end: numbers are an ornament, the text is worth having without them.
    return new ListCounter(new Map(), new Map());
  }
}

function readDefinitions(bytes: Buffer): Map<string, ListLevel[]> {
  const definitions = new Map<string, ListLevel[]>();
  if (bytes.length < 2) return definitions;
  const count = Math.min(bytes.readUInt16LE(0), MOST_LISTS);
  let at = 2 + count * LIST_BYTES;
  for (let i = 0; i < count; i++) {
    const own = 2 + i * LIST_BYTES;
    const isSimple = ((bytes[own + 26] ?? 0) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let k = 0; k < (isSimple ? 1 : LEVELS); k++) {
      const [level, end] = readLevel(bytes, at);
      levels.push(level);
      at = end;
    }
    definitions.set(String(bytes.readInt32LE(own)), levels);
  }
  return definitions;
}

/** [MS-DOC] LVL: fixed part, property changes, then the text, in which characters below 9 stand for numbers of levels. */
function readLevel(bytes: Buffer, at: number): [level: ListLevel, end: number] {
  const text = at + LEVEL_BYTES + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0);
  const letters = bytes.readUInt16LE(text);
  const written = bytes.toString('utf16le', text + 2, text + 2 + letters * 2);
  const level: ListLevel = {
    start: bytes.readInt32LE(at),
    form: FORMS[bytes[at + 4] ?? 0] ?? 'decimal',
    text: [...written]
      .map((letter) => (letter.charCodeAt(0) < LEVELS ? `%${letter.charCodeAt(0) + 1}` : letter))
      .join(''),
    isLegal: ((bytes[at + 5] ?? 0) & 4) !== 0,
  };
  return [level, text + 2 + letters * 2];
}

/** [MS-DOC] PlfLfo: which definition a list uses, and then, for each, levels that begin anew. */
function readUses(bytes: Buffer): Map<string, List> {
  const uses = new Map<string, List>();
  if (bytes.length < 4) return uses;
  const count = Math.min(bytes.readUInt32LE(0), MOST_LISTS);
  let at = 4 + count * USE_BYTES;
  for (let i = 0; i < count; i++) {
    const own = 4 + i * USE_BYTES;
    const list: List = { definition: String(bytes.readInt32LE(own)), starts: new Map() };
    uses.set(String(i + 1), list);
    at = readStarts(bytes, at, bytes[own + 12] ?? 0, list.starts);
  }
  return uses;
}

function readStarts(bytes: Buffer, at: number, count: number, starts: Map<number, number>): number {
  let next = at + 4;
  for (let i = 0; i < count && next + 8 <= bytes.length; i++) {
    const flags = bytes.readUInt32LE(next + 4);
    const hasLevel = (flags & 0x20) !== 0;
    if ((flags & 0x10) !== 0) starts.set(flags & 0xf, hasLevel ? bytes.readInt32LE(next + 8) : bytes.readInt32LE(next));
    next = hasLevel ? readLevel(bytes, next + 8)[1] : next + 8;
  }
  return next;
}
