import type { Dump } from '../document/dump.ts';
import { cleanNumberText, isBlankText } from '../money/scanNumber.ts';
import { compareAmounts } from './compareAmounts.ts';
import type { CellComparison, RowComparison, TableComparison } from './comparison.ts';
import { matchKey } from './matchKey.ts';
import { pairUp } from './pairUp.ts';

type Table = Dump['tables'][number];
type Row = Table['rows'][number];

/** A table of one or both reports: which rows and cells differ. Rows are the same when their text cells are. */
export function compareTable(before: Table | undefined, after: Table | undefined): TableComparison {
  const shown = (after ?? before)!;
  const head = { title: shown.title, scope: scopeName(shown), unit: shown.unit };
  const columns = columnPairs(before, after);
  const labelled = (table: Table | undefined): LabelledRow[] =>
    table?.rows.map((row) => ({ row, label: labelOf(row) })) ?? [];
  const rows = pairUp(labelled(before), labelled(after), ({ label }) => label).flatMap(
    ({ before: old, after: now }) => {
      const cells = columns.flatMap((column) => compareCell(column, old?.row, now?.row));
      const compared: RowComparison = {
        state: old && now ? 'changed' : now ? 'added' : 'removed',
        label: (now ?? old)!.label,
        cells,
      };
      return old && now && cells.length === 0 ? [] : [compared];
    },
  );
  const state = !before ? 'added' : !after ? 'removed' : rows.length > 0 ? 'changed' : 'same';
  return { ...head, state, rows };
}

interface LabelledRow {
  readonly row: Row;
  readonly label: string;
}

/** '' for the department's own tables: only units are told apart. */
export const scopeName = ({ scope }: Pick<Table, 'scope'>): string => (scope.kind === 'unit' ? scope.name : '');

interface ColumnPair {
  readonly title: string;
  readonly before?: number;
  readonly after?: number;
}

function columnPairs(before: Table | undefined, after: Table | undefined): ColumnPair[] {
  const numbered = (table: Table | undefined) => table?.columns.map((title, at) => ({ title, at })) ?? [];
  return pairUp(numbered(before), numbered(after), ({ title }) => matchKey(title)).map((pair) => ({
    title: (pair.after ?? pair.before)!.title,
    ...(pair.before ? { before: pair.before.at } : {}),
    ...(pair.after ? { after: pair.after.at } : {}),
  }));
}

function compareCell(column: ColumnPair, before: Row | undefined, after: Row | undefined): CellComparison[] {
  const old = (column.before === undefined ? null : before?.[column.before]) ?? '';
  const now = (column.after === undefined ? null : after?.[column.after]) ?? '';
  if (old === now || (isBlankText(old) && isBlankText(now))) return [];
  // the label of a row that only one report has says its texts already
  const named = NAMING_COLUMN.test(column.title);
  if ((!before || !after) && (named || !isNumber(old || now))) return [];
  const changes = named ? { difference: '', percent: '' } : compareAmounts(old, now);
  return [{ column: column.title, before: old, after: now, ...changes }];
}

/** Their numbers name a row and are never subtracted. */
const NAMING_COLUMN = /(?:代码|编码|序号|行次|栏次|(?:^|\/)[类款项])$/;

const isNumber = (text: string): boolean => /^[-+]?[\d,]+(?:\.\d+)?%?$/.test(cleanNumberText(text));

/** Codes are texts: they name a row. */
const isCode = (text: string): boolean => /^\d{3,}$/.test(text);

function labelOf(row: Row): string {
  const texts = row.flatMap((text) => (text && (isCode(text) || !isNumber(text)) && !isBlankText(text) ? [text] : []));
  return [...new Set(texts)].join(' ');
}
