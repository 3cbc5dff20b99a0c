import { DATASET_IDS, type DatasetId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { datasetName, lineName } from '../report/placeName.ts';
import type { Report } from '../report/report.ts';
import { listed } from './listed.ts';
import type { TodoItem } from './todoItem.ts';

/** One item for each dataset that last year had numbers in: done when every line that came over has one, or is gone. */
export function fillItems(report: Report): Omit<TodoItem, 'confirmed'>[] {
  return DATASET_IDS.flatMap((dataset) => {
    const open = openLines(report, dataset);
    return open ? [itemOf(report, dataset, open)] : [];
  });
}

/** The datasets with lines that still wait for a number, in a report that was rolled forward. */
export function unfilledDatasets(report: Report): ReadonlySet<DatasetId> {
  const confirmed = new Set(report.confirmed);
  const isOpen = (dataset: DatasetId): boolean =>
    !confirmed.has(itemId(dataset)) && !!openLines(report, dataset)?.length;
  return new Set(report.rolled ? DATASET_IDS.filter(isOpen) : []);
}

/** A line that still waits for a number, and its place in the dataset's list, from 0. */
interface OpenLine {
  readonly line: Line;
  readonly index: number;
}

/** The lines that came over and still wait for a number; undefined where last year had no numbers in the dataset. */
function openLines(report: Report, dataset: DatasetId): readonly OpenLine[] | undefined {
  const last = new Set(report.prior[dataset].filter(holdsNumbers).map(({ id }) => id));
  const isRolled = [...last].some((id) => !id.startsWith('prior-nothing-'));
  if (!isRolled) return undefined;
  return report.current[dataset].flatMap((line, index) =>
    last.has(line.id) && !isFilled(line) ? [{ line, index }] : [],
  );
}

const itemId = (dataset: DatasetId): string => `fill|${dataset}`;

function itemOf(report: Report, dataset: DatasetId, open: readonly OpenLine[]): Omit<TodoItem, 'confirmed'> {
  const names = open.map(({ line, index }) => lineName(report, 'this', line, index));
  return {
    id: itemId(dataset),
    kind: '填数',
    place: { kind: 'dataset', dataset },
    where: datasetName(dataset),
    text: open.length ? `还有 ${open.length} 行没有填数：${listed(names)}` : '各行都已填数',
    done: open.length === 0,
  };
}

const holdsNumbers = ({ amounts = {}, quantities = {} }: Line): boolean =>
  Object.values(amounts).some((fen) => fen !== 0) || Object.keys(quantities).length > 0;

const isFilled = ({ amounts = {}, quantities = {} }: Line): boolean =>
  Object.keys(amounts).length > 0 || Object.keys(quantities).length > 0;
