import { DATASET_IDS, type DatasetId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { datasetName, lineName } from '../report/placeName.ts';
import type { Report } from '../report/report.ts';
import { listed } from './listed.ts';
import type { TodoItem } from './todoItem.ts';

/** One item for each dataset that last year had numbers in: done when every line that came over has one, or is gone. */
export function fillItems(report: Report): Omit<TodoItem, 'confirmed'>[] {
  return DATASET_IDS.flatMap((dataset) => {
    const last = new Set(report.prior[dataset].filter(holdsNumbers).map(({ id }) => id));
    const lines = report.current[dataset];
    const isRolled = report.prior[dataset].some((line) => last.has(line.id) && !line.id.startsWith('prior-nothing-'));
    if (!isRolled) return [];
    const open = lines.filter((line) => last.has(line.id) && !isFilled(line));
    return [itemOf(report, dataset, open)];
  });
}

/** The datasets with lines that still wait for a number, in a report that was rolled forward. */
export function unfilledDatasets(report: Report): ReadonlySet<DatasetId> {
  const confirmed = new Set(report.confirmed);
  const open = report.rolled ? fillItems(report).filter(({ id, done }) => !done && !confirmed.has(id)) : [];
  return new Set(open.flatMap(({ place }) => (place.kind === 'dataset' ? [place.dataset] : [])));
}

function itemOf(report: Report, dataset: DatasetId, open: readonly Line[]): Omit<TodoItem, 'confirmed'> {
  const lines = report.current[dataset];
  const names = open.map((line) => lineName(report, 'this', line, lines.indexOf(line)));
  return {
    id: `fill|${dataset}`,
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
