import type { RawBlock } from '../raw/rawBlock.ts';
import { isNoteText, isNumberText, looksLikeTitle } from '../structure/captionWords.ts';
import { rowsToTable } from './rowsToTable.ts';
import type { TextRow } from './textRow.ts';

const TABLE_NAME = /表(?:[（(].{1,14}[)）])?$/;

/**
 * The tables of comma-separated values, which a system writes as its sheet stood: a title alone in its row above each table,
 * notes alone in theirs below it.
 */
export function csvBlocks(rows: readonly TextRow[]): RawBlock[] {
  return splitAtTitles(rows.filter((row) => textsOf(row).length > 0)).flatMap(tableWithTexts);
}

function splitAtTitles(rows: readonly TextRow[]): TextRow[][] {
  const groups: TextRow[][] = [];
  let group: TextRow[] = [];
  for (const row of rows) {
    if (isTitle(row) && group.some((earlier) => textsOf(earlier).length > 1)) {
      groups.push(group);
      group = [];
    }
    group.push(row);
  }
  return [...groups, group];
}

function tableWithTexts(group: readonly TextRow[]): RawBlock[] {
  const first = group.findIndex((row) => !isTitle(row) && !isNumber(row));
  const last = group.findLastIndex((row) => !isNote(row));
  const [start, end] = [first < 0 ? group.length : first, Math.max(first, last) + 1];
  const table = first < 0 ? undefined : rowsToTable(group.slice(start, end));
  return [...group.slice(0, start).map(toParagraph), ...(table ? [table] : []), ...group.slice(end).map(toParagraph)];
}

const textsOf = ({ cells }: TextRow): string[] => cells.map((text) => text.trim()).filter((text) => text !== '');

const lone = (row: TextRow): string | undefined => {
  const [text, ...others] = textsOf(row);
  return others.length === 0 ? text : undefined;
};

function isTitle(row: TextRow): boolean {
  const text = lone(row);
  return text !== undefined && looksLikeTitle(text) && TABLE_NAME.test(text);
}

const isNumber = (row: TextRow): boolean => isNumberText(lone(row) ?? '');

const isNote = (row: TextRow): boolean => isNoteText(lone(row) ?? '');

const toParagraph = (row: TextRow): RawBlock => ({
  kind: 'paragraph',
  text: textsOf(row).join('\t'),
  place: { line: row.line },
});
