import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { RawBlock, RawParagraph, RawTable } from '../raw/rawBlock.ts';
import type { XmlAttributes } from '../xml.ts';
import type { ListCounter } from '../text/ListCounter.ts';
import type { DocxStyles } from './docxStyles.ts';
import { layDocxTable } from './docxTable.ts';
import type { DocxCell, DocxRow, DocxTable } from './docxTable.ts';

interface Paragraph {
  text: string;
  style?: string;
  numId?: string;
  level?: number;
  outline?: number;
  align?: RawParagraph['align'];
  endsPage: boolean;
  /** Pictures, and what text boxes inside the paragraph hold. */
  readonly inside: RawBlock[];
}

interface OpenTable extends DocxTable {
  row?: DocxRow;
  cell?: DocxCell;
  /** Open paragraphs when it began: a table in a text box belongs to the paragraph of that box. */
  readonly depth: number;
}

/** Elements whose content is not what the document says now: deleted, old, doubled, or instructions. */
const SKIPPED = new Set(
  (
    'Fallback moveFrom instrText delText delInstrText pPrChange rPrChange tblPrChange tblGridChange tcPrChange ' +
    'trPrChange sectPrChange numberingChange rt'
  ).split(' '),
);
const SYMBOL_FONT = 0xf000;
const ALIGNMENTS: Readonly<Record<string, RawParagraph['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
};

const isOn = ({ val }: XmlAttributes): boolean => val === undefined || !/^(?:0|false|off|none)$/.test(val);

/** Gathers the blocks of a document's main part from its elements, in order. */
export class DocxBody {
  readonly blocks: RawBlock[] = [];
  readonly warnings: string[] = [];
  readonly #styles: DocxStyles;
  readonly #numbering: ListCounter;
  readonly #tables: OpenTable[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #path: string[] = [];
  /** For each open field: is its result being read (else its code)? */
  readonly #fields: boolean[] = [];
  #skipped = 0;
  #isHidden = false;
  #chars = 0;
  #tableCount = 0;
  #pictureText = '';
  #section = 0;

  constructor(styles: DocxStyles, numbering: ListCounter) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  /** @throws ImportError when there is too much of anything */
  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (this.#skipped > 0 || SKIPPED.has(name) || (name === 'del' && parent !== 'rPr' && parent !== 'trPr')) {
      this.#skipped++;
      return;
    }
    if (!this.#openTablePart(name, attributes)) this.#openTextPart(name, attributes, parent);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 'p') this.#endParagraph();
    else if (name === 'r') this.#isHidden = false;
    else if (name === 'tc' && table) {
      if (table.cell) table.row?.cells.push(table.cell);
      delete table.cell;
    } else if (name === 'tr' && table) {
      if (table.row) table.rows.push(table.row);
      delete table.row;
    } else if (name === 'tbl') this.#endTable();
  }

  text(text: string): void {
    if (this.#path.at(-1) === 't' && this.#skipped === 0) this.#put(text);
  }

  #openTablePart(name: string, attributes: XmlAttributes): boolean {
    if (name === 'tbl') {
      this.#beginTable();
      return true;
    }
    const table = this.#tables.at(-1);
    if (!table) return false;
    if (name === 'gridCol') table.grid.push(Number(attributes['w'] ?? 0));
    else if (name === 'tr') this.#beginRow(table);
    else if (name === 'tc') table.cell = { span: 1, texts: [] };
    else
      return (
        (table.row && readRowProperty(table.row, name, attributes)) ||
        (table.cell ? readCellProperty(table.cell, name, attributes) : false)
      );
    return true;
  }

  #openTextPart(name: string, attributes: XmlAttributes, parent: string | undefined): void {
    const { fldCharType, w = '0', h = '0', orient } = attributes;
    const paragraph = this.#paragraphs.at(-1);
    const isOfParagraph = this.#path.includes('pPr');
    if (name === 'p') this.#paragraphs.push({ text: '', endsPage: false, inside: [] });
    else if (name === 'fldChar') this.#field(fldCharType);
    else if (name === 'pgSz') this.#endSection(orient === 'landscape' || Number(w) > Number(h));
    else if (isOfParagraph && paragraph) readParagraphProperty(paragraph, name, attributes['val']);
    else if (name === 'vanish' && parent === 'rPr') this.#isHidden = isOn(attributes);
    else if (paragraph) this.#openRunPart(paragraph, name, attributes);
  }

  #openRunPart(paragraph: Paragraph, name: string, { type, char = '', descr, title }: XmlAttributes): void {
    if (name === 'docPr') this.#pictureText = descr ?? title ?? '';
    else if (name === 'blip' || name === 'imagedata')
      paragraph.inside.push({ kind: 'image', alt: this.#pictureText || (title ?? ''), place: {} });
    else if (name === 'br' && type === 'page') paragraph.endsPage = true;
    else if (name === 'br' || name === 'cr') this.#put('\n');
    else if (name === 'tab') this.#put('\t');
    else if (name === 'noBreakHyphen') this.#put('-');
    else if (name === 'sym') this.#put(symbolOf(char));
  }

  #put(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#isHidden || this.#fields.includes(false)) return;
    paragraph.text += text;
    this.#chars += text.length;
    if (this.#chars > IMPORT_LIMITS.textChars) throw new ImportError('TOO_MANY');
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }

  #beginTable(): void {
    if (this.#tables.length >= IMPORT_LIMITS.tableDepth) throw new ImportError('DEPTH');
    if (++this.#tableCount > IMPORT_LIMITS.tables) throw new ImportError('TOO_MANY');
    this.#tables.push({ grid: [], rows: [], depth: this.#paragraphs.length });
  }

  #beginRow(table: OpenTable): void {
    if (table.rows.length >= IMPORT_LIMITS.rows) throw new ImportError('TOO_MANY');
    table.row = { cells: [], before: 0, after: 0, isHead: false, isDeleted: false };
  }

  #endTable(): void {
    const table = this.#tables.pop();
    const block = table && layDocxTable(table, false);
    if (block) this.#emit(block);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const block = this.#blockOf(paragraph);
    if (paragraph.endsPage) this.#emit({ kind: 'break' });
    if (block) this.#emit(block);
    for (const inner of paragraph.inside) this.#emit(inner);
  }

  #blockOf(paragraph: Paragraph): RawBlock | undefined {
    const { style, align, outline, text } = paragraph;
    if (text.trim() === '') return undefined;
    const list = this.#styles.numbering(style);
    const numId = paragraph.numId ?? list?.numId;
    const level = paragraph.level ?? list?.level ?? 0;
    const number = numId === undefined || numId === '0' ? '' : this.#numbering.next(numId, level);
    const full = number + text.trimEnd();
    const heading = outline !== undefined && outline < 9 ? outline + 1 : this.#styles.headingLevel(style);
    return heading > 0 && this.#tables.length === 0
      ? { kind: 'heading', level: heading, text: full, place: {} }
      : { kind: 'paragraph', text: full, ...(align && { align }), place: {} };
  }

  /** Into the cell, the text box's paragraph, or the document. */
  #emit(block: RawBlock): void {
    const table = this.#tables.at(-1);
    const outer = this.#paragraphs.at(-1);
    if (outer && this.#paragraphs.length > (table?.depth ?? 0)) outer.inside.push(block);
    else if (table) this.#emitInCell(table, block);
    else this.blocks.push(block);
  }

  #emitInCell(table: OpenTable, block: RawBlock): void {
    if (block.kind === 'paragraph' || block.kind === 'heading') table.cell?.texts.push(block.text);
    if (block.kind !== 'table') return;
    table.cell?.texts.push(textsOf(block));
    this.warnings.push('表格里嵌套了表格，内层表格按文字读取');
  }

  /** A section says at its end how its pages lie. */
  #endSection(landscape: boolean): void {
    if (this.#tables.length > 0) return;
    for (let i = this.#section; i < this.blocks.length; i++) {
      const block = this.blocks[i];
      if (block?.kind === 'table') this.blocks[i] = { ...block, landscape };
    }
    this.#section = this.blocks.length;
  }
}

function readRowProperty(row: DocxRow, name: string, attributes: XmlAttributes): boolean {
  if (name === 'gridBefore') row.before = columnsOf(attributes['val']);
  else if (name === 'gridAfter') row.after = columnsOf(attributes['val']);
  else if (name === 'tblHeader') row.isHead = isOn(attributes);
  else if (name === 'del') row.isDeleted = true;
  else return false;
  return true;
}

function readCellProperty(cell: DocxCell, name: string, { val, w = '0', type }: XmlAttributes): boolean {
  const merge = val === 'restart' ? 'restart' : 'continue';
  if (name === 'gridSpan') cell.span = Math.max(1, columnsOf(val));
  else if (name === 'tcW') {
    if (type !== 'pct') cell.width = Number(w);
  } else if (name === 'vMerge') cell.vertical = merge;
  else if (name === 'hMerge') cell.horizontal = merge;
  else return false;
  return true;
}

function readParagraphProperty(paragraph: Paragraph, name: string, value = ''): void {
  if (name === 'pStyle') paragraph.style = value;
  else if (name === 'numId') paragraph.numId = value;
  else if (name === 'ilvl') paragraph.level = Number(value);
  else if (name === 'outlineLvl') paragraph.outline = Number(value);
  else if (name === 'jc' && ALIGNMENTS[value]) paragraph.align = ALIGNMENTS[value];
}

function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (!code) return '';
  return code >= SYMBOL_FONT ? '□' : String.fromCharCode(code);
}

const columnsOf = (value = '0'): number => Math.min(IMPORT_LIMITS.columns, Math.max(0, Number(value) || 0));

const textsOf = (table: RawTable): string =>
  table.cells
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\t');
