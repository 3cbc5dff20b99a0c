import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { RawBlock, RawParagraph } from '../raw/rawBlock.ts';
import { layDocTable } from './docTable.ts';
import type { DocRow } from './docTable.ts';
import type { DocSource } from './docSource.ts';
import type { ParagraphFormat } from './paragraphFormat.ts';
import type { TextRange } from './textBoxes.ts';

const CELL_END = 7;
const PARAGRAPH_END = 13;
const PAGE_END = 12;
const FIELD_BEGIN = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
const PICTURE = 1;
const SHAPE = 8;
const SYMBOL_BRACKET = 0x28;
/** Other characters that stand for something; what has no entry and is a control character says nothing. */
const SPECIAL: ReadonlyMap<number, string> = new Map([
  [9, '\t'],
  [11, '\n'],
  [0x1e, '-'],
  [0xa0, ' '],
]);
const SYMBOL_FONT = 0xf000;
const ALIGNMENTS: readonly RawParagraph['align'][] = [undefined, 'center', 'right'];
const MOST_BOXES_IN_BOXES = 4;

/** Gathers the blocks of a document's text from its characters, in order. */
export class DocBody {
  readonly blocks: RawBlock[] = [];
  readonly warnings: string[] = [];
  readonly #source: DocSource;
  readonly #depth: number;
  #text = '';
  /** For each open field: is its result being read (else its code)? */
  readonly #fields: boolean[] = [];
  #rows: DocRow[] = [];
  #rowTexts: string[] = [];
  #cellTexts: string[] = [];
  #innerTexts: string[] = [];
  #tableStart = 0;
  #tables = 0;
  /** Pictures and text boxes that hang on the paragraph being read. */
  #hanging: (TextRange | 'picture')[] = [];

  /** @param depth how many text boxes this text lies in */
  constructor(source: DocSource, depth = 0) {
    this.#source = source;
    this.#depth = depth;
  }

  /** Reads a part of the text. @throws ImportError when there is too much of anything */
  read([start, end]: TextRange): void {
    this.#source.text.each(start, end, (code, position, offset) => this.#take(code, position, offset));
    if (this.#text.trim() !== '') this.blocks.push({ kind: 'paragraph', text: this.#text, place: {} });
    this.#text = '';
    this.#endTable();
  }

  #take(code: number, position: number, offset: number): void {
    if (code === PARAGRAPH_END || code === CELL_END) this.#endParagraph(code, position, offset);
    else if (code === PAGE_END) this.#endPage(position, offset);
    else if (code === FIELD_BEGIN) this.#fields.push(false);
    else if (code === FIELD_RESULT) this.#fields[this.#fields.length - 1] = true;
    else if (code === FIELD_END) this.#fields.pop();
    else if (!this.#fields.includes(false)) this.#takeShown(code, position, offset);
  }

  #takeShown(code: number, position: number, offset: number): void {
    const odd = this.#source.oddAt(offset);
    if (odd?.isGone) return;
    if (code === PICTURE || code === SHAPE) {
      const box = code === SHAPE ? this.#source.textBoxes.get(position) : undefined;
      this.#hanging.push(box ?? 'picture');
    } else if (code === SYMBOL_BRACKET && odd?.symbol !== undefined) {
      this.#text += odd.symbol >= SYMBOL_FONT ? '□' : String.fromCharCode(odd.symbol);
    } else {
      const special = SPECIAL.get(code);
      if (special !== undefined) this.#text += special;
      else if (code >= 0x20 && code !== 0x1f) this.#text += String.fromCharCode(code);
    }
  }

  #endPage(position: number, offset: number): void {
    if (this.#text.trim() !== '' || this.#hanging.length > 0) this.#endParagraph(PARAGRAPH_END, position, offset);
    else if (!this.#source.paragraphAt(offset).isInTable) this.#endTable();
    this.#text = '';
    this.blocks.push({ kind: 'break' });
  }

  #endParagraph(code: number, position: number, offset: number): void {
    const format = this.#source.paragraphAt(offset);
    const text = this.#text.replace(/[ \t]+$/, '');
    this.#text = '';
    if (format.depth > 1) this.#endInner(text, format);
    else if (format.endsRow) this.#endRow(format, position);
    else if (format.isInTable || code === CELL_END) this.#endCellText(text, format, code);
    else this.#endFree(text, format);
  }

  /** Tables in cells are read as text, a line for each row. */
  #endInner(text: string, format: ParagraphFormat): void {
    if (text.trim() !== '') this.#innerTexts.push(text.trim());
    if (!format.endsInnerRow) return;
    this.warnings.push('表格里嵌套了表格，内层表格按文字读取');
    this.#cellTexts.push(this.#innerTexts.join('\t'));
    this.#innerTexts = [];
  }

  #endCellText(text: string, format: ParagraphFormat, code: number): void {
    if (text.trim() !== '') this.#cellTexts.push(this.#numbered(text, format).trim());
    for (const block of this.#takeHanging()) this.#cellTexts.push(...textsOf(block));
    if (code !== CELL_END) return;
    this.#rowTexts.push(this.#cellTexts.join('\n'));
    this.#cellTexts = [];
  }

  #endRow(format: ParagraphFormat, position: number): void {
    if (this.#rows.length === 0) this.#tableStart = position;
    if (this.#rows.length >= IMPORT_LIMITS.rows) throw new ImportError('TOO_MANY');
    this.#rows.push({ texts: this.#rowTexts, format: format.row, isHead: format.isHeadRow });
    this.#rowTexts = [];
    this.#cellTexts = [];
  }

  #endFree(text: string, format: ParagraphFormat): void {
    this.#endTable();
    if (text.trim() !== '') {
      const full = this.#numbered(text, format);
      const { outline } = format;
      const level = outline === undefined ? this.#source.styles.headingLevel(format.style) : (outline + 1) % 10;
      const align = ALIGNMENTS[format.alignment];
      this.blocks.push(
        level > 0
          ? { kind: 'heading', level, text: full, place: {} }
          : { kind: 'paragraph', text: full, ...(align && { align }), place: {} },
      );
    }
    this.blocks.push(...this.#takeHanging());
  }

  #numbered(text: string, { list, listLevel }: ParagraphFormat): string {
    return (list > 0 ? this.#source.numbering.next(String(list), listLevel) : '') + text;
  }

  #takeHanging(): RawBlock[] {
    const hanging = this.#hanging;
    this.#hanging = [];
    return hanging.flatMap((item): RawBlock[] => {
      if (item === 'picture') return [{ kind: 'image', alt: '', place: {} }];
      if (this.#depth >= MOST_BOXES_IN_BOXES) throw new ImportError('DEPTH');
      const box = new DocBody(this.#source, this.#depth + 1);
      box.read(item);
      this.warnings.push(...box.warnings);
      return box.blocks;
    });
  }

  #endTable(): void {
    if (this.#rows.length === 0) return;
    if (++this.#tables > IMPORT_LIMITS.tables) throw new ImportError('TOO_MANY');
    const table = layDocTable(this.#rows, this.#source.isLandscape(this.#tableStart));
    this.#rows = [];
    if (table) this.blocks.push(table);
  }
}

function textsOf(block: RawBlock): string[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text];
  return block.kind === 'table' ? block.cells.map(({ text }) => text).filter(Boolean) : [];
}
