import { sprms } from './sprms.ts';
import type { Sprm } from './sprms.ts';

/** How a row's cell is merged: not, the first of several, or going on from the one before it. */
export type CellMerge = 'none' | 'first' | 'continued';

export interface RowCell {
  horizontal: CellMerge;
  vertical: CellMerge;
}

/** A row of a table as the mark at its end describes it. */
export interface RowFormat {
  /** Left edge of each cell and the right one of the last, in twentieths of a point. */
  edges: number[];
  cells: RowCell[];
}

/** What matters of the properties of a paragraph. */
export interface ParagraphFormat {
  style: number;
  isInTable: boolean;
  /** The mark that ends a row. */
  endsRow: boolean;
  /** 1 for a cell of a table, 2 for a cell of a table inside of it. */
  depth: number;
  endsInnerRow: boolean;
  isHeadRow: boolean;
  /** 0…8 for headings, 9 for other text, as the paragraph or its style states it. */
  outline: number | undefined;
  alignment: number;
  /** Number of its list from 1; 0 for none. */
  list: number;
  listLevel: number;
  row?: RowFormat;
}

/** Follows the properties that lie in the stream Data. */
export type FarChanges = (offset: number) => Buffer | undefined;

const MOST_CELLS = 64;
const CELL_BYTES = 20;
const MOST_FAR = 3;
const isOn = (operand: Buffer): boolean => operand[0] === 1;

/** What each property does. */
const READERS: Readonly<Record<number, (format: ParagraphFormat, operand: Buffer) => void>> = {
  0x2416: (format, operand) => (format.isInTable = isOn(operand)),
  0x2417: (format, operand) => (format.endsRow = isOn(operand)),
  0x6649: (format, operand) => (format.depth = operand.readInt32LE(0)),
  0x244c: (format, operand) => (format.endsInnerRow = isOn(operand)),
  0x2640: (format, operand) => (format.outline = operand[0]),
  0x2461: (format, operand) => (format.alignment = operand[0] ?? 0),
  0x2403: (format, operand) => (format.alignment = operand[0] ?? 0),
  0x260a: (format, operand) => (format.listLevel = operand[0] ?? 0),
  0x460b: (format, operand) => (format.list = operand.readInt16LE(0)),
  0x4600: (format, operand) => (format.style = operand.readUInt16LE(0)),
  0x3404: (format, operand) => (format.isHeadRow = isOn(operand)),
  0xd608: (format, operand) => defineRow(format, operand),
  0x5624: (format, operand) => mergeCells(format, operand),
  0xd62b: (format, operand) => mergeDown(format, operand),
  0x7623: (format, operand) => setWidths(format, operand),
};
/** Properties that only say where the properties are. */
const FAR = new Set([0x6645, 0x6646, 0x646b]);

/** A paragraph without any property. */
export function plainParagraph(style: number): ParagraphFormat {
  return {
    style,
    isInTable: false,
    endsRow: false,
    depth: 0,
    endsInnerRow: false,
    isHeadRow: false,
    outline: undefined,
    alignment: 0,
    list: 0,
    listLevel: 0,
  };
}

/** Applies property changes to a paragraph. Damaged ones are left out. */
export function changeParagraph(format: ParagraphFormat, changes: Buffer, far: FarChanges, steps = 0): void {
  for (const sprm of sprms(changes)) {
    if (!FAR.has(sprm.code)) READERS[sprm.code]?.(format, sprm.operand);
    else if (steps < MOST_FAR) changeFrom(format, sprm, far, steps + 1);
  }
}

function changeFrom(format: ParagraphFormat, { operand }: Sprm, far: FarChanges, steps: number): void {
  const changes = far(operand.readUInt32LE(0));
  if (changes) changeParagraph(format, changes, far, steps);
}

/** [MS-DOC] TDefTableOperand: number of cells, their edges, their merges. */
function defineRow(format: ParagraphFormat, operand: Buffer): void {
  const count = operand[0] ?? 0;
  const cellsAt = 1 + (count + 1) * 2;
  if (count === 0 || count > MOST_CELLS || cellsAt > operand.length) return;
  const edges = Array.from({ length: count + 1 }, (_, i) => operand.readInt16LE(1 + i * 2));
  const cells = Array.from({ length: count }, (_, i): RowCell => {
    const at = cellsAt + i * CELL_BYTES;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    const horizontal = flags & 3;
    return {
      horizontal: horizontal === 0 ? 'none' : horizontal === 1 ? 'continued' : 'first',
      vertical: verticalMerge((flags >> 5) & 3),
    };
  });
  format.row = { edges, cells };
}

const verticalMerge = (value: number): CellMerge => (value === 0 ? 'none' : value === 1 ? 'continued' : 'first');

/** From a cell up to another: one cell. */
function mergeCells({ row }: ParagraphFormat, operand: Buffer): void {
  const [first = 0, end = 0] = operand;
  for (let i = first; i < end; i++) {
    const cell = row?.cells[i];
    if (cell) cell.horizontal = i === first ? 'first' : 'continued';
  }
}

function mergeDown({ row }: ParagraphFormat, operand: Buffer): void {
  const [at = 0, value = 0] = operand;
  const cell = row?.cells[at];
  if (cell) cell.vertical = verticalMerge(value);
}

/** From a cell up to another: all as wide as given; what is right of them moves. */
function setWidths({ row }: ParagraphFormat, operand: Buffer): void {
  if (!row || operand.length < 4) return;
  const [first = 0, end = 0] = operand;
  const width = operand.readInt16LE(2);
  let moved = 0;
  for (let i = 1; i < row.edges.length; i++) {
    const before = (row.edges[i] ?? 0) + moved;
    const edge = i > first && i <= end ? (row.edges[i - 1] ?? 0) + width : before;
    moved += edge - before;
    row.edges[i] = edge;
  }
}
