import {
  BuilderElement,
  FileChild,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  Run,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ContentsBlock } from '../../../shared/document/blocks.ts';
import type { BlockPlace } from './docxText.ts';
import { STYLES, TABLE_TITLE_NAME } from './docxStyles.ts';
import { textRuns } from './textRuns.ts';
import { twips } from './units.ts';

/** What the contents need to know of the document. */
export interface ContentsSettings {
  /** The bookmark of a heading or table, by the id of its block; undefined when there is none. */
  readonly bookmarkOf: (target: string) => string | undefined;
  /** The page that a heading or table is printed on. */
  readonly pageOf: (target: string) => number | undefined;
  readonly isTable: (target: string) => boolean;
  /** Width of the text in points. */
  readonly width: number;
}

/**
 * The contents as a field of Word's own kind that holds its entries with their page numbers already: it reads right as it
 * is opened, and "update page numbers" makes the numbers those of the machine's fonts. Nothing asks to be updated.
 */
export function contentsChildren(
  block: ContentsBlock,
  settings: ContentsSettings,
  { beginsPage }: BlockPlace,
): (Paragraph | FileChild)[] {
  const title = new Paragraph({
    style: STYLES.contentsTitle,
    children: textRuns(block.title),
    ...(beginsPage ? { pageBreakBefore: true } : {}),
  });
  if (block.entries.length === 0) return [title];
  return [title, new ContentsField(block, settings)];
}

class ContentsField extends FileChild {
  constructor(block: ContentsBlock, settings: ContentsSettings) {
    super('w:sdt');
    const gallery = element('w:docPartObj', {}, [
      element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
      element('w:docPartUnique', {}),
    ]);
    this.root.push(element('w:sdtPr', {}, [gallery]));
    const last = block.entries.length - 1;
    const paragraphs = block.entries.map((entry, i) => {
      const begin = i === 0 ? fieldBegin(instruction(block, settings)) : [];
      const end = i === last ? [fieldChar('end')] : [];
      return entryParagraph(entry, block.pageNumbers, settings, begin, end);
    });
    this.root.push(element('w:sdtContent', {}, paragraphs));
  }
}

function entryParagraph(
  { text, level, target }: ContentsBlock['entries'][number],
  pageNumbers: boolean,
  { bookmarkOf, pageOf, width }: ContentsSettings,
  begin: Run[],
  end: Run[],
): Paragraph {
  const bookmark = bookmarkOf(target);
  const page = pageOf(target);
  const number =
    pageNumbers && bookmark !== undefined && page !== undefined
      ? [
          new Run({ children: [new Tab()] }),
          ...fieldBegin(`PAGEREF ${bookmark} \\h`),
          new TextRun({ text: String(page) }),
          fieldChar('end'),
        ]
      : [];
  const words = [...textRuns(text), ...number];
  const children = bookmark === undefined ? words : [new InternalHyperlink({ anchor: bookmark, children: words })];
  return new Paragraph({
    style: `TOC${level}`,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT }],
    children: [...begin, ...children, ...end],
  });
}

/** Which paragraphs Word collects when the whole field is updated: those of the kinds that stand in the contents now. */
function instruction({ entries, pageNumbers }: ContentsBlock, { isTable }: ContentsSettings): string {
  const depth = Math.max(1, ...entries.filter(({ target }) => !isTable(target)).map(({ level }) => level));
  const tables = entries.find(({ target }) => isTable(target));
  return [
    `TOC \\o "1-${depth}" \\h \\z`,
    ...(tables ? [`\\t "${TABLE_TITLE_NAME},${tables.level}"`] : []),
    ...(pageNumbers ? [] : ['\\n']),
  ].join(' ');
}

function fieldBegin(code: string): Run[] {
  const text = element('w:instrText', { 'xml:space': 'preserve' }, [], ` ${code} `);
  return [fieldChar('begin'), new Run({ children: [text] }), fieldChar('separate')];
}

const fieldChar = (type: 'begin' | 'separate' | 'end'): Run =>
  new Run({ children: [element('w:fldChar', { 'w:fldCharType': type })] });

/** An element of WordprocessingML that the library has no class for. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Paragraph | BuilderElement)[] = [],
  text?: string,
): BuilderElement {
  const made = new TextElement({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  });
  if (text !== undefined) made.setText(text);
  return made;
}

class TextElement extends BuilderElement<Record<string, string>> {
  setText(text: string): void {
    this.root.push(text);
  }
}
