import type { Coordinates } from '../../budget/coordinates.ts';

const OWN_DATASETS: ReadonlySet<string> = new Set([
  'procurement',
  'purchasedServices',
  'debt',
  'sangong',
  'agencyCosts',
]);

/**
 * Whether an address names a part of the money. “没有项目列入…” denies something of the projects, not the projects; only
 * what is named narrowly can be denied, or held against a number, by words that do not say 总计.
 */
export const isNarrow = ({ dataset, fund, item, function: fn, economic, measure, project }: Coordinates): boolean =>
  (fund !== undefined && fund !== 'total') ||
  project !== undefined ||
  [item, fn, economic, measure].some((c) => c !== undefined && c !== 'total') ||
  (dataset !== undefined && OWN_DATASETS.has(dataset));
