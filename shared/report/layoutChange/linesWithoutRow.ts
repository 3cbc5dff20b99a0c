import type { Coordinates } from '../../budget/coordinates.ts';
import { DATASET_IDS, type DatasetId } from '../../budget/datasets.ts';
import type { Line } from '../../budget/lines.ts';
import { compose } from '../../document/compose.ts';
import type { Context } from '../../layout/context.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Row } from '../../layout/row.ts';
import { gridsOf, type TableView } from '../../layout/tableView.ts';
import { datasetName, lineName } from '../placeName.ts';
import type { Report } from '../report.ts';

/** Lines of a printed dataset that no row of the layout's tables is for; they stand in the totals at most. */
export interface LinesWithoutRow {
  readonly dataset: DatasetId;
  readonly name: string;
  /** Codes or names of the lines, in the order of entry. */
  readonly lines: readonly string[];
}

/** Coordinates by which a row is one for certain lines, and not a total over all. */
const TELLING = [
  'function',
  'economic',
  'govEconomic',
  'item',
  'kind',
  'project',
  'itemCode',
  'line',
  'where',
] as const;

/** Coordinates that tell values of one line apart; no line lies along them. */
const AXIS: ReadonlySet<string> = new Set(['measure', 'year', 'quantity']);

/**
 * The lines of this year that the layout has no row for, though it prints rows of their dataset (DESIGN §4: a fact that no
 * row of a printed table shows is a finding). A dataset of which a layout prints totals or sentences only is left out.
 */
export function linesWithoutRow(report: Report, layout: Layout): readonly LinesWithoutRow[] {
  const { tables } = compose(report, layout);
  const shown = new Map<DatasetId, Set<string>>();
  const seen = new Set<string>();
  for (const { view } of tables) {
    for (const at of addressesOf(view)) {
      const key = JSON.stringify(at);
      if (seen.has(key)) continue;
      seen.add(key);
      const ids = shown.get(at.dataset!) ?? new Set<string>();
      shown.set(at.dataset!, ids);
      for (const { id } of view.context.book.lines(at)) ids.add(id);
    }
    for (const id of linesOf(view)) showLine(id, report, shown);
  }
  return DATASET_IDS.flatMap((dataset) => {
    const ids = shown.get(dataset);
    const missing = ids ? report.current[dataset].filter((line) => !ids.has(line.id) && holds(line)) : [];
    if (!missing.length) return [];
    const all = report.current[dataset];
    const lines = missing.map((line) => lineName(report, 'this', line, all.indexOf(line)));
    return [{ dataset, name: datasetName(dataset), lines: [...new Set(lines)] }];
  });
}

/** The addresses of the table's cells that are for certain lines of this year, without the axis. */
function addressesOf(view: TableView): Coordinates[] {
  const cells = gridsOf(view).flatMap(({ grid }) => grid.rows.flatMap((row) => row.cells));
  return cells
    .flatMap(({ at }) => (at ? parts(at, view.context) : []))
    .filter((at) => at.dataset && at.year !== 'prior' && TELLING.some((key) => at[key] !== undefined))
    .map((at) => Object.fromEntries(Object.entries(at).filter(([key]) => !AXIS.has(key))));
}

/** An address and its addends, each with the formula of its dataset followed where the dataset has no lines. */
function parts({ plus = [], ...first }: Coordinates, { layout, report }: Context): Coordinates[] {
  const { dataset } = first;
  const formula = dataset && !report.current[dataset].length ? layout.formulas[dataset] : undefined;
  const inherited = {
    ...(first.unit === undefined ? {} : { unit: first.unit }),
    ...(first.fund === undefined ? {} : { fund: first.fund }),
    ...(first.year === undefined ? {} : { year: first.year }),
  };
  return [first, ...(formula ? [{ ...formula, ...inherited }] : []), ...plus.map((p) => ({ ...inherited, ...p }))];
}

/** Ids of the lines that rows of the table are. */
function linesOf(view: TableView): string[] {
  const rows = gridsOf(view).flatMap(({ grid }) => grid.rows.map(({ row }) => row));
  const lineIds = (row: Row): string[] => [
    ...(row.line ? [row.line.id] : []),
    ...Object.values(row.panes ?? {}).flatMap((pane) => (pane?.line ? [pane.line.id] : [])),
  ];
  return rows.flatMap(lineIds);
}

function showLine(id: string, report: Report, shown: Map<DatasetId, Set<string>>): void {
  for (const dataset of DATASET_IDS) {
    if (!report.current[dataset].some((line) => line.id === id)) continue;
    shown.set(dataset, (shown.get(dataset) ?? new Set()).add(id));
  }
}

const holds = ({ amounts, quantities, texts }: Line): boolean =>
  Object.values(amounts ?? {}).some((fen) => fen !== 0) ||
  Object.keys(quantities ?? {}).length > 0 ||
  Object.values(texts ?? {}).some((text) => text.trim() !== '');
