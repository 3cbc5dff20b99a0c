import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IMPORT_LIMITS } from '../limits.ts';
import { drawGlyphs, isGlyphList, readFont } from './drawGlyphs.ts';
import type { Font } from './drawGlyphs.ts';
import { combine, IDENTITY, place, toMatrix } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Box, PageContent } from './pageContent.ts';
import { boxAround, inkOf, readPath } from './readPath.ts';

/** What pdf.js makes of a page's content: operator numbers and their arguments. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What a page is interpreted with. */
export interface PageSetting {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From the file's coordinates to points from the left and the top of the page as it is shown. */
  readonly view: Matrix;
  /** A loaded font by the name that the operators use. */
  readonly fontOf: (name: string) => unknown;
}

/** The graphics state of PDF, as far as it decides where characters and lines stand. */
export interface GraphicsState {
  map: Matrix;
  font: Font | null;
  size: number;
  /** -1 for text drawn backwards. */
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  whiteFill: boolean;
  whiteStroke: boolean;
  clip: Box | null;
}

/** Where the next character stands. */
export interface TextPosition {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

type Handler = (run: Run, values: readonly unknown[]) => void;

/** The state of one walk over a page's operators. */
export interface Run {
  readonly setting: PageSetting;
  readonly content: PageContent;
  readonly text: TextPosition;
  readonly stack: GraphicsState[];
  state: GraphicsState;
  /** The next path narrows the clip. */
  clipPending: boolean;
}

/** Walks over a page's operators and notes each character, ruling line and picture with its place. */
export function interpretPage(operators: Operators, setting: PageSetting): PageContent {
  const run = startRun(setting);
  for (let i = 0; i < operators.fnArray.length; i++) {
    const handler = HANDLERS.get(operators.fnArray[i] ?? -1);
    if (handler === undefined) continue;
    const values = operators.argsArray[i];
    handler(run, Array.isArray(values) ? values : []);
  }
  return run.content;
}

function startRun(setting: PageSetting): Run {
  const { number, width, height } = setting;
  return {
    setting,
    content: {
      number,
      width,
      height,
      glyphs: [],
      horizontal: [],
      vertical: [],
      pictures: [],
      slanted: [],
      turned: { up: 0, down: 0 },
    },
    text: { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 },
    stack: [],
    clipPending: false,
    state: {
      map: IDENTITY,
      font: null,
      size: 1,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      horizontalScale: 1,
      leading: 0,
      rise: 0,
      renderingMode: 0,
      whiteFill: false,
      whiteStroke: false,
      clip: null,
    },
  };
}

const numberAt = (values: readonly unknown[], index: number): number => {
  const value = values[index];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

const save: Handler = (run) => {
  run.stack.push({ ...run.state });
};

const restore: Handler = (run) => {
  run.state = run.stack.pop() ?? run.state;
};

/** Enters a part with its own coordinates. */
const enter =
  (matrixOf: (values: readonly unknown[]) => unknown): Handler =>
  (run, values) => {
    save(run, values);
    const matrix = toMatrix(matrixOf(values));
    if (matrix) run.state.map = combine(run.state.map, matrix);
  };

const groupMatrix = ([group]: readonly unknown[]): unknown =>
  typeof group === 'object' && group !== null && 'matrix' in group ? group.matrix : null;

const transform: Handler = (run, values) => {
  const matrix = toMatrix(values);
  if (matrix) run.state.map = combine(run.state.map, matrix);
};

const isWhite = (values: readonly unknown[]): boolean => {
  const [colour] = values;
  return typeof colour === 'string' && /^#f[b-f]f[b-f]f[b-f]$/i.test(colour);
};

function moveText(text: TextPosition, x: number, y: number): void {
  text.lineX += x;
  text.lineY += y;
  text.x = text.lineX;
  text.y = text.lineY;
}

function startText(text: TextPosition, matrix: Matrix): void {
  text.matrix = matrix;
  text.x = text.y = text.lineX = text.lineY = 0;
}

const setFont: Handler = (run, values) => {
  const [name] = values;
  const size = numberAt(values, 1);
  run.state.font = typeof name === 'string' ? readFont(run.setting.fontOf(name)) : null;
  run.state.size = Math.abs(size);
  run.state.direction = size < 0 ? -1 : 1;
};

const showText: Handler = (run, values) => {
  const [glyphs] = values;
  if (isGlyphList(glyphs)) drawGlyphs(run, glyphs);
};

const nextLine = (run: Run): void => moveText(run.text, 0, run.state.leading);

const noteImage: Handler = (run) => {
  const map = combine(run.setting.view, run.state.map);
  run.content.pictures.push(boxAround([place(map, 0, 0), place(map, 1, 0), place(map, 0, 1), place(map, 1, 1)]));
};

const constructPath: Handler = (run, values) => {
  const [paint, data, bounds] = values;
  if (run.clipPending) narrowClip(run, bounds);
  run.clipPending = false;
  const steps: unknown = Array.isArray(data) ? data[0] : null;
  if (typeof paint !== 'number' || !(steps instanceof Float32Array)) return;
  const ink = inkOf(paint);
  const visible = { stroke: ink.stroke && !run.state.whiteStroke, fill: ink.fill && !run.state.whiteFill };
  const { content, setting, state } = run;
  if (content.horizontal.length + content.vertical.length > IMPORT_LIMITS.pdfRulesPerPage) return; // a drawing, not a table
  if (visible.stroke || visible.fill) readPath(steps, combine(setting.view, state.map), visible, content);
};

/** `bounds`: left, bottom, right and top of the path in its own coordinates. */
function narrowClip(run: Run, bounds: unknown): void {
  if (!(bounds instanceof Float32Array) && !Array.isArray(bounds)) return;
  const [x0, y0, x1, y1] = [0, 1, 2, 3].map((i) => Number(bounds[i]));
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
  if (![x0, y0, x1, y1].every(Number.isFinite)) return;
  const map = combine(run.setting.view, run.state.map);
  const box = boxAround([place(map, x0, y0), place(map, x1, y0), place(map, x0, y1), place(map, x1, y1)]);
  const old = run.state.clip;
  run.state.clip = old
    ? {
        x0: Math.max(old.x0, box.x0),
        y0: Math.max(old.y0, box.y0),
        x1: Math.min(old.x1, box.x1),
        y1: Math.min(old.y1, box.y1),
      }
    : box;
}

const askForClip: Handler = (run) => {
  run.clipPending = true;
};

const HANDLERS: ReadonlyMap<number, Handler> = new Map<number, Handler>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, transform],
  [OPS.paintFormXObjectBegin, enter(([matrix]) => matrix)],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, enter(groupMatrix)],
  [OPS.endGroup, restore],
  [OPS.beginAnnotation, save],
  [OPS.endAnnotation, restore],
  [OPS.clip, askForClip],
  [OPS.eoClip, askForClip],
  [OPS.setFillRGBColor, (run, values) => void (run.state.whiteFill = isWhite(values))],
  [OPS.setStrokeRGBColor, (run, values) => void (run.state.whiteStroke = isWhite(values))],
  [OPS.beginText, (run) => startText(run.text, IDENTITY)],
  [OPS.setCharSpacing, (run, values) => void (run.state.charSpacing = numberAt(values, 0))],
  [OPS.setWordSpacing, (run, values) => void (run.state.wordSpacing = numberAt(values, 0))],
  [OPS.setHScale, (run, values) => void (run.state.horizontalScale = numberAt(values, 0) / 100)],
  [OPS.setLeading, (run, values) => void (run.state.leading = -numberAt(values, 0))],
  [OPS.setTextRise, (run, values) => void (run.state.rise = numberAt(values, 0))],
  [OPS.setTextRenderingMode, (run, values) => void (run.state.renderingMode = numberAt(values, 0))],
  [OPS.setFont, setFont],
  [OPS.setTextMatrix, (run, values) => startText(run.text, toMatrix(values[0]) ?? toMatrix(values) ?? IDENTITY)],
  [OPS.moveText, (run, values) => moveText(run.text, numberAt(values, 0), numberAt(values, 1))],
  [
    OPS.setLeadingMoveText,
    (run, values) => {
      run.state.leading = numberAt(values, 1);
      moveText(run.text, numberAt(values, 0), numberAt(values, 1));
    },
  ],
  [OPS.nextLine, nextLine],
  [OPS.showText, showText],
  [OPS.showSpacedText, showText],
  [OPS.nextLineShowText, showText],
  [OPS.nextLineSetSpacingShowText, showText],
  [OPS.paintImageXObject, noteImage],
  [OPS.paintInlineImageXObject, noteImage],
  [OPS.paintImageMaskXObject, noteImage],
  [OPS.paintImageXObjectRepeat, noteImage],
  [OPS.constructPath, constructPath],
]);
