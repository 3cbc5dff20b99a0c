import { DATASETS, type DatasetId, type DimensionId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';

/** Texts by which lines of a dataset are told apart, beside their dimensions. */
const TEXTS: Readonly<Partial<Record<DatasetId, readonly string[]>>> = {
  procurement: ['itemName'],
  purchasedServices: ['itemName'],
  debt: ['name'],
  specialFunds: ['name'],
  transferProjects: ['name'],
  assets: ['threshold'],
  staffing: ['category'],
  customFigures: ['name'],
  overallTasks: ['name'],
  overallIndicators: ['level1', 'level2', 'level3'],
  projectIndicators: ['level1', 'level2', 'level3'],
};

/** Codes contain each other by prefix: a line of 210 speaks of all lines of 210…. */
const CODES: readonly DimensionId[] = ['function', 'economic', 'govEconomic', 'itemCode'];

/** The dimensions that tell lines apart; a project is known by its code or name alone. */
const dimensionsOf = (dataset: DatasetId): readonly DimensionId[] =>
  dataset === 'projects' ? ['unit'] : DATASETS[dataset].dimensions;

const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/\s/g, '');

function textsOf(dataset: DatasetId, { texts }: Line): string[] {
  if (dataset === 'projects') return [plain(texts?.['name'])];
  return (TEXTS[dataset] ?? []).map((field) => plain(texts?.[field]));
}

/** Lines with one key are the same line in two years or two files; lines of one dataset may share a key. */
export function lineKey(dataset: DatasetId, line: Line): string {
  const dimensions = dimensionsOf(dataset).map((dimension) => line[dimension] ?? '');
  return JSON.stringify([...dimensions, ...textsOf(dataset, line)]);
}

/** Whether `whole` speaks of `part` among others: it is not split by a dimension that the part is split by. */
export function covers(dataset: DatasetId, whole: Line, part: Line): boolean {
  const isWithin = (dimension: DimensionId): boolean => {
    const upper = whole[dimension] ?? '';
    const lower = part[dimension] ?? '';
    return upper === '' || upper === lower || (CODES.includes(dimension) && lower.startsWith(upper));
  };
  const same = textsOf(dataset, whole).join('\0') === textsOf(dataset, part).join('\0');
  return same && dimensionsOf(dataset).every(isWithin);
}
