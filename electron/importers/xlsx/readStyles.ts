import type { NumberFormats } from '../sheet/numberFormat.ts';
import { readXml } from '../xml.ts';

/** What of the styles decides how a cell reads. */
export interface Styles extends NumberFormats {
  /** By the number that a cell names. */
  readonly cells: readonly CellStyle[];
  /** Whether a border draws anything, by the number that a style names. */
  readonly borders: readonly boolean[];
}

export interface CellStyle {
  readonly numberFormat: number;
  readonly border: number;
}

const SIDE = /^(?:left|right|top|bottom|start|end)$/;

/** Number formats and borders. @throws ImportError */
export function readStyles(xml: string | undefined, from1904: boolean): Styles {
  const codes = new Map<number, string>();
  const cells: CellStyle[] = [];
  const borders: boolean[] = [];
  let isCellStyles = false;
  let isDrawn = false;
  if (xml !== undefined)
    readXml(xml, {
      open(name, attributes) {
        if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (name === 'cellXfs') isCellStyles = true;
        else if (name === 'xf' && isCellStyles)
          cells.push({
            numberFormat: Number(attributes['numFmtId'] ?? 0),
            border: Number(attributes['borderId'] ?? 0),
          });
        else if (name === 'border') isDrawn = false;
        else if (SIDE.test(name) && (attributes['style'] ?? 'none') !== 'none') isDrawn = true;
      },
      close(name) {
        if (name === 'cellXfs') isCellStyles = false;
        else if (name === 'border') borders.push(isDrawn);
      },
    });
  return { codes, cells, borders, from1904 };
}
