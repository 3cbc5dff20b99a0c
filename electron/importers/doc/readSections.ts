import { sprms } from './sprms.ts';

/** Pages that lie the same way, up to a position of the text. */
export interface Section {
  readonly end: number;
  readonly landscape: boolean;
}

const ENTRY_BYTES = 12;
const WIDTH = 0xb01f;
const HEIGHT = 0xb020;
const ORIENTATION = 0x301d;

/** The sections of a document by where they end. @param list the part `sections` of the table stream */
export function readSections(word: Buffer, list: Buffer): Section[] {
  const count = list.length < 4 ? 0 : Math.floor((list.length - 4) / (4 + ENTRY_BYTES));
  const sections: Section[] = [];
  for (let i = 0; i < count; i++) {
    const at = list.readInt32LE((count + 1) * 4 + i * ENTRY_BYTES + 2);
    const end = list.readUInt32LE((i + 1) * 4);
    sections.push({ end, landscape: at >= 0 && at + 2 <= word.length && isLandscape(word, at) });
  }
  return sections;
}

function isLandscape(word: Buffer, at: number): boolean {
  let [width, height, isTurned] = [0, 0, false];
  for (const { code, operand } of sprms(word.subarray(at + 2, at + 2 + word.readUInt16LE(at)))) {
    if (code === WIDTH) width = operand.readUInt16LE(0);
    else if (code === HEIGHT) height = operand.readUInt16LE(0);
    else if (code === ORIENTATION) isTurned = operand[0] === 2;
  }
  return isTurned || width > height;
}
