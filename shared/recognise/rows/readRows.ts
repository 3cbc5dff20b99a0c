import { parseAmount } from '../../money/parseAmount.ts';
import type { Fen } from '../../money/fen.ts';
import type { Catalogue } from '../../subjects/catalogue.ts';
import type { ColumnMeaning } from '../recognised.ts';
import { moneyUnitIn, plain, withoutNumber } from '../tables/plain.ts';
import type { SourceGrid } from '../tables/sourceGrid.ts';
import { settleCells } from './settleCells.ts';

/** An amount of a cell and ± half of its last printed digit. */
export interface CellAmount {
  readonly fen: Fen;
  readonly half: Fen;
}

/** One row below the head, read by the meaning of its columns. */
export interface RowReading {
  readonly index: number;
  /** `total`: 合计; `unit`: a department or unit; `leaf`: nothing stands below it; `group`: a subtotal of rows below. */
  readonly kind: 'total' | 'unit' | 'group' | 'leaf';
  /** Subject code (功能 or 经济), '' when the row has none. */
  readonly code: string;
  readonly gov: string;
  readonly name: string;
  /** Code and name of the unit that the row is, or that it stands below. */
  readonly unit?: { readonly code: string; readonly name: string };
  /** By column index. */
  readonly amounts: ReadonlyMap<number, CellAmount>;
  readonly texts: Readonly<Record<string, string>>;
  /** What of the row was read otherwise than it stands, in Chinese. */
  readonly doubt?: string;
}

/** How rows are read. */
export interface RowSettings {
  readonly moneyUnit: '元' | '万元';
  readonly subjects: 'function' | 'economic' | 'none';
  readonly catalogue: Catalogue;
  readonly year: number;
}

/** Reads the rows of a table; blank rows are left out. */
export function readRows(grid: SourceGrid, columns: readonly ColumnMeaning[], settings: RowSettings): RowReading[] {
  let unit: RowReading['unit'];
  const rows: RowReading[] = [];
  for (let index = grid.head; index < grid.rows.length; index++) {
    const { cells, doubt } = settleCells(grid.rows[index]!, columns);
    const read = readRow(cells, index, columns, settings);
    const row = read && doubt ? { ...read, doubt } : read;
    if (!row) continue;
    if (row.kind === 'unit') unit = row.unit;
    else if (row.kind === 'total') unit = undefined;
    rows.push(row.unit || !unit || row.kind === 'total' ? row : { ...row, unit });
  }
  return rows.map((row) => (row.kind === 'leaf' && hasBelow(row, rows) ? { ...row, kind: 'group' } : row));
}

/** A subtotal: a longer code of the same unit begins with its code. */
const hasBelow = (row: RowReading, rows: readonly RowReading[]): boolean => {
  const [code, isGov] = [row.code || row.gov, row.code === ''];
  const below = (other: RowReading): boolean => {
    const own = isGov ? other.gov : other.code;
    return own.length > code.length && own.startsWith(code) && other.unit?.code === row.unit?.code;
  };
  return code !== '' && rows.some(below);
};

function readRow(
  cells: readonly string[],
  index: number,
  columns: readonly ColumnMeaning[],
  settings: RowSettings,
): RowReading | undefined {
  if (cells.every((cell) => plain(cell) === '')) return undefined;
  const text = (role: ColumnMeaning['role']): string => {
    const column = columns.find((c) => c.role === role && plain(cells[c.index] ?? '') !== '');
    return column ? plain(cells[column.index]!) : '';
  };
  const amounts = new Map<number, CellAmount>();
  for (const column of columns) {
    if (column.role !== 'amount') continue;
    const amount = parseAmount(cells[column.index] ?? '', moneyUnitIn(column.path) ?? settings.moneyUnit);
    if (amount.kind === 'amount') amounts.set(column.index, { fen: amount.fen, half: amount.half });
  }
  const texts = Object.fromEntries(
    columns.filter((c) => c.field).map((c) => [c.field!, (cells[c.index] ?? '').trim()]),
  );
  const label = text('name') || text('unitName') || text('project');
  const raw = subjectOf(cells, columns, settings, label);
  const base = {
    index,
    amounts,
    texts,
    gov: parts(cells, columns, 'govCodePart') || text('govCode').replace(/\D/g, ''),
  };
  const isTotal = [label, ...cells.slice(0, 6).map(plain)].some((t) => /^(合计|总计|共计|本年支出合计)$/.test(t));
  if (isTotal) return { ...base, kind: 'total', code: '', name: label };
  const unitCode = /^\d/.test(text('unitCode')) ? text('unitCode') : raw.other;
  if (unitCode && !raw.code) {
    return { ...base, kind: 'unit', code: '', name: label, unit: { code: unitCode, name: label.replace(/^\d+/, '') } };
  }
  return { ...base, kind: 'leaf', code: raw.code, name: raw.name };
}

/** 类, 款 and 项 in columns of their own, joined: 208 05 01 → 2080501. */
function parts(cells: readonly string[], columns: readonly ColumnMeaning[], role: 'codePart' | 'govCodePart'): string {
  const found = columns.filter((c) => c.role === role);
  const digits = found.map((c) => plain(cells[c.index] ?? ''));
  if (!digits.every((d) => /^\d*$/.test(d))) return '';
  // a spreadsheet may have stored 05 as the number 5
  return digits.map((d, i) => (d && found[i]!.part !== 1 ? d.padStart(2, '0') : d)).join('');
}

const FUNCTION_CODE = /^2\d\d(\d\d){0,2}$/;
const CODE_AND_NAME = /^[[(]?(\d{3,7})[\])]?[-_]*([^\d\-_].*)$/;

/** A code whose levels are parted: 208.05.01, 208-05-01. */
const joined = (code: string): string => (/^\d{3}([.-]\d\d){1,2}$/.test(code) ? code.replace(/[.-]/g, '') : code);

/** The subject of a row: by its code, by a code inside its name, else by its name alone. `other`: a code that is none. */
function subjectOf(
  cells: readonly string[],
  columns: readonly ColumnMeaning[],
  { subjects, catalogue, year }: RowSettings,
  label: string,
): { code: string; name: string; other: string } {
  const codeColumn = columns.find((c) => c.role === 'code');
  let code = parts(cells, columns, 'codePart') || joined(plain(codeColumn ? (cells[codeColumn.index] ?? '') : ''));
  const inName = CODE_AND_NAME.exec(code === '' ? label : code);
  if (inName) code = inName[1]!;
  const name = withoutNumber(label.replace(/^[[(]?\d{3,7}[\])]?[-_]*/, '')) || (inName?.[2] ?? '');
  const shape = subjects === 'function' ? FUNCTION_CODE : /^(30[1-9]|31[0-3]|399|5\d\d)(\d\d)?$/;
  // a subject beside a project is no unit
  if (subjects === 'none') return { code: '', name: label, other: FUNCTION_CODE.test(code) ? '' : code };
  if (shape.test(code)) return { code, name, other: '' };
  if (code !== '') return { code: '', name, other: code };
  const named = catalogue.byName(subjects, name, year);
  return { code: named.length === 1 ? named[0]!.code : '', name, other: '' };
}
