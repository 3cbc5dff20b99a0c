import { CellCollector } from '../sheet/CellCollector.ts';
import { displayNumber } from '../sheet/numberFormat.ts';
import { emptySheet } from '../sheet/sheetGrid.ts';
import type { SheetCell, SheetGrid } from '../sheet/sheetGrid.ts';
import type { XmlAttributes } from '../xml.ts';

interface Style {
  isBordered: boolean;
  format: string;
}

interface OpenCell {
  readonly style: string;
  type: string;
  text: string;
}

/** Formats that are named in place of written. */
const NAMED: Readonly<Record<string, string>> = {
  Standard: '#,##0.00',
  Currency: '#,##0.00',
  'Euro Currency': '#,##0.00',
  Fixed: '0.00',
  Percent: '0.00%',
};
/** An own format by any number that is not built in. */
const OWN_FORMAT = 1000;
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
const MOST_HIDDEN = 2000;
const MOST_MERGES = 50_000;

/** Gathers the sheets of a workbook from its elements, in order. */
export class SpreadsheetBody {
  readonly sheets: SheetGrid[] = [];
  readonly #collector = new CellCollector();
  readonly #styles = new Map<string, Style>();
  #style: Style | undefined;
  #sheet: SheetGrid | undefined;
  #isHidden = false;
  #row = -1;
  #column = -1;
  #nextColumn = 0;
  #hiddenFrom = 0;
  #cell: OpenCell | undefined;
  #comment = 0;
  #target: 'cell' | 'visible' | undefined;
  #visible = '';

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'Style')
      this.#styles.set(attributes['ID'] ?? '', (this.#style = this.#newStyle(attributes['Parent'])));
    else if (name === 'Border' && this.#style) this.#style.isBordered ||= isDrawn(attributes['LineStyle']);
    else if (name === 'NumberFormat' && this.#style) this.#style.format = attributes['Format'] ?? 'General';
    else if (name === 'Worksheet') this.#openSheet(attributes['Name'] ?? '');
    else if (name === 'Comment') this.#comment++;
    else if (this.#sheet) this.#openSheetPart(this.#sheet, name, attributes);
  }

  /** @throws ImportError TOO_MANY */
  close(name: string): void {
    if (name === 'Style') this.#style = undefined;
    else if (name === 'Comment') this.#comment--;
    else if (name === 'Worksheet') this.#closeSheet();
    else if (name === 'Data' && this.#comment === 0) this.#target = undefined;
    else if (name === 'Visible') {
      this.#isHidden = /hidden/i.test(this.#visible);
      this.#target = undefined;
    } else if (name === 'Cell' && this.#cell && this.#sheet) {
      this.#collector.add(this.#sheet, this.#row, this.#column, this.#readCell(this.#cell));
      this.#cell = undefined;
    }
  }

  text(text: string): void {
    if (this.#target === 'visible') this.#visible += text;
    else if (this.#target === 'cell' && this.#cell && this.#comment === 0) this.#cell.text += text;
  }

  #newStyle(parent: string | undefined): Style {
    return { ...(this.#styles.get(parent ?? 'Default') ?? { isBordered: false, format: 'General' }) };
  }

  #openSheet(name: string): void {
    this.#sheet = emptySheet(name, false);
    this.#isHidden = false;
    this.#row = -1;
    this.#hiddenFrom = 0;
  }

  #closeSheet(): void {
    if (this.#sheet) this.sheets.push({ ...this.#sheet, isHidden: this.#isHidden });
    this.#sheet = undefined;
  }

  #openSheetPart(sheet: SheetGrid, name: string, attributes: XmlAttributes): void {
    if (name === 'Column') this.#openColumn(sheet, attributes);
    else if (name === 'Row') this.#openRow(sheet, attributes);
    else if (name === 'Cell') this.#openCell(sheet, attributes);
    else if (name === 'Data' && this.#cell && this.#comment === 0) {
      this.#cell.type = attributes['Type'] ?? 'String';
      this.#target = 'cell';
    } else if (name === 'Visible') {
      this.#visible = '';
      this.#target = 'visible';
    }
  }

  #openColumn(sheet: SheetGrid, { Index, Span, Hidden }: XmlAttributes): void {
    const first = Index === undefined ? this.#hiddenFrom : numberOf(Index, MOST_COLUMNS) - 1;
    const end = first + numberOf(Span, MOST_COLUMNS) + 1;
    this.#hiddenFrom = end;
    if (Hidden === '1') for (let i = first; i < Math.min(end, first + MOST_HIDDEN); i++) sheet.hiddenColumns.add(i);
  }

  /** A span repeats the row's properties below it; those rows hold no cells. */
  #openRow(sheet: SheetGrid, { Index, Span, Hidden }: XmlAttributes): void {
    const first = Index === undefined ? this.#row + 1 : numberOf(Index, MOST_ROWS) - 1;
    this.#row = first;
    this.#nextColumn = 0;
    if (Hidden !== '1') return;
    const end = first + Math.min(MOST_HIDDEN, numberOf(Span, MOST_ROWS)) + 1;
    for (let i = first; i < end; i++) sheet.hiddenRows.add(i);
  }

  #openCell(sheet: SheetGrid, { Index, MergeAcross, MergeDown, StyleID = 'Default' }: XmlAttributes): void {
    this.#column = Index === undefined ? this.#nextColumn : Math.max(0, numberOf(Index, MOST_COLUMNS) - 1);
    const [across, down] = [numberOf(MergeAcross, MOST_COLUMNS), numberOf(MergeDown, MOST_ROWS)];
    this.#nextColumn = this.#column + across + 1;
    this.#cell = { style: StyleID, type: 'String', text: '' };
    if ((across > 0 || down > 0) && sheet.merges.length < MOST_MERGES)
      sheet.merges.push({ row: this.#row, column: this.#column, rowSpan: down + 1, columnSpan: across + 1 });
  }

  #readCell({ style: id, type, text }: OpenCell): SheetCell {
    const { isBordered, format } = this.#styles.get(id) ?? { isBordered: false, format: 'General' };
    if (type === 'DateTime') return { text: text.slice(0, 10), isBordered };
    if (type === 'Boolean') return { text: text === '1' ? '是' : '否', isBordered };
    const number = Number(text);
    if (type !== 'Number' || text.trim() === '' || !Number.isFinite(number)) return { text, isBordered };
    const codes = new Map([[OWN_FORMAT, NAMED[format] ?? format]]);
    const shown = displayNumber(number, OWN_FORMAT, { codes, from1904: false });
    return { text: shown.text, isBordered, ...(!shown.isDate && { number }) };
  }
}

/** A count or position of an attribute; 0 when it is none. */
const numberOf = (value: string | undefined, most: number): number =>
  Math.min(most, Math.max(0, Math.trunc(Number(value ?? 0)) || 0));

const isDrawn = (line: string | undefined): boolean => line !== undefined && line !== 'None';
