import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix, Point } from './matrix.ts';
import { place } from './matrix.ts';
import type { Box, HorizontalRule, VerticalRule } from './pageContent.ts';

const STROKING: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLING: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Steps inside the coordinates of `constructPath`: pdf.js writes them as numbers between the coordinates. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Filled bars up to this height or width are ruling lines, in points. */
const MOST_THICKNESS = 2.6;
const LEAST_LENGTH = 1.5;
/** How far the ends of a straight line may lie beside each other. */
const STRAIGHT = 0.8;

export interface Ruling {
  readonly horizontal: HorizontalRule[];
  readonly vertical: VerticalRule[];
}

interface Ink {
  readonly stroke: boolean;
  readonly fill: boolean;
}

/** Whether a paint operator of `constructPath` strokes and fills. */
export function inkOf(paint: number): Ink {
  return { stroke: STROKING.has(paint), fill: FILLING.has(paint) };
}

/**
 * Adds the ruling lines of one path: its straight strokes and its thin filled bars. White ink is left out by the
 * caller. `steps` is what pdf.js 5 hands over: a step's number, then its coordinates.
 */
export function readPath(steps: Float32Array, map: Matrix, ink: Ink, ruling: Ruling): void {
  for (const outline of outlinesOf(steps, map)) {
    if (ink.stroke) addStrokes(outline, ruling);
    if (ink.fill) addBar(outline, ruling);
  }
}

/** The straight-edged parts of a path; a part with a curve is a drawing, not a line. */
function outlinesOf(steps: Float32Array, map: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  let curved = false;
  const finish = (): void => {
    if (outline.length >= 2 && !curved) outlines.push(outline);
    outline = [];
    curved = false;
  };
  for (let at = 0; at < steps.length;) {
    const step = steps[at];
    at++;
    const point = (offset: number): Point => place(map, steps[at + offset] ?? 0, steps[at + offset + 1] ?? 0);
    if (step === MOVE || step === LINE) {
      if (step === MOVE) finish();
      outline.push(point(0));
      at += 2;
    } else if (step === CURVE || step === QUADRATIC) {
      curved = true;
      const length = step === CURVE ? 6 : 4;
      outline.push(point(length - 2));
      at += length;
    } else if (step === CLOSE) {
      const first = outline[0];
      if (first !== undefined) outline.push(first);
    } else break;
  }
  finish();
  return outlines;
}

function addStrokes(outline: readonly Point[], ruling: Ruling): void {
  for (let i = 1; i < outline.length; i++) {
    const from = outline[i - 1];
    const to = outline[i];
    if (from !== undefined && to !== undefined) addLine(from, to, ruling);
  }
}

function addLine(from: Point, to: Point, ruling: Ruling): void {
  const width = Math.abs(from[0] - to[0]);
  const height = Math.abs(from[1] - to[1]);
  if (height < STRAIGHT && width > LEAST_LENGTH) {
    const y = (from[1] + to[1]) / 2;
    ruling.horizontal.push({ y, x0: Math.min(from[0], to[0]), x1: Math.max(from[0], to[0]) });
  } else if (width < STRAIGHT && height > LEAST_LENGTH) {
    const x = (from[0] + to[0]) / 2;
    ruling.vertical.push({ x, y0: Math.min(from[1], to[1]), y1: Math.max(from[1], to[1]) });
  }
}

/** A filled rectangle that is thin is a line; a wide one is a shade behind cells. */
function addBar(outline: readonly Point[], ruling: Ruling): void {
  if (outline.length < 3) return;
  const box = boxAround(outline);
  const isCorner = ([x, y]: Point): boolean =>
    (Math.abs(x - box.x0) < 0.4 || Math.abs(x - box.x1) < 0.4) &&
    (Math.abs(y - box.y0) < 0.4 || Math.abs(y - box.y1) < 0.4);
  if (!outline.every(isCorner)) return;
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (height <= MOST_THICKNESS && width > MOST_THICKNESS)
    ruling.horizontal.push({ y: (box.y0 + box.y1) / 2, x0: box.x0, x1: box.x1 });
  else if (width <= MOST_THICKNESS && height > MOST_THICKNESS)
    ruling.vertical.push({ x: (box.x0 + box.x1) / 2, y0: box.y0, y1: box.y1 });
}

/** The smallest upright box around some points. */
export function boxAround(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}
