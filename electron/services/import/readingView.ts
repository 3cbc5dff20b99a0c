import type { ImportReading, ImportTable } from '../../../shared/contract/importing.ts';
import { meaningKey, meaningName } from '../../../shared/recognise/columns/columnMeaning.ts';
import type { Recognised, RecognisedTable } from '../../../shared/recognise/recognised.ts';
import { tableTitle } from '../../../shared/recognise/tables/tableTitle.ts';
import type { LivenedFigure } from '../../../shared/recognise/livening/livened.ts';
import type { ReportLayouts } from '../reports/reportLayouts.ts';
import type { Interpreted } from './interpretImport.ts';
import type { KeptImport } from './keptImport.ts';
import { tablePlace } from './tablePlace.ts';

/** Doubts that are listed of one table. */
const MOST_DOUBTS = 50;

/** The first of many doubts, and how many more there are. */
const firstOf = (doubts: readonly string[]): string[] =>
  doubts.length <= MOST_DOUBTS
    ? [...doubts]
    : [...doubts.slice(0, MOST_DOUBTS), `另有 ${doubts.length - MOST_DOUBTS} 处疑点没有列出。`];

/** Figures that are listed: a long report of another kind may hold thousands. */
const MOST_FIGURES = 500;

/** What the screen is shown of a reading. */
export function readingView(
  token: string,
  kept: KeptImport,
  interpreted: Interpreted,
  layouts: ReportLayouts,
): ImportReading {
  const { recognised, layout, missing, all, live } = interpreted;
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
    figures: figuresView(live?.figures ?? [], recognised),
    kept: (live?.report.extras ?? []).map((extra) => ({
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
    title: tableTitle(table),
    number: source.number ?? '',
    place: tablePlace(source.place),
    rows: source.rows,
    columns: source.columns,
    kind,
    state,
    fund: table.fund ?? '',
    unit: table.moneyUnit,
    confidence: table.confidence,
    reasons: [...table.reasons],
    doubts: firstOf(recognised.doubts.filter((doubt) => doubt.table === index).map(({ message }) => message)),
    corrected: !corrections[index] ? 'no' : remembered.has(index) ? 'remembered' : 'now',
    meanings: table.columns.map((column) => ({
      path: column.path,
      key: meaningKey(column),
      name: meaningName(column),
    })),
  };
}

/** How many figures of the text follow the data, and those that do not. */
function figuresView(figures: readonly LivenedFigure[], { sections }: Recognised): ImportReading['figures'] {
  const others = figures.filter(({ state }) => state !== 'linked');
  return {
    linked: figures.length - others.length,
    differs: others.filter(({ state }) => state === 'differs').length,
    unknown: others.filter(({ state }) => state === 'unknown').length,
    others: others.slice(0, MOST_FIGURES).map(({ text, state, section, words, expected, reason }) => ({
      text,
      state: state === 'differs' ? 'differs' : 'unknown',
      section: sections[section]?.heading ?? '',
      words,
      expected: expected ?? '',
      reason,
    })),
  };
}
