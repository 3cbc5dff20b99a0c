import type { DatasetId, Datasets } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { fingerprint } from '../report/fingerprint.ts';
import type { KeptItem } from '../report/rolled.ts';
import { keptItem } from './keptWords.ts';
import { moneyWords } from './typedFigures.ts';

/** Goals and indicators of a unit, and of a project: kept in their words and looked at as a whole. */
const GROUPS: readonly (readonly DatasetId[])[] = [
  ['overallPerformance', 'overallTasks', 'overallIndicators'],
  ['projectPerformance', 'projectIndicators'],
];

export const isReviewed = (dataset: DatasetId): boolean => GROUPS.some((group) => group.includes(dataset));

/** The lines of the same unit or project in the datasets that are looked at together with `dataset`. */
export function reviewedLines(
  datasets: Datasets,
  dataset: DatasetId,
  unit?: string,
  project?: string,
): readonly Line[] {
  const group = GROUPS.find((ids) => ids.includes(dataset)) ?? [dataset];
  return group.flatMap((id) => ownersOf(datasets[id]).get(ownerKey(unit, project)) ?? []);
}

const ownerKey = (unit?: string | null, project?: string | null): string => `${unit ?? ''}|${project ?? ''}`;

/** Lines by owner, kept with the list that they are of: a list changes with each edit of it, and only then. */
const owners = new WeakMap<readonly Line[], ReadonlyMap<string, readonly Line[]>>();

function ownersOf(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const hit = owners.get(lines);
  if (hit) return hit;
  const made = new Map<string, Line[]>();
  for (const line of lines) {
    const key = ownerKey(line.unit, line.project);
    const known = made.get(key);
    if (known) known.push(line);
    else made.set(key, [line]);
  }
  owners.set(lines, made);
  return made;
}

const prints = new WeakMap<Line, string>();

function linePrint(line: Line): string {
  const hit = prints.get(line);
  if (hit !== undefined) return hit;
  const made = fingerprint(JSON.stringify([line.id, Object.entries(line.texts ?? {}).toSorted()]));
  prints.set(line, made);
  return made;
}

/** A fingerprint of what lines say in words. */
export const linesPrint = (lines: readonly Line[]): string => fingerprint(lines.map(linePrint).join());

/**
 * One mark per unit or project whose goals or indicators were kept, with the years and amounts in them.
 * @param years by line id: the words around years that the officer must look at
 */
export function reviewItems(datasets: Datasets, years: ReadonlyMap<string, readonly string[]>): KeptItem[] {
  return GROUPS.flatMap((group) => {
    const items = new Map<string, KeptItem>();
    for (const dataset of group) {
      for (const { unit, project } of datasets[dataset]) {
        const key = `${unit ?? ''}|${project ?? ''}`;
        if (items.has(key)) continue;
        const owner = { ...(unit ? { unit } : {}), ...(project ? { project } : {}) };
        const lines = reviewedLines(datasets, dataset, owner.unit, owner.project);
        const words = doubtfulWords(lines, years);
        items.set(
          key,
          keptItem(
            'review',
            { kind: 'dataset', dataset, ...owner },
            { prints: [linesPrint(lines)], ...(words.length ? { words } : {}) },
          ),
        );
      }
    }
    return [...items.values()];
  });
}

/** Years that were moved on a guess or left, and amounts typed into goals: they are the first to be out of date. */
function doubtfulWords(lines: readonly Line[], years: ReadonlyMap<string, readonly string[]>): string[] {
  const amounts = lines.flatMap(({ texts = {} }) => Object.values(texts).flatMap(moneyWords));
  return [...new Set([...amounts, ...lines.flatMap(({ id }) => years.get(id) ?? [])])];
}

/** The words that still stand in the lines. */
export function wordsLeft(lines: readonly Line[], words: readonly string[]): string[] {
  const said = lines.flatMap((line) => Object.values(line.texts ?? {}));
  return words.filter((word) => said.some((text) => text.includes(word)));
}
