import type { Coordinates } from '../budget/coordinates.ts';
import { DATASET_IDS, DATASETS, type DatasetId, type Datasets } from '../budget/datasets.ts';
import type { StatedValue } from '../budget/facts.ts';
import type { Line } from '../budget/lines.ts';
import type { Layout } from '../layout/layout.ts';
import { fen } from '../money/fen.ts';
import { layoutDatasets } from '../report/layoutChange/layoutDatasets.ts';
import { countingIds, unusedIds } from '../report/lineIds.ts';
import type { Report } from '../report/report.ts';
import { SUBJECT_KINDS } from '../subjects/types.ts';
import { mapCoordinates, type AddressMove } from './mapCoordinates.ts';
import type { SubjectMap } from './subjectQuestions.ts';

/**
 * Money that a department without any has no line for. A report that prints such a dataset and has none says 0; taken
 * over as "nothing known", this year's first purchase could not be compared with it.
 */
const NOTHING_IS_ZERO: readonly DatasetId[] = [
  'carriedForward',
  'sangong',
  'procurement',
  'purchasedServices',
  'debt',
  'specialFunds',
  'agencyCosts',
];

/** Last year's facts as the base of comparison: with their precision, under the codes of the new year. */
export function priorFacts(report: Report, layout: Layout, subjects: SubjectMap): Datasets {
  const printed = layoutDatasets(layout);
  const isFilled = report.current.expenditure.length > 0 || report.current.revenue.length > 0;
  const entries = DATASET_IDS.map((id): [DatasetId, readonly Line[]] => {
    const lines = report.current[id].map((line) => withSubjects(line, subjects));
    const saysNothing = isFilled && !lines.length && printed.has(id) && !layout.formulas[id];
    return [id, saysNothing && NOTHING_IS_ZERO.includes(id) ? [nothing(id)] : lines];
  });
  return Object.fromEntries(entries) as unknown as Datasets;
}

/** A line that says 0 wherever it is asked: on every leaf of the axis, for all units and items together. */
function nothing(id: DatasetId): Line {
  const { tree } = DATASETS[id].axis!;
  const leaves = [...tree.nodes.values()].filter(({ id: node, ofWhich }) => !ofWhich && !tree.addends(node).length);
  return {
    id: `prior-nothing-${id}`,
    ...(id === 'sangong' ? { item: 'sangong' } : {}),
    amounts: Object.fromEntries(leaves.map(({ id: node }) => [node, fen(0)])),
  };
}

/** The line under the codes of the new year. */
export function withSubjects(line: Line, subjects: SubjectMap): Line {
  let moved = line;
  for (const kind of SUBJECT_KINDS) {
    const to = subjects.get(`${kind}:${line[kind] ?? ''}`);
    if (to !== undefined) moved = { ...moved, [kind]: to };
  }
  return moved;
}

/** What last year's report stated of its own year, as statements about last year. */
export function priorStated(stated: readonly StatedValue[], move: AddressMove): StatedValue[] {
  const nextId = unusedIds(countingIds('prior-'), []);
  return stated
    .filter(({ at }) => at.year === undefined || at.year === 'this')
    .map((value) => ({ ...value, id: nextId(), at: oneYearBack(mapCoordinates(value.at, move)) }));
}

/** Addends have a year only where they were given one. */
function oneYearBack(at: Coordinates): Coordinates {
  const plus = at.plus?.map((part) => (part.year ? oneYearBack(part) : part));
  return { ...at, year: 'prior', ...(plus ? { plus } : {}) };
}
