import { joinFunctionCode } from './codes.ts';
import type { RawEditionRow } from './officialEdition.ts';

/** What was read from the cells of a sheet. */
export interface EditionRows {
  rows: RawEditionRow[];
  /** Row numbers (from 1) that hold text but no code: titles and headings, to be shown to the user. */
  skipped: number[];
}

/** Where code and name stand; several code columns are 类, 款, 项. */
interface Columns {
  codes: number[];
  name: number;
}

const HEADER_ROWS = 20;
const cellText = (cell: string | undefined): string => (cell ?? '').normalize('NFKC').replace(/\s/gu, '');

function headerColumns(row: readonly string[]): Columns | undefined {
  const cells = row.map(cellText);
  const name = cells.findIndex((cell) => cell.endsWith('名称'));
  if (name < 0) return undefined;
  const single = cells.findIndex((cell) => /(?:编码|代码)$/.test(cell));
  const levels = ['类', '款', '项'].map((level) => cells.indexOf(level)).filter((index) => index >= 0);
  if (levels.length >= 2) return { codes: levels, name };
  return single < 0 ? undefined : { codes: [single], name };
}

/** Without a header only the plainest form is taken: code first, name second. */
function plainColumns(cells: readonly (readonly string[])[]): Columns | undefined {
  const first = cells.find((row) => row.some((cell) => cellText(cell) !== ''));
  return first !== undefined && /^\d{3}/.test(cellText(first[0])) ? { codes: [0], name: 1 } : undefined;
}

/** The code of a row; in 类/款/项 columns a blank cell to the left repeats the one above. */
function codeOf(row: readonly string[], columns: Columns, above: string[]): string {
  const parts = columns.codes.map((column) => cellText(row[column]));
  if (columns.codes.length === 1) return parts[0] ?? '';
  const first = parts.findIndex((part) => part !== '');
  if (first < 0) return '';
  const full = [...above.slice(0, first), ...parts.slice(first)];
  above.splice(0, above.length, ...full);
  return joinFunctionCode(full);
}

/**
 * Finds codes and names in the cells of a sheet or CSV file: by the header (科目编码 or 类/款/项, and 科目名称; repeated
 * headers are passed over) or, without one, from the first two columns. Undefined when neither is there. Nothing is
 * checked yet: `parseOfficialEdition` does that.
 */
export function readEditionRows(cells: readonly (readonly string[])[]): EditionRows | undefined {
  const headerAt = cells.slice(0, HEADER_ROWS).findIndex((row) => headerColumns(row) !== undefined);
  const header = cells[headerAt];
  const columns = header === undefined ? plainColumns(cells) : headerColumns(header);
  if (columns === undefined) return undefined;
  const result: EditionRows = { rows: [], skipped: [] };
  const above: string[] = [];
  for (const [index, row] of cells.entries()) {
    if (index <= headerAt || headerColumns(row) !== undefined) continue;
    const code = codeOf(row, columns, above);
    const line = index + 1;
    if (code !== '') result.rows.push({ code, name: row[columns.name] ?? '', line });
    else if (row.some((cell) => cellText(cell) !== '')) result.skipped.push(line);
  }
  return result;
}
