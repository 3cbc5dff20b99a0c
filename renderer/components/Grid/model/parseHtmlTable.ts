import type { HtmlToken } from './htmlTokens.ts';
import { attribute, htmlTokens } from './htmlTokens.ts';
import { padRows } from './parseTsv.ts';

/** Inline elements break no line; these do when they end inside a cell. */
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);
/** More cells than this are not laid out: a few bytes of rowspan and colspan could ask for millions. */
const MAX_CELLS = 2_000_000;

interface Builder {
  rows: string[][];
  /** Places taken by a cell that spans down from an earlier row: row → columns. */
  taken: Map<number, Set<number>>;
  cells: number;
  row: number;
  col: number;
  depth: number;
  hidden: boolean;
  cell: { text: string; rowSpan: number; colSpan: number } | null;
}

/**
 * Reads the tables of clipboard HTML (Excel, WPS, Word, browsers) as one grid. A merged cell has its text in the
 * top-left place, the rest is blank. Tables follow one below the other; a table inside a cell is read as text of the
 * cell; rows that are not displayed are left out. Null when there is no table.
 */
export function parseHtmlTable(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const b: Builder = { rows: [], taken: new Map(), cells: 0, row: -1, col: 0, depth: 0, hidden: false, cell: null };
  for (const token of htmlTokens(html)) {
    take(b, token);
    if (b.cells > MAX_CELLS) return null;
  }
  endCell(b);
  return b.rows.length > 0 ? padRows(b.rows) : null;
}

function take(b: Builder, token: HtmlToken): void {
  if (token.kind === 'text') {
    if (b.cell) b.cell.text += token.text.replace(/[ \t\r\n\f]+/g, ' ');
  } else if (token.kind === 'open') {
    open(b, token.name, token.attributes);
  } else {
    close(b, token.name);
  }
}

function open(b: Builder, name: string, attributes: string): void {
  if (name === 'table') {
    b.depth += 1;
  } else if (b.depth > 1) {
    if (b.cell && (name === 'tr' || name === 'br')) b.cell.text += '\n';
    if (b.cell && (name === 'td' || name === 'th')) b.cell.text += ' ';
  } else if (name === 'tr') {
    endCell(b);
    startRow(b, attributes);
  } else if (name === 'td' || name === 'th') {
    endCell(b);
    if (b.row < 0) startRow(b, '');
    const rowSpan = spanOf(attributes, 'rowspan');
    b.cell = { text: '', rowSpan, colSpan: spanOf(attributes, 'colspan') };
  } else if (name === 'br' && b.cell) {
    b.cell.text += '\n';
  }
}

function close(b: Builder, name: string): void {
  if (name === 'table') {
    if (b.depth === 1) {
      endCell(b);
      b.taken.clear();
    }
    b.depth = Math.max(0, b.depth - 1);
  } else if (b.depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) {
    endCell(b);
  } else if (BLOCKS.has(name) && b.cell) {
    b.cell.text += '\n';
  }
}

function startRow(b: Builder, attributes: string): void {
  const style = attribute(attributes, 'style') ?? '';
  b.hidden = /display\s*:\s*none/i.test(style);
  if (b.hidden) return;
  // Excel writes a run of empty rows as one.
  const run = Number(/mso-xlrowspan\s*:\s*(\d+)/i.exec(style)?.[1] ?? 1);
  for (let i = 0; i < Math.max(1, Math.min(run, 10_000)); i++) b.rows.push([]);
  b.row = b.rows.length - 1;
  b.col = 0;
}

function endCell(b: Builder): void {
  const { cell } = b;
  b.cell = null;
  if (!cell || b.hidden) return;
  const row = b.rows[b.row];
  if (!row) return;
  while (b.taken.get(b.row)?.has(b.col)) b.col += 1;
  while (row.length < b.col) row.push('');
  row[b.col] = tidy(cell.text);
  for (let c = b.col + 1; c < b.col + cell.colSpan; c++) row[c] = '';
  for (let r = b.row + 1; r < b.row + cell.rowSpan; r++) {
    const taken = b.taken.get(r) ?? new Set<number>();
    for (let c = b.col; c < b.col + cell.colSpan; c++) taken.add(c);
    b.taken.set(r, taken);
  }
  b.cells += cell.rowSpan * cell.colSpan;
  b.col += cell.colSpan;
}

function tidy(text: string): string {
  return text
    .replace(/ *\n */g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '')
    .replace(/\n{2,}/g, '\n');
}

function spanOf(attributes: string, name: string): number {
  const value = Number.parseInt(attribute(attributes, name) ?? '1', 10);
  return Number.isFinite(value) ? Math.max(1, Math.min(value, 1000)) : 1;
}
