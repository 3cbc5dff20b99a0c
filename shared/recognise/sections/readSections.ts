import type { AccountEntry, RecognisedSection } from '../recognised.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { leadingNumber, plain } from '../tables/plain.ts';
import { settleHeadings } from './settleHeadings.ts';

/** The text of a document by its headings. */
export interface ReadSections {
  readonly cover: readonly string[];
  readonly contents: readonly string[];
  readonly sections: readonly RecognisedSection[];
  readonly pictures: readonly string[];
  readonly account: readonly AccountEntry[];
}

const DOTS = /[…·.]{3,}\s*\d*$|\t\d+$/;

/**
 * Sorts headings and paragraphs into cover, contents page and sections; every text of the source gets an entry in the
 * account. Tables are named by their position among the tables of all files.
 */
export function readSections(document: SourceDocument, firstTable: number): ReadSections {
  const cover: string[] = [];
  const contents: string[] = [];
  const pictures: string[] = [];
  const account: AccountEntry[] = [];
  const sections: { heading: string; level: number; paragraphs: string[]; tables: number[] }[] = [];
  let inContents = false;
  let table = firstTable;
  let last = '';
  const note = (use: AccountEntry['use'], text: string, place: AccountEntry['place']): void =>
    void account.push({ use, characters: plain(text).length, place });
  const { blocks, textFrom } = settleHeadings(document.blocks);
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'table') {
      inContents = false;
      if (!sections.length) sections.push({ heading: '', level: 1, paragraphs: [], tables: [] });
      sections.at(-1)!.tables.push(table++);
      note('table', block.cells.map((cell) => cell.text).join(''), block.place);
    } else if (block.kind === 'image') {
      pictures.push(last);
    } else if (/^目录$/.test(plain(block.text))) {
      inContents = true;
      note('contents', block.text, block.place);
    } else if (inContents && (block.kind === 'paragraph' || DOTS.test(block.text)) && isEntry(block.text)) {
      contents.push(block.text);
      note('contents', block.text, block.place);
    } else if (block.kind === 'heading') {
      inContents = false;
      sections.push({ heading: block.text, level: block.level, paragraphs: [], tables: [] });
      note('heading', block.text, block.place);
    } else if (!sections.length && i < textFrom) {
      inContents = false;
      cover.push(block.text);
      note('cover', block.text, block.place);
    } else {
      if (!sections.length) sections.push({ heading: '', level: 1, paragraphs: [], tables: [] });
      sections.at(-1)!.paragraphs.push(block.text);
      note('paragraph', block.text, block.place);
    }
    last = block.kind === 'table' ? (block.title ?? last) : block.kind === 'image' ? last : block.text;
  }
  for (const { text, place } of document.furniture) note('furniture', text, place);
  return { cover, contents, sections, pictures, account };
}

/** An entry of the contents page: numbered, or with leaders; whole sentences are none. */
const isEntry = (text: string): boolean =>
  (DOTS.test(text) || leadingNumber(text) !== '' || /^附(件|表)|\d{4}年/.test(plain(text))) &&
  plain(text).length < 60 &&
  !/[。；]$/.test(text.trim());
