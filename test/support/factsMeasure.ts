import { DATASETS, DATASET_IDS, type DatasetId, type Datasets } from '../../shared/budget/datasets.ts';
import type { Line, Unit } from '../../shared/budget/lines.ts';

/** A year's facts with the units that they name. */
export interface MeasuredFacts {
  readonly units: readonly Unit[];
  readonly datasets: Datasets;
}

/** How many facts of a dataset two reports share; `missing` and `foreign` name the others. */
export interface DatasetMeasure {
  readonly dataset: DatasetId;
  readonly match: number;
  readonly missing: readonly string[];
  readonly foreign: readonly string[];
}

/** Whole sentences: the fixtures word them anew, so they cannot be compared. */
const SENTENCES = new Set([
  'goals',
  'midTermGoals',
  'explanation',
  'content',
  'duties',
  'description',
  'basis',
  'note',
]);

/**
 * Compares the facts of an import with those of a draft made by hand: each amount, quantity and name of each line by its
 * coordinates. A unit counts only where a report has several; ids never do.
 */
export function measureFacts(found: MeasuredFacts, want: MeasuredFacts): DatasetMeasure[] {
  return DATASET_IDS.map((dataset) => {
    const left = factsOf(found, dataset);
    const missing: string[] = [];
    let match = 0;
    for (const fact of factsOf(want, dataset)) {
      const at = left.indexOf(fact);
      if (at < 0) missing.push(fact);
      else {
        left.splice(at, 1);
        match += 1;
      }
    }
    return { dataset, match, missing, foreign: left };
  });
}

/** The share of the wanted facts that were found, 0 to 1; 1 when nothing is wanted. */
export function foundShare({ match, missing }: Pick<DatasetMeasure, 'match' | 'missing'>): number {
  return match + missing.length === 0 ? 1 : match / (match + missing.length);
}

function factsOf({ units, datasets }: MeasuredFacts, dataset: DatasetId): string[] {
  const members = units.filter((unit) => unit.role === 'unit');
  const unitOf = (id: string | null | undefined): string => {
    if (members.length < 2) return '';
    const unit = members.find((u) => u.id === id);
    return unit?.name ?? '';
  };
  const projectOf = (id: string | null | undefined): string =>
    (datasets.projects.find((line) => line.id === id)?.texts?.['name'] ?? '').normalize('NFKC');
  return datasets[dataset].flatMap((line) => {
    const coordinates = DATASETS[dataset].dimensions.flatMap((dimension) => {
      if (dimension === 'unit') return unitOf(line.unit);
      const value = line[dimension];
      return dimension === 'project' ? projectOf(value) : (value ?? '');
    });
    return valuesOf(line).map(([name, value]) =>
      [...coordinates, labelOf(line), `${name}=${value}`].filter(Boolean).join(' '),
    );
  });
}

const labelOf = ({ texts }: Line): string =>
  (texts?.['level3'] ?? texts?.['name'] ?? texts?.['itemName'] ?? texts?.['category'] ?? '').normalize('NFKC');

function valuesOf(line: Line): (readonly [string, string])[] {
  return [
    ...Object.entries(line.amounts ?? {}).map(([node, fen]) => [node, (fen / 1_000_000).toString()] as const),
    ...Object.entries(line.quantities ?? {}).map(
      ([name, { value, scale, unit }]) => [name, `${value / 10 ** scale}${unit}`] as const,
    ),
    ...Object.entries(textsOf(line)),
  ];
}

/** The texts that can be compared; what an indicator must reach as it is read: ≥95%, however its parts are kept. */
function textsOf({ texts = {} }: Line): Record<string, string> {
  const { operator = '', value, valueUnit = '', ...rest } = texts;
  const shown = Object.entries(rest).filter(([field]) => !SENTENCES.has(field));
  const clean = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(/^定性/, '');
  const target = value === undefined ? [] : [['value', clean(`${operator}${value}${valueUnit}`)]];
  return Object.fromEntries([...shown.map(([field, text]) => [field, clean(text)]), ...target]);
}
