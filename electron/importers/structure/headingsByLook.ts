import type { SourceBlock, SourceHeading } from '../../../shared/recognise/sourceDocument.ts';
import { headingLevelByLook } from './headingLevelByLook.ts';

const NUMBER_ALONE = /^第\s*[一二三四五六七八九十\d]+\s*(?:部分|章|篇)$/;
const MAX_NAME = 50;

/** Finds the headings of a file that marks none: by their numbering. */
export function headingsByLook(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    const text = block.text.trim();
    const level = headingLevelByLook(text);
    return level === 0 ? block : { kind: 'heading', level, text, via: 'look', place: block.place };
  });
}

/** Joins 第一部分 with the name of the part, where it stands in a line of its own. */
export function joinPartNames(blocks: readonly SourceBlock[]): SourceBlock[] {
  const result: SourceBlock[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last?.kind === 'heading' && NUMBER_ALONE.test(last.text) && isName(block, last))
      result[result.length - 1] = { ...last, text: `${last.text} ${block.text.trim()}` };
    else result.push(block);
  }
  return result;
}

function isName(block: SourceBlock, number: SourceHeading): block is Extract<SourceBlock, { text: string }> {
  if (block.kind === 'heading' && (number.via === 'look' || block.level !== number.level)) return false;
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const text = block.text.trim();
  return text.length <= MAX_NAME && headingLevelByLook(text) === 0 && !/[。；：:，]$/.test(text);
}
