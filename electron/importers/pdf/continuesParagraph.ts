import type { TextLine } from './textLine.ts';
import type { Margins } from './textMargins.ts';

/** A paragraph while its lines are collected. */
export interface DraftParagraph {
  text: string;
  readonly first: TextLine;
  last: TextLine;
}

/** What cannot be broken at the start of a line: a number with its marks, or one character with its marks. */
const UNBREAKABLE =
  /^(?:[“（《〔(]*[0-9A-Za-z.,%％．，〕）)]+[。，；：、）)”》]*|[“（《〔(]*.[。，；：、！？）)”》]*[0-9.,%]*)/;
const NEW_SECTION = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分)/;
const NEW_ITEM =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．]|第[一二三四五六七八九十]+[条章部])/;
const ENDS_SENTENCE = /[。；;：:]$/;
const TITLE_SIZE = 15;

/** Whether a line goes on with the paragraph above it, rather than beginning a new one. */
export function continuesParagraph(
  line: TextLine,
  paragraph: DraftParagraph,
  marginsOf: (page: number) => Margins,
): boolean {
  const { last } = paragraph;
  const sameSize = Math.abs(last.size - line.size) < last.size * 0.08;
  if (!sameSize) return false;
  if (isWrappedTitle(line, last, marginsOf(line.page))) return true;
  const margins = marginsOf(line.page);
  const isIndented = line.x0 > margins.left + line.size * 1.2;
  const isNear = last.page !== line.page || line.y - last.y < Math.max(last.size, line.size) * 2.6;
  if (isIndented || !isNear || last.text.includes('\t') || line.text.includes('\t')) return false;
  const text = line.text.trim();
  if (NEW_SECTION.test(text) || (ENDS_SENTENCE.test(last.text.trim()) && NEW_ITEM.test(text))) return false;
  return isFull(last, line, marginsOf(last.page));
}

/** A line is full when the first piece of the next line would not have fitted behind it. */
function isFull(last: TextLine, next: TextLine, margins: Margins): boolean {
  const length = UNBREAKABLE.exec(next.text.trim())?.[0].length ?? 1;
  const pieceEnd = next.glyphs[Math.min(length, next.glyphs.length) - 1]?.x1 ?? next.x0;
  const piece = Math.min(pieceEnd - next.x0 + last.size * 0.6, (margins.right - margins.left) * 0.45);
  return last.x1 > margins.right - Math.max(last.size * 1.6, piece);
}

/** A long centred title goes on in a shorter centred line. */
function isWrappedTitle(line: TextLine, last: TextLine, margins: Margins): boolean {
  const middle = (margins.left + margins.right) / 2;
  const isCentred = Math.abs((line.x0 + line.x1) / 2 - middle) < 10 && line.x0 > margins.left + line.size * 0.8;
  const lastWidth = last.x1 - last.x0;
  const isLong = lastWidth > (margins.right - margins.left) * 0.7;
  return last.page === line.page && last.size > TITLE_SIZE && isCentred && isLong && line.x1 - line.x0 < lastWidth;
}
