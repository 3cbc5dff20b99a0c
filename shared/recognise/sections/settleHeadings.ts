import type { SourceBlock, SourceHeading, SourceParagraph } from '../sourceDocument.ts';
import { plain } from '../tables/plain.ts';

/** A document's blocks with its headings settled. */
export interface SettledBlocks {
  readonly blocks: readonly SourceBlock[];
  /** Index of the block from which on paragraphs are text, and no longer lines of the cover. */
  readonly textFrom: number;
}

const SENTENCE = /[。；;：:]$/;
/** A line of the cover is shorter. */
const LONGEST_LINE = 45;
const TITLE = /(?:职责|职能|设置|概况|情况|说明|解释|构成|目标|安排|简介|组成)(?:\([^()]*\))?$/;
const LONGEST_TITLE = 40;
/** A heading by look that is longer and ends like a sentence is one. */
const LONGEST_HEADING = 25;

/**
 * Corrects what an importer guessed by look: a whole sentence is no heading, and where text begins before the first
 * heading that was found, its titles (主要职能, 机构设置, 编制说明) are headings and it is no part of the cover.
 */
export function settleHeadings(blocks: readonly SourceBlock[]): SettledBlocks {
  const settled = blocks.map((block): SourceBlock => (isSentenceHeading(block) ? asParagraph(block) : block));
  const first = settled.findIndex(({ kind }) => kind === 'heading');
  const end = first < 0 ? settled.length : first;
  const sentence = settled.findIndex((block, i) => i < end && isText(block));
  if (sentence < 0) return { blocks: settled, textFrom: end };
  const before = settled[sentence - 1];
  const textFrom = before && isTitle(before) ? sentence - 1 : sentence;
  const heading = settled[first];
  const level = heading?.kind === 'heading' ? heading.level : 1;
  return {
    blocks: settled.map((block, i) => (i >= textFrom && i < end && isTitle(block) ? asHeading(block, level) : block)),
    textFrom,
  };
}

const isSentenceHeading = (block: SourceBlock): block is SourceHeading =>
  block.kind === 'heading' &&
  block.via === 'look' &&
  /[。；]$/.test(block.text.trim()) &&
  plain(block.text).length > LONGEST_HEADING;

const asParagraph = ({ text, place }: SourceHeading): SourceParagraph => ({ kind: 'paragraph', text, place });

const asHeading = ({ text, place }: SourceParagraph, level: number): SourceHeading => ({
  kind: 'heading',
  level,
  text,
  via: 'look',
  place,
});

const isText = (block: SourceBlock): boolean =>
  block.kind === 'paragraph' && (SENTENCE.test(block.text.trim()) || plain(block.text).length > LONGEST_LINE);

function isTitle(block: SourceBlock): block is SourceParagraph {
  if (block.kind !== 'paragraph') return false;
  const text = plain(block.text);
  return text.length >= 4 && text.length <= LONGEST_TITLE && TITLE.test(text) && !/\d+(?:\.\d+)?万?元/.test(text);
}
