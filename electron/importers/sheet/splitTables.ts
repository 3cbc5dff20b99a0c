import { isNoteText, isNumberText } from '../structure/captionWords.ts';
import type { VisibleSheet } from './visibleSheet.ts';

/** One table of a sheet by its rows, with what stands around it. */
export interface SheetPart {
  /** Lines above the table, outside of its frame. */
  readonly above: readonly string[];
  readonly rows: readonly number[];
  /** Notes and signatures below it. */
  readonly below: readonly string[];
}

const TITLE = /(?:表|情况|说明)(?:[（(].{1,14}[)）])?$/;
const NUMBERED_NOTE = /^\d+\s*[.、．]/;
const SIGNATURE = /(?:负责人|填表人|制表人|联系电话|审核人|填报日期|打印日期)\s*[:：]/;
const LONGEST_TITLE = 60;
/** A longer text alone in a row below a table is a note. */
const LONG_TEXT = 24;

/** The tables that are stacked on a sheet. */
export function splitTables(sheet: VisibleSheet): SheetPart[] {
  return splitRows(sheet).map((rows) => partOf(sheet, rows));
}

/** Each new title after a table begins the next one; blank rows alone do not. */
function splitRows(sheet: VisibleSheet): number[][] {
  const groups: number[][] = [];
  let group: number[] = [];
  for (const [i, row] of sheet.rows.entries()) {
    const before = sheet.rows[i - 1];
    const isApart = before !== undefined && row - before > 1;
    const followsNumber = before !== undefined && isNumberRow(sheet, before) && !isApart;
    const begins = beginsTable(sheet, row, sheet.rows[i + 1]) && !followsNumber;
    if (group.length > 2 && begins && (isApart || !isBorderedRow(sheet, row))) {
      groups.push(group);
      group = [];
    }
    group.push(row);
  }
  return group.length > 0 ? [...groups, group] : groups;
}

const beginsTable = (sheet: VisibleSheet, row: number, next: number | undefined): boolean =>
  isTitleRow(sheet, row) || (isNumberRow(sheet, row) && next !== undefined && isTitleRow(sheet, next));

function isTitleRow(sheet: VisibleSheet, row: number): boolean {
  const [cell, ...others] = sheet.texts(row);
  if (!cell || others.length > 0 || cell.number !== undefined) return false;
  const text = cell.text.trim();
  const isOutside = (sheet.spanAt(row, cell.column)?.columnSpan ?? 1) > 1 || !cell.isBordered;
  return (
    text.length <= LONGEST_TITLE && TITLE.test(text) && !isNoteText(text) && !NUMBERED_NOTE.test(text) && isOutside
  );
}

function isNumberRow(sheet: VisibleSheet, row: number): boolean {
  const texts = sheet.texts(row);
  return texts.length >= 1 && texts.length <= 2 && texts.every((cell) => isNumberText(cell.text.trim()));
}

const isBorderedRow = (sheet: VisibleSheet, row: number): boolean => sheet.texts(row).some((cell) => cell.isBordered);

function partOf(sheet: VisibleSheet, group: readonly number[]): SheetPart {
  const rows = [...group];
  const below: string[] = [];
  for (let last = rows.at(-1); last !== undefined && rows.length > 1 && isNoteRow(sheet, last); last = rows.at(-1)) {
    below.unshift(lineOf(sheet, last));
    rows.pop();
  }
  const above: string[] = [];
  if (sheet.hasBorders && rows.some((row) => isBorderedRow(sheet, row)))
    for (let first = rows[0]; first !== undefined && !isBorderedRow(sheet, first); first = rows[0]) {
      above.push(lineOf(sheet, first));
      rows.shift();
    }
  return { above, rows, below: below.filter((text) => text !== '') };
}

function isNoteRow(sheet: VisibleSheet, row: number): boolean {
  const texts = sheet.texts(row);
  const [first] = texts;
  // A row whose texts all lie in merges of rows above is part of the table.
  if (!first) return false;
  if (sheet.hasBorders && isBorderedRow(sheet, row)) return false;
  if (texts.some((cell) => cell.number !== undefined)) return false;
  const text = first.text.trim();
  const isSignature = texts.some((cell) => SIGNATURE.test(cell.text)) && texts.every((cell) => cell.text.length < 30);
  if (texts.length > 1) return isSignature;
  return isSignature || isNoteText(text) || NUMBERED_NOTE.test(text) || text.length > LONG_TEXT || sheet.hasBorders;
}

const lineOf = (sheet: VisibleSheet, row: number): string =>
  sheet
    .texts(row)
    .map((cell) => cell.text.trim())
    .join('\t');
