import type { SourceFurniture } from '../../../shared/recognise/sourceDocument.ts';
import type { RawBlock } from '../raw/rawBlock.ts';
import { isSamePlaceInContents, readContentsEntry } from './contentsEntry.ts';

const MAX_ENTRY = 80;

/**
 * Takes the contents list out of the blocks: it repeats the headings and would be read as headings. Each of its lines is
 * kept as furniture.
 */
export function setContentsAside(blocks: readonly RawBlock[]): { blocks: RawBlock[]; contents: SourceFurniture[] } {
  const start = blocks.findIndex((block) => textOf(block)?.replace(/[\s#]/g, '') === '目录');
  if (start < 0) return { blocks: [...blocks], contents: [] };
  const end = endOfContents(blocks, start + 1);
  const contents: SourceFurniture[] = [];
  for (const block of blocks.slice(start, end)) {
    const text = textOf(block);
    if (text !== undefined && block.kind !== 'break') contents.push({ kind: 'contents', text, place: block.place });
  }
  const rest = blocks.slice(start, end).filter((block) => textOf(block) === undefined && block.kind !== 'break');
  return { blocks: [...blocks.slice(0, start), ...rest, ...blocks.slice(end)], contents };
}

/** The first block after the list: the one that repeats its first entry, or one that is no entry. */
function endOfContents(blocks: readonly RawBlock[], from: number): number {
  let first: string | undefined;
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.kind === 'break') continue;
    const text = textOf(block);
    if (text === undefined) return i;
    const entry = readContentsEntry(text);
    if (first !== undefined && isSamePlaceInContents(first, entry)) return i;
    if (entry.length > MAX_ENTRY || /[。；]$/.test(entry)) {
      if (first === undefined) return from;
      // The sentence that ends the list stands below its heading: that heading is no entry either.
      return Math.max(from + 1, i - 1);
    }
    first ??= entry;
  }
  return blocks.length;
}

const textOf = (block: RawBlock): string | undefined =>
  block.kind === 'paragraph' || block.kind === 'heading' ? block.text : undefined;
