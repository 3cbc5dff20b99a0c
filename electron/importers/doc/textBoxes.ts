/** A part of the whole text: first and behind the last position. */
export type TextRange = readonly [start: number, end: number];

const SHAPE_BYTES = 26;
const BOX_BYTES = 22;
const BOX_SHAPE_AT = 14;

/**
 * The texts of text boxes by the position of the character that they hang on.
 * @param shapes the part `shapes` of the table stream: where each drawn shape hangs ([MS-DOC] PlcfSpa)
 * @param boxes the part `textBoxes`: the shape of each text ([MS-DOC] PlcftxbxTxt)
 * @param first position of the first text
 */
export function textBoxesByAnchor(shapes: Buffer, boxes: Buffer, first: number): ReadonlyMap<number, TextRange> {
  const texts = new Map<number, TextRange>();
  const boxCount = entryCount(boxes, BOX_BYTES);
  for (let i = 0; i < boxCount; i++) {
    const shape = boxes.readInt32LE((boxCount + 1) * 4 + i * BOX_BYTES + BOX_SHAPE_AT);
    const range: TextRange = [first + boxes.readUInt32LE(i * 4), first + boxes.readUInt32LE(i * 4 + 4)];
    if (!texts.has(shape)) texts.set(shape, range);
  }
  const byAnchor = new Map<number, TextRange>();
  const shapeCount = entryCount(shapes, SHAPE_BYTES);
  for (let i = 0; i < shapeCount; i++) {
    const text = texts.get(shapes.readInt32LE((shapeCount + 1) * 4 + i * SHAPE_BYTES));
    if (text) byAnchor.set(shapes.readUInt32LE(i * 4), text);
  }
  return byAnchor;
}

/** Of a list of positions, one more than entries, and the entries behind them. */
const entryCount = (list: Buffer, entryBytes: number): number =>
  list.length < 8 ? 0 : Math.floor((list.length - 4) / (4 + entryBytes));
