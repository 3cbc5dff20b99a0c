import type { ImportAdjustment, ImportTableChange } from '../../../shared/contract/importing.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { columnChoices } from '../../../shared/recognise/columns/columnChoices.ts';
import { meaningKey } from '../../../shared/recognise/columns/columnMeaning.ts';
import type { Corrections, Meaning, TableCorrection } from '../../../shared/recognise/corrections.ts';
import type { RecognisedTable } from '../../../shared/recognise/recognised.ts';
import type { KeptImport } from './keptImport.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * What was read, with what a person put right.
 * @param tables the tables as they are understood now
 * @throws ProblemError (Chinese): no such table or column, a meaning that the table cannot have
 */
export function adjustImport(
  kept: KeptImport,
  adjustment: ImportAdjustment,
  tables: readonly RecognisedTable[],
): KeptImport {
  const { year, layoutId, department, tables: changes = [] } = adjustment;
  let corrections = kept.corrections;
  for (const { index, change } of changes) {
    const table = tables.find((one) => one.index === index);
    if (!table) throw new ProblemError('notFound', `没有第 ${index + 1} 张表。请重新读取文件。`);
    corrections = withTable(corrections, table, change);
  }
  const next: Draft<KeptImport> = {
    ...kept,
    corrections,
    remembered: new Set([...kept.remembered].filter((index) => !changes.some((one) => one.index === index))),
  };
  if (year === null) delete next.year;
  else if (year !== undefined) next.year = year;
  if (layoutId === null) delete next.layoutId;
  else if (layoutId !== undefined) next.layoutId = layoutId;
  if (department === null) delete next.department;
  else if (department !== undefined) next.department = department;
  return next;
}

function withTable(corrections: Corrections, table: RecognisedTable, change: ImportTableChange): Corrections {
  const { [table.index]: before = {}, ...others } = corrections;
  const next: Draft<TableCorrection> = { ...before };
  if (change.kind !== undefined) setKind(next, change.kind);
  if (change.fund !== undefined) {
    if (change.fund === null) delete next.fund;
    else next.fund = change.fund || null;
    // what the amounts of the columns are restricted to follows the table
    delete next.columns;
  }
  if (change.unit === null) delete next.unit;
  else if (change.unit !== undefined) next.unit = change.unit;
  if (change.columns) {
    const columns = withColumns(next, table, change.columns);
    if (Object.keys(columns).length > 0) next.columns = columns;
    else delete next.columns;
  }
  return Object.keys(next).length > 0 ? { ...others, [table.index]: next } : others;
}

/** A table of another kind has other columns: what was said of them is void. */
function setKind(next: Draft<TableCorrection>, kind: NonNullable<ImportTableChange['kind']> | null): void {
  delete next.leftOut;
  if (kind === 'leftOut') {
    next.leftOut = true;
    return;
  }
  delete next.columns;
  if (kind === null) delete next.kind;
  else next.kind = kind;
}

function withColumns(
  next: TableCorrection,
  table: RecognisedTable,
  changes: NonNullable<ImportTableChange['columns']>,
): Record<number, Meaning> {
  const columns: Record<number, Meaning> = { ...next.columns };
  const fund = next.fund === undefined ? table.fund : (next.fund ?? undefined);
  const choices = columnChoices(next.kind ?? table.kind, fund);
  for (const { index, meaning } of changes) {
    if (index >= table.source.columns)
      throw new ProblemError('notFound', `“${table.source.title ?? ''}”没有第 ${index + 1} 列。请重新读取文件。`);
    delete columns[index];
    if (meaning === null) continue;
    const chosen = choices.find((choice) => meaningKey(choice) === meaning);
    if (!chosen) throw new ProblemError('badParams', '这张表的列不能是这个含义。请先选择表的类别，再选列的含义。');
    columns[index] = chosen;
  }
  return columns;
}
