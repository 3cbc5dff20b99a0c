import { changeParagraph, plainParagraph } from './paragraphFormat.ts';
import type { FarChanges, ParagraphFormat } from './paragraphFormat.ts';

interface Style {
  /** Built-in number: 1…9 are the headings. */
  readonly builtIn: number;
  readonly name: string;
  readonly base: number;
  readonly changes: Buffer;
}

const MOST_STYLES = 4095;
const MAX_CHAIN = 12;
const NO_BASE = 0xfff;
const PARAGRAPH_STYLE = 1;
const NOTHING = Buffer.alloc(0);

/** The styles of a document ([MS-DOC] STSH): what they say of headings, lists and alignment, also by what they are based on. */
export class DocStyles {
  readonly #styles: readonly (Style | undefined)[];
  readonly #far: FarChanges;

  /** @param sheet the part `styles` of the table stream; may be empty */
  constructor(sheet: Buffer, far: FarChanges) {
    this.#styles = readStyles(sheet);
    this.#far = far;
  }

  /** A paragraph of a style, with what the style says. */
  paragraph(style: number): ParagraphFormat {
    const format = plainParagraph(style);
    for (const { changes } of this.#chain(style).reverse()) changeParagraph(format, changes, this.#far);
    format.style = style;
    return format;
  }

  /** 1…9 for a heading, 0 for other text. */
  headingLevel(style: number): number {
    for (const { builtIn, name } of this.#chain(style)) {
      if (builtIn >= 1 && builtIn <= 9) return builtIn;
      const named = /^(?:heading|标题)\s*([1-9])/i.exec(name)?.[1];
      if (named) return Number(named);
    }
    return 0;
  }

  #chain(style: number): Style[] {
    const chain: Style[] = [];
    for (let next = style; chain.length < MAX_CHAIN && next !== NO_BASE;) {
      const found = this.#styles[next];
      if (!found) break;
      chain.push(found);
      next = found.base;
    }
    return chain;
  }
}

function readStyles(sheet: Buffer): (Style | undefined)[] {
  if (sheet.length < 10) return [];
  const count = Math.min(sheet.readUInt16LE(2), MOST_STYLES);
  const fixed = sheet.readUInt16LE(4);
  const styles: (Style | undefined)[] = [];
  let at = 2 + sheet.readUInt16LE(0);
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const bytes = sheet.readUInt16LE(at);
    styles.push(readStyle(sheet.subarray(at + 2, at + 2 + bytes), fixed));
    at += 2 + bytes;
  }
  return styles;
}

/** @param fixed how many bytes stand before the name */
function readStyle(style: Buffer, fixed: number): Style | undefined {
  if (fixed < 4 || style.length < fixed + 2) return undefined;
  const kindAndBase = style.readUInt16LE(2);
  const letters = style.readUInt16LE(fixed);
  const nameEnd = fixed + 2 + letters * 2;
  // The name ends with a zero; the properties begin at an even place.
  const changesAt = nameEnd + 2 + (nameEnd % 2);
  return {
    builtIn: style.readUInt16LE(0) & 0xfff,
    name: style.toString('utf16le', fixed + 2, Math.min(nameEnd, style.length)),
    base: kindAndBase >> 4,
    changes: (kindAndBase & 0xf) === PARAGRAPH_STYLE ? styleChanges(style, changesAt) : NOTHING,
  };
}

/** Length, the style's own number, then the changes. */
function styleChanges(style: Buffer, at: number): Buffer {
  if (at + 4 > style.length) return NOTHING;
  return style.subarray(at + 4, at + 2 + style.readUInt16LE(at));
}
