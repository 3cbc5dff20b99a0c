import type { BlockSource } from '../../../../shared/document/blocks.ts';
import type { PlacedRun } from '../text/placeLine.ts';
import type { Frame } from './frame.ts';

/** Everything on one page, placed. Points, y from the top of the page. */
export interface PagePlan {
  frame: Frame;
  /** Cover and contents pages carry no number. */
  isFrontMatter: boolean;
  items: PageItem[];
}

export type PageItem = TextItem | RulesItem | DrawingItem | ReferenceItem;

export interface TextItem {
  kind: 'text';
  run: PlacedRun;
}

/** Straight lines of one width, as one SVG path. */
export interface RulesItem {
  kind: 'rules';
  path: string;
  lineWidth: number;
  dash?: { length: number; space: number };
}

export interface DrawingItem {
  kind: 'drawing';
  svg: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The end of a line of the contents: leader dots and a page number, filled in when all pages are known. */
export interface ReferenceItem {
  kind: 'reference';
  target: string;
  /** Where the text of the entry ends and where the number ends. */
  fromX: number;
  toX: number;
  baseline: number;
  size: number;
  /** The line of the entry: what a click on it covers. */
  link: { x: number; y: number; width: number; height: number };
}

/** Where a heading or table begins. */
export interface Anchor {
  id: string;
  /** Index of the page, from 0. */
  page: number;
  y: number;
  outline?: { text: string; level: number };
}

/** Where a part of a block was printed, so that a click on the page leads to its source. */
export interface PdfPlace {
  /** From 1. */
  page: number;
  source: BlockSource;
  y0: number;
  y1: number;
}

export interface DocumentPlan {
  pages: PagePlan[];
  anchors: Anchor[];
  places: PdfPlace[];
}
