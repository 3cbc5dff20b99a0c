import { DATASET_IDS, type DatasetId, type Datasets } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import type { IdSource } from '../report/lineIds.ts';
import type { KeptItem } from '../report/rolled.ts';
import type { Report } from '../report/report.ts';
import { keepText, keptItem } from './keptWords.ts';
import { withSubjects } from './priorFacts.ts';
import { joinItems } from './joinItems.ts';
import { isReviewed, reviewItems } from './reviewed.ts';
import type { RollDecisions } from './rollDecisions.ts';
import type { SubjectMap } from './subjectQuestions.ts';

export interface RolledLines {
  readonly datasets: Datasets;
  readonly items: readonly KeptItem[];
}

/**
 * This year's datasets: the lines of last year without their amounts and numbers, so that the officer finds her subjects,
 * units and projects again. What belongs to an ended project or unit is left out; it stays in last year's facts.
 */
export function rollLines(
  report: Report,
  subjects: SubjectMap,
  decisions: RollDecisions,
  newId: IdSource,
): RolledLines {
  const items: KeptItem[] = [];
  const years = new Map<string, readonly string[]>();
  const goesOn = (dataset: DatasetId, line: Line): boolean =>
    decisions.units?.[line.unit ?? ''] !== 'ended' &&
    decisions.projects?.[(dataset === 'projects' ? line.id : line.project) ?? ''] !== 'ended';
  const entries = DATASET_IDS.map((dataset): [DatasetId, readonly Line[]] => {
    const kept = report.current[dataset].filter((line) => goesOn(dataset, line));
    const moved = kept.map((line) => {
      const rolled = rollLine(dataset, withSubjects(line, subjects), report.year);
      if (isReviewed(dataset)) years.set(line.id, yearsIn(rolled.items));
      else items.push(...rolled.items);
      return rolled.line;
    });
    if (dataset !== 'projects') return [dataset, moved];
    items.push(...undecided(moved, decisions));
    return [dataset, [...moved, ...begun(decisions, newId)]];
  });
  const datasets = Object.fromEntries(entries) as unknown as Datasets;
  return { datasets, items: [...items, ...reviewItems(datasets, years)] };
}

const yearsIn = (items: readonly KeptItem[]): string[] =>
  items.filter(({ what }) => what === 'years').flatMap(({ words = [] }) => words);

const undecided = (projects: readonly Line[], { projects: decided = {} }: RollDecisions): KeptItem[] =>
  projects
    .filter(({ id }) => decided[id] === undefined)
    .map(({ id }) => keptItem('project', { kind: 'line', dataset: 'projects', line: id }));

const begun = ({ newProjects = [] }: RollDecisions, newId: IdSource): Line[] =>
  newProjects.map(({ name, type, unit }) => ({
    id: newId(),
    ...(unit ? { unit } : {}),
    texts: { name, ...(type ? { type } : {}) },
  }));

/** Fields that hold nothing but a date of the budget year, or of the end of the year before. */
const DATE_FIELDS = new Set(['deadline', 'asOf']);

/** A line without its numbers; the years of its texts move. */
function rollLine(dataset: DatasetId, line: Line, from: number): { line: Line; items: KeptItem[] } {
  const { amounts: _amounts, halves: _halves, quantities: _quantities, ...rest } = line;
  if (!line.texts) return { line: rest, items: [] };
  const place = { kind: 'line', dataset, line: line.id } as const;
  const entries = Object.entries(line.texts);
  const parts = entries.map(([key, text]) => keepText(text, place, from, DATE_FIELDS.has(key)));
  const texts = Object.fromEntries(entries.map(([key], i) => [key, parts[i]!.text]));
  return { line: { ...rest, texts }, items: joinItems(parts.flatMap(({ items }) => items)) };
}
