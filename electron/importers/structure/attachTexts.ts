import type { SourceTable } from '../../../shared/recognise/sourceDocument.ts';
import type { RawBlock, RawTable } from '../raw/rawBlock.ts';
import { headingLevelByLook } from './headingLevelByLook.ts';
import {
  hasTitleWord,
  isDateText,
  isDepartmentText,
  isEmptyNote,
  isNoteText,
  isNumberText,
  isNumberedText,
  looksLikeTitle,
  readUnitLine,
} from './captionWords.ts';

/** A table with the texts around it. */
export type TitledTable = RawTable & Pick<SourceTable, 'title' | 'number' | 'caption' | 'unit'>;

/** Blocks whose tables have their texts attached. */
export type TitledBlock = Exclude<RawBlock, RawTable> | TitledTable;

interface Texts {
  title?: string;
  number?: string;
  caption: string[];
  unit?: string;
}

const MAX_LINES_ABOVE = 7;
const MAX_NOTES = 8;

/**
 * Gives each table the number, title, caption line and unit that stand above it and the notes below it. These paragraphs
 * leave the flow of blocks, since the table now has them; a heading that serves as title stays a heading as well.
 */
export function attachTexts(blocks: readonly RawBlock[]): TitledBlock[] {
  const taken = new Set<number>();
  const result = new Map<number, TitledTable>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    const above = readAbove(blocks, i, taken);
    const notes = readNotes(blocks, i, taken);
    const { caption, ...texts } = above;
    result.set(i, {
      ...block,
      ...texts,
      ...(caption.length > 0 && { caption: caption.join('\t') }),
      notes: [...(block.notes ?? []), ...notes],
    });
  }
  return blocks.flatMap((block, i): TitledBlock[] => (taken.has(i) ? [] : [result.get(i) ?? block]));
}

function readAbove(blocks: readonly RawBlock[], table: number, taken: Set<number>): Texts {
  const texts: Texts = { caption: [] };
  for (let i = table - 1, lines = 0; i >= 0 && lines < MAX_LINES_ABOVE; i--) {
    const block = blocks[i];
    if (!block || taken.has(i)) break;
    if (block.kind === 'break') continue;
    if (block.kind !== 'paragraph' && block.kind !== 'heading') break;
    lines++;
    const text = block.text.trim();
    const isRead = texts.title === undefined ? readCaption(text, texts) : readNumber(text, texts);
    if (isRead) {
      taken.add(i);
      continue;
    }
    const isCentred = block.kind === 'paragraph' && block.align === 'center';
    if (texts.title !== undefined || !isTitle(text, texts, isCentred)) break;
    texts.title = text;
    if (block.kind === 'paragraph' && headingLevelByLook(text) === 0) taken.add(i);
    else break;
  }
  return texts;
}

function isTitle(text: string, texts: Texts, isCentred: boolean): boolean {
  if (!looksLikeTitle(text) || isNoteText(text)) return false;
  const hasCaption = texts.unit !== undefined || texts.caption.length > 0 || texts.number !== undefined;
  return hasCaption || isCentred || hasTitleWord(text);
}

/** Takes a line between title and table into the texts; false when it is none. */
function readCaption(text: string, texts: Texts): boolean {
  const parts = text.split(/\t|\s{3,}|\u3000{2,}/).map((part) => part.trim());
  const others: string[] = [];
  let isCaption = false;
  for (const part of parts) {
    if (part === '') continue;
    const unit = texts.unit === undefined ? readUnitLine(part) : undefined;
    if (unit) {
      texts.unit = unit.unit;
      if (unit.rest !== '') others.push(unit.rest);
      isCaption = true;
    } else if (readNumber(part, texts)) isCaption = true;
    else {
      others.push(part);
      isCaption ||= isDepartmentText(part) || isDateText(part);
    }
  }
  if (isCaption) texts.caption.unshift(...others);
  return isCaption;
}

function readNumber(text: string, texts: Texts): boolean {
  if (texts.number !== undefined || !isNumberText(text)) return false;
  texts.number = text;
  return true;
}

function readNotes(blocks: readonly RawBlock[], table: number, taken: Set<number>): string[] {
  const notes: string[] = [];
  for (let i = table + 1; i < blocks.length && notes.length < MAX_NOTES; i++) {
    const block = blocks[i];
    if (block?.kind !== 'paragraph') break;
    const text = block.text.trim();
    const isNote = isNoteText(text) || isEmptyNote(text) || (notes.length > 0 && isFurtherNote(text));
    if (!isNote) break;
    notes.push(text);
    taken.add(i);
  }
  return notes;
}

/** 2.…, 3.… below a first note; not a numbered heading. */
const isFurtherNote = (text: string): boolean => isNumberedText(text) && /[。；;]$/.test(text);
