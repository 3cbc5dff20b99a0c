import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { RawBlock, RawParagraph } from '../raw/rawBlock.ts';
import { isPlacing, layHtmlTable } from './htmlTable.ts';
import type { HtmlCell, HtmlRow } from './htmlTable.ts';

type Attributes = Readonly<Record<string, string>>;

interface OpenTable {
  readonly rows: HtmlRow[];
  cell?: HtmlCell;
  isInHead: boolean;
}

/** Elements whose content is not text of the page; deleted text of Word's is `del`. */
const SKIPPED = new Set(
  'head title style script noscript template svg iframe object select button textarea nav xml del math audio video'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd center body section article header footer main aside blockquote pre form hr caption address'.split(
    ' ',
  ),
);
const HEADING = /^h([1-6])$/;
const OUTLINE = /mso-outline-level\s*:\s*([1-9])/i;
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const NEW_PAGE = /page-break-before\s*:\s*always|break-before\s*:\s*page/i;
const ALIGN = /text-align\s*:\s*(center|right)/i;
/** Stands for a line break until spaces are put together: those of the source mean nothing, it does. */
const LINE = '\u0001';
/** Lines that begin so, or follow an empty one, are paragraphs of their own. */
const NEXT_PARAGRAPH = new RegExp(`${LINE}(?=${LINE}|[\\u00a0\\u3000]{2})`);

/** Gathers the blocks of a web page from its elements, in order. */
export class HtmlBody {
  readonly blocks: RawBlock[] = [];
  readonly hidden: string[] = [];
  readonly warnings: string[] = [];
  readonly #tables: OpenTable[] = [];
  #text = '';
  #level = 0;
  #align: RawParagraph['align'];
  #skipped = 0;
  #isHidden = false;
  #hiddenText = '';
  #chars = 0;
  #depth = 0;
  #tableCount = 0;

  /** @throws ImportError when there is too much of anything */
  open(name: string, attributes: Attributes): void {
    if (++this.#depth > IMPORT_LIMITS.xmlDepth) throw new ImportError('DEPTH');
    const { style = '' } = attributes;
    const isHidden = HIDDEN.test(style) || 'hidden' in attributes;
    if (this.#skipped > 0 || SKIPPED.has(name) || isHidden) {
      if (this.#skipped++ === 0) this.#isHidden = isHidden && !SKIPPED.has(name);
      return;
    }
    if (NEW_PAGE.test(style)) this.#breakPage();
    if (name === 'table') this.#openTable();
    else if (!this.#openTablePart(name, attributes)) this.#openText(name, attributes);
  }

  close(name: string): void {
    this.#depth--;
    if (this.#skipped > 0) {
      if (--this.#skipped === 0) this.#keepHidden();
      return;
    }
    if (name === 'table') this.#closeTable();
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (name === 'thead') this.#setHead(false);
    else if (BLOCKS.has(name)) {
      this.#endText();
      this.#level = 0;
      this.#align = undefined;
    }
  }

  text(text: string): void {
    this.#chars += text.length;
    if (this.#chars > IMPORT_LIMITS.textChars) throw new ImportError('TOO_MANY');
    if (this.#skipped === 0) this.#text += text;
    else if (this.#isHidden) this.#hiddenText += text;
  }

  /** The end of the page: what is still open is closed. */
  end(): void {
    while (this.#tables.length > 0) this.#closeTable();
    this.#endText();
  }

  #openTablePart(name: string, attributes: Attributes): boolean {
    const table = this.#tables.at(-1);
    if (!table) return false;
    if (name === 'thead') this.#setHead(true);
    else if (name === 'tr') this.#openRow(table);
    else if (name === 'td' || name === 'th') this.#openCell(table, name, attributes);
    else return false;
    return true;
  }

  #openText(name: string, attributes: Attributes): void {
    const { style = '', align = '', alt = '' } = attributes;
    if (name === 'br') this.#text += LINE;
    else if (name === 'img') this.#openPicture(alt);
    else if (BLOCKS.has(name)) {
      this.#endText();
      const level = HEADING.exec(name)?.[1] ?? OUTLINE.exec(style)?.[1];
      if (level !== undefined) this.#level = Number(level);
      const side = ALIGN.exec(style)?.[1] ?? align;
      if (name === 'center' || /^center$/i.test(side)) this.#align = 'center';
      else if (/^right$/i.test(side)) this.#align = 'right';
    }
  }

  #openPicture(alt: string): void {
    if (this.#tables.length > 0) return;
    this.#endText();
    this.blocks.push({ kind: 'image', alt, place: {} });
  }

  #breakPage(): void {
    if (this.#tables.length > 0) return;
    this.#endText();
    this.blocks.push({ kind: 'break' });
  }

  #openTable(): void {
    this.#endText();
    if (this.#tables.length >= IMPORT_LIMITS.tableDepth) throw new ImportError('DEPTH');
    if (++this.#tableCount > IMPORT_LIMITS.tables) throw new ImportError('TOO_MANY');
    this.#tables.push({ rows: [], isInHead: false });
  }

  #setHead(isInHead: boolean): void {
    const table = this.#tables.at(-1);
    if (table) table.isInHead = isInHead;
  }

  #openRow(table: OpenTable): HtmlRow {
    this.#endCell();
    if (table.rows.length >= IMPORT_LIMITS.rows) throw new ImportError('TOO_MANY');
    const row: HtmlRow = { cells: [], isHead: table.isInHead };
    table.rows.push(row);
    return row;
  }

  #openCell(table: OpenTable, name: string, attributes: Attributes): void {
    this.#endCell();
    const row = table.rows.at(-1) ?? this.#openRow(table);
    const number = Number(attributes['x:num'] || Number.NaN);
    table.cell = {
      blocks: [],
      rowSpan: spanOf(attributes['rowspan'], 0, IMPORT_LIMITS.rows),
      columnSpan: spanOf(attributes['colspan'], 1, IMPORT_LIMITS.columns),
      isHead: name === 'th',
      ...(Number.isFinite(number) && { number }),
    };
    row.cells.push(table.cell);
  }

  #endCell(): void {
    this.#endText();
    delete this.#tables.at(-1)?.cell;
  }

  #closeTable(): void {
    this.#endCell();
    const table = this.#tables.pop();
    if (!table) return;
    if (isPlacing(table.rows)) {
      for (const cell of table.rows.flatMap((row) => row.cells)) for (const block of cell.blocks) this.#emit(block);
      return;
    }
    if (table.rows.some((row) => row.cells.some((cell) => cell.blocks.some(({ kind }) => kind === 'table'))))
      this.warnings.push('表格里嵌套了表格，内层表格按文字读取');
    const block = layHtmlTable(table.rows);
    if (block) this.#emit(block);
  }

  #endText(): void {
    const text = this.#text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#text = '';
    const isInCell = this.#tables.length > 0;
    for (const part of isInCell ? [text] : text.split(NEXT_PARAGRAPH)) {
      const shown = shownText(part);
      if (shown === '') continue;
      const [level, align] = [this.#level, this.#align];
      this.#emit(
        level > 0 && !isInCell
          ? { kind: 'heading', level, text: shown, place: {} }
          : { kind: 'paragraph', text: shown, ...(align && { align }), place: {} },
      );
    }
  }

  /** Into the open cell, or the page; text of a table outside of its cells is the page's. */
  #emit(block: RawBlock): void {
    for (let i = this.#tables.length - 1; i >= 0; i--) {
      const cell = this.#tables[i]?.cell;
      if (cell) {
        cell.blocks.push(block);
        return;
      }
    }
    this.blocks.push(block);
  }

  #keepHidden(): void {
    const text = shownText(this.#hiddenText.replace(/\s+/g, ' '));
    if (text !== '') this.hidden.push(text);
    this.#hiddenText = '';
    this.#isHidden = false;
  }
}

/** Without the spaces around line breaks and at both ends. */
const shownText = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(new RegExp(` *${LINE} *`, 'g'), '\n')
    .trim();

/** @param least 0 where that means down to the last row */
function spanOf(value: string | undefined, least: number, most: number): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(most, Math.max(least, span));
}
