import { Document, Packer, type FileChild } from 'docx';
import type { Block, HeadingBlock, PrintDocument, TableBlock } from '../../../shared/document/blocks.ts';
import { documentProblems } from '../pdf/documentProblems.ts';
import { frameOf, innerWidth, type Frame } from '../pdf/flow/frame.ts';
import { placeBlocks } from '../pdf/flow/placeBlocks.ts';
import { fontsForDocument } from '../pdf/fontsForDocument.ts';
import type { PdfProblem } from '../pdf/pdfProblem.ts';
import type { RenderOptions } from '../pdf/renderPdf.ts';
import type { Typography } from '../pdf/typography.ts';
import { chartChildren } from './docxChart.ts';
import { contentsChildren } from './docxContents.ts';
import { docxSections, type SectionPlan } from './docxSections.ts';
import { docxStyles } from './docxStyles.ts';
import { tableChildren } from './docxTable.ts';
import { coverParagraphs, headingParagraph, textParagraph, type BlockPlace } from './docxText.ts';
import { finishDocx } from './finishDocx.ts';

/** A Word file and what the officer should know about it. */
export interface DocxResult {
  bytes: Uint8Array;
  problems: PdfProblem[];
}

/**
 * Makes the Word file of a document from the blocks that the PDF is printed from. Pages are laid out with the same sizes; the
 * page numbers in the contents are those of that layout. The same document and fonts give the same bytes.
 */
export async function renderDocx(
  document: PrintDocument,
  options: Pick<RenderOptions, 'fonts' | 'onProgress'>,
): Promise<DocxResult> {
  const report = options.onProgress ?? (() => {});
  report({ phase: 'fonts', done: 0, total: 1 });
  const type = await fontsForDocument(document.page, options.fonts, []);
  const total = document.blocks.length;
  const pages = pageNumbers(document, type, (done) => report({ phase: 'layout', done, total }));
  const writer = new DocxWriter(document, type, pages);
  document.blocks.forEach((block, i) => {
    writer.add(block);
    report({ phase: 'draw', done: i + 1, total });
  });
  const file = new Document({
    title: document.info.title,
    subject: document.info.subject,
    creator: document.info.author,
    lastModifiedBy: PROGRAM,
    styles: docxStyles(document.page),
    compatibility: { version: 15 },
    sections: docxSections(writer.finish(), document.page),
  });
  const packed = await Packer.toBuffer(file);
  const problems = [...documentProblems(document), ...writer.problems.filter(({ code }) => code === 'amountTooWide')];
  return { bytes: finishDocx(packed, document.info.date), problems };
}

const PROGRAM = '明账';

/** The printed page of each heading and table, from 1 behind cover and contents. */
function pageNumbers(
  document: PrintDocument,
  type: Typography,
  onBlock: (done: number) => void,
): ReadonlyMap<string, number> {
  const plan = placeBlocks(document, type, [], onBlock);
  const front = plan.pages.filter((page) => page.isFrontMatter).length;
  return new Map(plan.anchors.map(({ id, page }) => [id, page + 1 - front]));
}

const FRONT_MATTER = new Set<Block['kind']>(['cover', 'contents']);

/** Puts blocks into sections by the rules by which the PDF puts them on pages. */
class DocxWriter {
  readonly problems: PdfProblem[] = [];
  readonly #type: Typography;
  readonly #pages: ReadonlyMap<string, number>;
  readonly #frames: Record<'text' | 'portrait' | 'landscape', Frame>;
  readonly #bookmarks = new Map<string, string>();
  readonly #tables = new Set<string>();
  readonly #sections: SectionPlan[] = [];
  #waiting: HeadingBlock[] = [];
  #breaks = false;

  constructor(document: PrintDocument, type: Typography, pages: ReadonlyMap<string, number>) {
    this.#type = type;
    this.#pages = pages;
    this.#frames = {
      text: frameOf(document.page, 'text', 'portrait'),
      portrait: frameOf(document.page, 'table', 'portrait'),
      landscape: frameOf(document.page, 'table', 'landscape'),
    };
    for (const block of document.blocks) {
      if (block.kind === 'table') this.#tables.add(block.id);
      if ('id' in block && !this.#bookmarks.has(block.id))
        this.#bookmarks.set(block.id, `_Toc${String(this.#bookmarks.size + 1).padStart(8, '0')}`);
    }
  }

  add(block: Block): void {
    switch (block.kind) {
      case 'heading':
        if (startsPage(block)) this.#release();
        this.#waiting.push(block);
        return;
      case 'pageBreak':
        this.#release();
        this.#breaks = true;
        return;
      case 'table':
        this.#addTable(block);
        return;
      case 'cover':
      case 'contents':
        this.#release();
        this.#breaks = this.#sections.length > 0;
        this.#put(block, this.#frames.text);
        return;
      case 'paragraph':
        this.#put(block, this.#textFrame(block.style === 'note' || block.style === 'plain'));
        return;
      case 'chart':
        this.#put(block, this.#textFrame(true));
    }
  }

  finish(): readonly SectionPlan[] {
    this.#release();
    if (this.#sections.length === 0) this.#sections.push(section(this.#frames.text, false));
    return this.#sections;
  }

  #addTable(block: TableBlock): void {
    const current = this.#sections.at(-1)?.frame;
    const newPage = block.newPage || this.#waiting.some(startsPage);
    const stays = !newPage && current?.orientation === block.orientation;
    if (newPage) this.#breaks = true;
    this.#put(block, stays ? current : this.#frames[block.orientation]);
  }

  #textFrame(mayFollowTable: boolean): Frame {
    const current = this.#sections.at(-1);
    if (current === undefined || current.isFrontMatter || this.#waiting.some(startsPage)) return this.#frames.text;
    return current.frame.kind === 'text' || mayFollowTable ? current.frame : this.#frames.text;
  }

  #release(): void {
    if (this.#waiting.length > 0) this.#put(undefined, this.#textFrame(false));
  }

  /** The waiting headings, then the block, on pages of `frame`. */
  #put(block: Block | undefined, frame: Frame): void {
    const isFrontMatter = block !== undefined && FRONT_MATTER.has(block.kind);
    const last = this.#sections.at(-1);
    const isNew = last === undefined || last.frame !== frame || last.isFrontMatter !== isFrontMatter;
    if (isNew) this.#sections.push(section(frame, isFrontMatter));
    const children = this.#sections.at(-1)?.children ?? [];
    let breaks = !isNew && (this.#breaks || this.#waiting.some(startsPage));
    let isAtTop = isNew || breaks;
    const place = (): BlockPlace => {
      const found = { beginsPage: breaks, isAtTop };
      breaks = false;
      isAtTop = false;
      return found;
    };
    for (const heading of this.#waiting)
      children.push(headingParagraph(heading, this.#bookmarks.get(heading.id) ?? '', place()));
    this.#waiting = [];
    this.#breaks = false;
    if (block !== undefined) children.push(...this.#children(block, frame, place()));
  }

  #children(block: Block, frame: Frame, place: BlockPlace): FileChild[] {
    const type = this.#type;
    switch (block.kind) {
      case 'cover':
        return coverParagraphs(block, frame, type);
      case 'contents':
        return contentsChildren(block, this.#contentsSettings(frame), place);
      case 'paragraph':
        return [textParagraph(block, place)];
      case 'chart':
        return chartChildren(block, frame, type, place);
      case 'table':
        return tableChildren(block, this.#bookmarks.get(block.id) ?? '', { frame, type, place }, this.problems);
      case 'heading':
      case 'pageBreak':
        return [];
    }
  }

  #contentsSettings(frame: Frame) {
    return {
      bookmarkOf: (target: string) => this.#bookmarks.get(target),
      pageOf: (target: string) => this.#pages.get(target),
      isTable: (target: string) => this.#tables.has(target),
      width: innerWidth(frame),
    };
  }
}

const section = (frame: Frame, isFrontMatter: boolean): SectionPlan => ({ frame, isFrontMatter, children: [] });

/** A part begins a page unless the layout says that it does not. */
const startsPage = (block: HeadingBlock): boolean => block.newPage ?? block.level === 1;
