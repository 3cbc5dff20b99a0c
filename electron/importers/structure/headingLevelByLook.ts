const PART = /^第\s*[一二三四五六七八九十\d]+\s*部分/;
const CHAPTER = /^第\s*[一二三四五六七八九十\d]+\s*[章篇]/;
const ANNEX = /^附\s*[件表]\s*\d*\s*[:：]/;
const FIRST = /^[一二三四五六七八九十]+\s*、/;
const SECOND = /^[（(][一二三四五六七八九十]+[)）]/;
const THIRD = /^\d{1,2}\s*[.．、](?!\d)/;
/** A line that goes on, or a whole sentence, is no heading. */
const RUNS_ON = /[。；;，,：:]$/;
const SENTENCE = /[。；;]|万元|\d元/;

/** The level of a heading that only its wording shows (第一部分 · 一、 · （一） · 1.); 0 for ordinary text. */
export function headingLevelByLook(text: string): number {
  if (text.length > 60 || text.includes('\n')) return 0;
  if (PART.test(text)) return SENTENCE.test(text) ? 0 : 1;
  if (ANNEX.test(text)) return SENTENCE.test(text) || text.length > 50 ? 0 : 1;
  if (RUNS_ON.test(text)) return 0;
  if (CHAPTER.test(text)) return 2;
  if (text.length < 46 && FIRST.test(text)) return /[。；]/.test(text) ? 0 : 2;
  if (text.length < 40 && SECOND.test(text)) return SENTENCE.test(text) ? 0 : 3;
  return text.length <= 24 && THIRD.test(text) && !SENTENCE.test(text) && !/[，,：:]/.test(text) ? 4 : 0;
}
