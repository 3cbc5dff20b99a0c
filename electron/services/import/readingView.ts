import type { ImportReading, ImportTable } from '../../../shared/contract/importing.ts';
import { meaningKey, meaningName } from '../../../shared/recognise/columns/columnMeaning.ts';
import type { RecognisedTable } from '../../../shared/recognise/recognised.ts';
import { moneyUnitOf } from '../../../shared/recognise/rows/rowsOfTable.ts';
import type { Report } from '../../../shared/report/report.ts';
import { scanNumbers } from '../../../shared/prose/scanNumbers.ts';
import type { ReportLayouts } from '../reports/reportLayouts.ts';
import type { Interpreted } from './interpretImport.ts';
import type { KeptImport } from './keptImport.ts';
import { tablePlace } from './tablePlace.ts';

/** What the screen is shown of a reading. */
export function readingView(
  token: string,
  kept: KeptImport,
  interpreted: Interpreted,
  layouts: ReportLayouts,
): ImportReading {
  const { recognised, layout, missing, all } = interpreted;
  const report = missing.length > 0 ? undefined : interpreted.draft('reading');
  const names = new Map(layouts.list().map(({ id, name }) => [id, name]));
  return {
    token,
    files: [...kept.files],
    department: recognised.department,
    year: recognised.year,
    layoutId: layout.id,
    layouts: recognised.layouts.map(({ layout: id, score }) => ({ id, name: names.get(id) ?? id, score })),
    moneyUnit: recognised.moneyUnit,
    units: recognised.units.filter(({ role }) => role === 'unit').map(({ code, name }) => ({ code, name })),
    tables: all.map((table) => tableView(table, kept, interpreted)),
    sections: recognised.sections.map(({ heading, level, paragraphs }) => ({
      heading,
      level,
      paragraphs: paragraphs.length,
      characters: paragraphs.reduce((sum, text) => sum + text.length, 0),
    })),
    figures: report ? countFigures(report) : { live: 0, plain: 0 },
    kept: (report?.extras ?? []).map((extra) => ({
      kind: extra.kind,
      title: extra.kind === 'table' ? extra.title : extra.heading || firstWords(extra.paragraphs),
    })),
    doubts: recognised.doubts.filter(({ table }) => table === undefined).map(({ message }) => message),
    missing: [...missing],
  };
}

const firstWords = ([first = '']: readonly string[]): string => (first.length > 20 ? `${first.slice(0, 20)}…` : first);

function tableView(
  table: RecognisedTable,
  { corrections, remembered }: KeptImport,
  { recognised }: Interpreted,
): ImportTable {
  const { index, source, kind } = table;
  const leftOut = corrections[index]?.leftOut === true;
  const state = leftOut
    ? 'leftOut'
    : kind === 'kept'
      ? 'kept'
      : table.duplicateOf === undefined
        ? 'recognised'
        : 'duplicate';
  return {
    index,
    file: table.file,
    title: (source.title ?? '').replace(/\s+/g, '') || `第${index + 1}张表`,
    number: source.number ?? '',
    place: tablePlace(source.place),
    rows: source.rows,
    columns: source.columns,
    kind,
    state,
    fund: table.fund ?? '',
    unit: moneyUnitOf(source),
    confidence: table.confidence,
    reasons: [...table.reasons],
    doubts: recognised.doubts.filter((doubt) => doubt.table === index).map(({ message }) => message),
    corrected: !corrections[index] ? 'no' : remembered.has(index) ? 'remembered' : 'now',
    meanings: table.columns.map((column) => ({
      path: column.path,
      key: meaningKey(column),
      name: meaningName(column),
    })),
  };
}

/** Numbers of the report's text that are live, and those that stayed typed. */
function countFigures(report: Report): ImportReading['figures'] {
  let live = 0;
  let plain = 0;
  const paragraphs = Object.values(report.sections).flatMap((section) => section.paragraphs);
  for (const run of paragraphs.flatMap((paragraph) => paragraph.runs)) {
    if (run.kind === 'figure') live += 1;
    else if (run.kind === 'text') plain += scanNumbers(run.text).figures.length;
  }
  return { live, plain };
}
