/** One drawn character. Lengths are points, measured from the left and the top of the page as it is shown. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  /** Drawn without ink: the text that a scanner's recognition lays over its picture. */
  readonly invisible: boolean;
  /** No character can be told: the font hides which one it is. */
  readonly garbled: boolean;
}

/** A ruling line from left to right. */
export interface HorizontalRule {
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
}

/** A ruling line from top to bottom. */
export interface VerticalRule {
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
}

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What is drawn on one page. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: Glyph[];
  readonly horizontal: HorizontalRule[];
  readonly vertical: VerticalRule[];
  readonly pictures: Box[];
  /** Characters that do not run from left to right, in the order of drawing: watermarks, stamps. */
  readonly slanted: string[];
  /** How many of the slanted characters run straight up and straight down the page. */
  readonly turned: { up: number; down: number };
}

/** Height of a character's middle above its base line, in parts of its size. */
const MIDDLE = 0.32;

/** The middle of a character: it decides which cell the character stands in. */
export function glyphMiddle(glyph: Glyph): { x: number; y: number } {
  return { x: (glyph.x0 + glyph.x1) / 2, y: glyph.y - glyph.size * MIDDLE };
}
