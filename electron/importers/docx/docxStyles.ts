import { readXml } from '../xml.ts';

interface Style {
  name: string;
  basedOn?: string;
  outline?: number;
  numId?: string;
  numLevel?: number;
}

const MAX_CHAIN = 20;

/** Paragraph styles of a document: what they say of headings and of automatic numbers, also by what they are based on. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();
  #standard = '';

  /** @param xml the styles part; a document may have none. @throws ImportError */
  constructor(xml: string | undefined) {
    let current: Style | undefined;
    if (xml === undefined) return;
    readXml(xml, {
      open: (name, { styleId = '', type = 'paragraph', default: standard, val = '' }) => {
        if (name === 'style') {
          current = { name: '' };
          this.#styles.set(styleId, current);
          if (type === 'paragraph' && (standard === '1' || standard === 'true')) this.#standard = styleId;
        } else if (current) readProperty(current, name, val);
      },
      close: (name) => {
        if (name === 'style') current = undefined;
      },
    });
  }

  /** 1…9 for a heading, 0 for other text. */
  headingLevel(id: string | undefined): number {
    for (const { name, outline } of this.#chain(id)) {
      const named = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
      if (named) return Number(named);
      if (outline !== undefined && outline < 9) return outline + 1;
    }
    return 0;
  }

  /** The list that a style belongs to. */
  numbering(id: string | undefined): { numId: string; level: number } | undefined {
    const style = this.#chain(id).find(({ numId }) => numId !== undefined);
    return style?.numId === undefined ? undefined : { numId: style.numId, level: style.numLevel ?? 0 };
  }

  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let next: string | undefined = id ?? this.#standard;
    while (next !== undefined && chain.length < MAX_CHAIN) {
      const style = this.#styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }
}

function readProperty(style: Style, name: string, value: string): void {
  if (name === 'name') style.name = value;
  else if (name === 'basedOn') style.basedOn = value;
  else if (name === 'outlineLvl') style.outline = Number(value);
  else if (name === 'numId') style.numId = value;
  else if (name === 'ilvl') style.numLevel = Number(value);
}
