import type { Block, HeadingBlock, PrintDocument, TableBlock } from '../../../../shared/document/blocks.ts';
import { chartHeight, placeChart, prepareChart } from '../blocks/placeChart.ts';
import { placeContents } from '../blocks/placeContents.ts';
import { placeCover } from '../blocks/placeCover.ts';
import { headingHeight, placeHeading, prepareHeading } from '../blocks/placeHeading.ts';
import { paragraphStart, placeParagraph, prepareParagraph } from '../blocks/placeParagraph.ts';
import type { PdfProblem } from '../pdfProblem.ts';
import { placeTable } from '../table/placeTable.ts';
import { prepareTable, startHeight } from '../table/prepareTable.ts';
import type { Typography } from '../typography.ts';
import type { Frame } from './frame.ts';
import { frameOf, innerHeight, innerWidth } from './frame.ts';
import { PageFlow } from './pageFlow.ts';
import type { DocumentPlan } from './pagePlan.ts';

/** Lays out a whole document. `onBlock` is told how many blocks are done. */
export function placeBlocks(
  document: PrintDocument,
  type: Typography,
  problems: PdfProblem[],
  onBlock: (done: number) => void,
): DocumentPlan {
  const placer = new BlockPlacer(document, type, problems);
  document.blocks.forEach((block, index) => {
    placer.place(block);
    onBlock(index + 1);
  });
  return placer.finish();
}

const FRONT_MATTER = new Set<Block['kind']>(['cover', 'contents', 'pageBreak']);

class BlockPlacer {
  readonly #type: Typography;
  readonly #problems: PdfProblem[];
  readonly #flow = new PageFlow();
  readonly #frames: Record<'text' | 'portrait' | 'landscape', Frame>;
  /** Headings wait for what follows them, so that they are never left alone at the foot of a page. */
  #waiting: HeadingBlock[] = [];

  constructor(document: PrintDocument, type: Typography, problems: PdfProblem[]) {
    this.#type = type;
    this.#problems = problems;
    this.#frames = {
      text: frameOf(document.page, 'text', 'portrait'),
      portrait: frameOf(document.page, 'table', 'portrait'),
      landscape: frameOf(document.page, 'table', 'landscape'),
    };
  }

  place(block: Block): void {
    if (!FRONT_MATTER.has(block.kind)) this.#flow.isFrontMatter = false;
    switch (block.kind) {
      case 'heading':
        if (startsPage(block) && this.#waiting.length > 0) this.#release();
        this.#waiting.push(block);
        return;
      case 'paragraph': {
        const frame = this.#textFrame(block.style === 'note' || block.style === 'plain');
        const paragraph = prepareParagraph(block, innerWidth(frame), this.#type);
        this.#begin(frame, paragraphStart(paragraph), false);
        placeParagraph(paragraph, this.#flow);
        return;
      }
      case 'table':
        this.#placeTable(block);
        return;
      case 'chart': {
        const frame = this.#textFrame(true);
        const chart = prepareChart(block, innerWidth(frame), this.#type);
        this.#begin(frame, chartHeight(chart, this.#type), false);
        placeChart(chart, this.#flow, this.#type);
        return;
      }
      case 'cover':
        this.#release();
        this.#flow.newPage(this.#frames.text);
        placeCover(block, this.#flow, this.#type);
        return;
      case 'contents':
        this.#release();
        this.#flow.newPage(this.#frames.text);
        placeContents(block, this.#flow, this.#type);
        return;
      case 'pageBreak':
        this.#release();
        this.#flow.endPage();
        return;
    }
  }

  finish(): DocumentPlan {
    this.#release();
    if (this.#flow.plan.pages.length === 0) this.#flow.newPage(this.#frames.text);
    return this.#flow.plan;
  }

  #placeTable(block: TableBlock): void {
    const wanted = block.orientation === 'landscape' ? this.#frames.landscape : this.#frames.portrait;
    const current = this.#flow.frame;
    const newPage = block.newPage || this.#waiting.some(startsPage);
    // A table that does not ask for a page of its own stays in the margins of the page it is on.
    const frame = !newPage && current?.orientation === block.orientation ? current : wanted;
    const table = prepareTable(block, frame, this.#type, this.#problems);
    const isFresh = this.#begin(frame, startHeight(table, innerHeight(frame)), newPage);
    placeTable(table, this.#flow, isFresh);
  }

  /** The frame for text: that of the page in use when the text may follow a table, else that of text pages. */
  #textFrame(mayFollowTable: boolean): Frame {
    const current = this.#flow.frame;
    if (current === undefined || this.#waiting.some(startsPage)) return this.#frames.text;
    return current.kind === 'text' || mayFollowTable ? current : this.#frames.text;
  }

  /**
   * Makes sure that the waiting headings and `height` points more fit on the page, begins a page where they do not, and
   * prints the headings. Tells whether nothing else stands on the page.
   */
  #begin(frame: Frame, height: number, newPage: boolean): boolean {
    const headings = this.#waiting.map((block) => prepareHeading(block, innerWidth(frame), this.#type));
    this.#waiting = [];
    const together = height + headings.reduce((sum, heading) => sum + headingHeight(heading), 0);
    const mustBegin = newPage || this.#flow.frame !== frame || headings.some(({ block }) => startsPage(block));
    if (mustBegin || (!this.#flow.fits(together) && !this.#flow.isAtTop)) this.#flow.newPage(frame);
    const isFresh = this.#flow.isAtTop;
    for (const heading of headings) placeHeading(heading, this.#flow);
    return isFresh;
  }

  /** Prints headings that nothing belongs to. */
  #release(): void {
    if (this.#waiting.length > 0) this.#begin(this.#textFrame(false), 0, false);
  }
}

/** A part begins a page unless the layout says that it does not. */
function startsPage(block: HeadingBlock): boolean {
  return block.newPage ?? block.level === 1;
}
