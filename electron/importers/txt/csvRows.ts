import type { TextRow } from './textRow.ts';

const SAMPLE_LINES = 20;
const MIN_COMMA_LINES = 8;

/** Is this .csv: by its name, or because most first lines have several commas and none a tab? */
export function isCommaSeparated(text: string, name: string): boolean {
  if (text.includes('\t')) return false;
  if (/\.csv$/i.test(name)) return true;
  const lines = text.split('\n', SAMPLE_LINES);
  return lines.filter((line) => line.split(',').length >= 3).length > MIN_COMMA_LINES;
}

/** The rows of comma-separated values; quoted fields may hold commas, quotes and line breaks. */
export function readCsvRows(text: string): TextRow[] {
  const rows: TextRow[] = [];
  let line = 1;
  let first = 1;
  let cells: string[] = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\r|\n|$)/g;
  for (const [all, quoted, plain, end] of text.matchAll(fields)) {
    if (all === '' && cells.length === 0) break;
    cells.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    line += all.split(/\r\n|\r|\n/).length - 1;
    if (end === ',') continue;
    rows.push({ line: first, cells });
    cells = [];
    first = line;
    if (end === '') break;
  }
  return rows;
}
