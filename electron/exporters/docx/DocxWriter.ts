import type { FileChild } from 'docx';
import type { Block, HeadingBlock, PrintDocument, TableBlock } from '../../../shared/document/blocks.ts';
import { headingHeight, prepareHeading } from '../pdf/blocks/placeHeading.ts';
import { frameOf, innerWidth, type Frame } from '../pdf/flow/frame.ts';
import type { PdfProblem } from '../pdf/pdfProblem.ts';
import type { Typography } from '../pdf/typography.ts';
import { chartChildren } from './docxChart.ts';
import { contentsChildren } from './docxContents.ts';
import type { SectionPlan } from './docxSections.ts';
import { tableChildren } from './docxTable.ts';
import { coverParagraphs, headingParagraph, textParagraph, type BlockPlace } from './docxText.ts';

const FRONT_MATTER = new Set<Block['kind']>(['cover', 'contents']);

/** Puts blocks into sections by the rules by which the PDF puts them on pages. */
export class DocxWriter {
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
    const above = this.#waiting.reduce((sum, heading) => sum + heightOf(heading, frame, this.#type), 0);
    this.#waiting = [];
    this.#breaks = false;
    if (block !== undefined) children.push(...this.#children(block, frame, place(), above));
  }

  #children(block: Block, frame: Frame, place: BlockPlace, above: number): FileChild[] {
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
        return tableChildren(block, this.#bookmarks.get(block.id) ?? '', { frame, type, place, above }, this.problems);
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

const heightOf = (heading: HeadingBlock, frame: Frame, type: Typography): number =>
  headingHeight(prepareHeading(heading, innerWidth(frame), type));

/** A part begins a page unless the layout says that it does not. */
const startsPage = (block: HeadingBlock): boolean => block.newPage ?? block.level === 1;
