import type { BlockSource } from '../../../../shared/document/blocks.ts';
import type { TextLine } from '../text/breakLines.ts';
import type { LinePlace } from '../text/placeLine.ts';
import { baselineIn, placeLine } from '../text/placeLine.ts';
import type { Frame } from './frame.ts';
import { innerHeight, innerWidth } from './frame.ts';
import type { Anchor, DocumentPlan, PageItem, PagePlan } from './pagePlan.ts';

const TOLERANCE = 0.01;

/** How lines of text are set. Points. */
export interface LineStyle {
  size: number;
  pitch: number;
  align: LinePlace['align'];
}

/** Fills pages from top to bottom: holds the current page and the place where the next block goes. */
export class PageFlow {
  readonly plan: DocumentPlan = { pages: [], anchors: [], places: [] };
  /** Pages that are begun now count as front matter (no page number). */
  isFrontMatter = true;
  #page: PagePlan | undefined;
  #y = 0;

  /** Begins a page, whatever the current one holds. */
  newPage(frame: Frame): void {
    this.#page = { frame, isFrontMatter: this.isFrontMatter, items: [] };
    this.plan.pages.push(this.#page);
    this.#y = frame.top;
  }

  /** Ends the current page: the next block begins a new one. */
  endPage(): void {
    this.#page = undefined;
  }

  get frame(): Frame | undefined {
    return this.#page?.frame;
  }

  /** Top of the free part of the page. */
  get y(): number {
    return this.#y;
  }

  /** Height of the free part of the page. */
  get room(): number {
    return this.#page === undefined ? 0 : this.#page.frame.height - this.#page.frame.bottom - this.#y;
  }

  get isAtTop(): boolean {
    return this.#page === undefined || this.#y <= this.#page.frame.top + TOLERANCE;
  }

  fits(height: number): boolean {
    return height <= this.room + TOLERANCE;
  }

  /** Continues on a new page of the same frame. */
  nextPage(): void {
    this.newPage(this.#current().frame);
  }

  add(...items: PageItem[]): void {
    this.#current().items.push(...items);
  }

  /** Leaves space, at the top of a page too. */
  down(height: number): void {
    this.#y += height;
  }

  /** Leaves space between blocks: none at the top of a page. */
  gap(height: number): void {
    if (!this.isAtTop) this.#y += Math.min(height, Math.max(this.room, 0));
  }

  anchor(id: string, outline?: Anchor['outline']): void {
    this.plan.anchors.push({ id, page: this.plan.pages.length - 1, y: this.#y, ...(outline ? { outline } : {}) });
  }

  /** Records that `source` was printed from `y0` down to the current place. */
  mark(source: BlockSource, y0: number): void {
    if (this.#y > y0) this.plan.places.push({ page: this.plan.pages.length, source, y0, y1: this.#y });
  }

  /** Prints lines, continuing on further pages, and records their places. */
  lines(lines: readonly TextLine[], style: LineStyle, source: BlockSource): void {
    let from = this.#y;
    for (const line of lines) {
      if (!this.fits(style.pitch) && !this.isAtTop) {
        this.mark(source, from);
        this.nextPage();
        from = this.#y;
      }
      this.line(line, style);
    }
    this.mark(source, from);
  }

  /** Prints one line here and moves down. */
  line(line: TextLine, style: LineStyle): void {
    const { frame } = this.#current();
    const place = {
      x: frame.left,
      baseline: baselineIn(this.#y, style.pitch, style.size),
      width: innerWidth(frame),
      size: style.size,
      align: style.align,
    };
    for (const run of placeLine(line, place)) this.add({ kind: 'text', run });
    this.#y += style.pitch;
  }

  /** Height of a whole page of the current frame. */
  get pageHeight(): number {
    return innerHeight(this.#current().frame);
  }

  #current(): PagePlan {
    if (this.#page === undefined) throw new Error('No page was begun');
    return this.#page;
  }
}
