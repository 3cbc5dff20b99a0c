import type { SourceFurniture } from '../../../shared/recognise/sourceDocument.ts';
import type { RawBlock } from '../raw/rawBlock.ts';

/** The parts of a Word document beside its running text. */
export interface BesideText {
  /** Footnotes and endnotes. */
  readonly notes: readonly RawBlock[];
  /** Page heads and feet, of all sections. */
  readonly pageHeads: readonly RawBlock[];
  readonly comments: readonly RawBlock[];
}

/** 1, — 1 —, 第 1 页 共 9 页 */
const PAGE_NUMBER = /^[\s\d第页共/·—–-]*\d[\s\d第页共/·—–-]*$/;

/** Notes are part of the report and stand at its end; page heads are furniture; comments are nobody's to publish. */
export function besideText({ notes, pageHeads, comments }: BesideText): {
  readonly blocks: RawBlock[];
  readonly warnings: string[];
  readonly furniture: SourceFurniture[];
} {
  const noteTexts = notes.filter(({ kind }) => kind === 'paragraph' || kind === 'heading');
  const commentTexts = textsOf(comments);
  return {
    blocks: noteTexts.length > 0 ? [{ kind: 'break' }, ...noteTexts] : [],
    warnings: [
      ...(noteTexts.length > 0 ? ['文件有脚注或尾注，已放在正文之后'] : []),
      ...(commentTexts.length > 0 ? [`文件有 ${commentTexts.length} 段批注没有读取`] : []),
    ],
    furniture: [
      ...[...new Set(textsOf(pageHeads))].map((text): SourceFurniture => {
        return { kind: PAGE_NUMBER.test(text) ? 'pageNumber' : 'runningHead', text, place: {} };
      }),
      ...commentTexts.map((text): SourceFurniture => ({ kind: 'hidden', text, place: {} })),
    ],
  };
}

const textsOf = (blocks: readonly RawBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text.trim()];
    return block.kind === 'table'
      ? [
          block.cells
            .map(({ text }) => text)
            .filter(Boolean)
            .join('\t'),
        ]
      : [];
  });
