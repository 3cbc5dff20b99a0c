import type { Coordinates } from '../../budget/coordinates.ts';
import { DATASETS, type DatasetId } from '../../budget/datasets.ts';
import type { Layout } from '../layout.ts';
import type { Findings } from './layoutProblem.ts';
import { reportCoordinates } from './reportCoordinates.ts';

/** Formulas of datasets without lines: their addresses mean something, and none leads back to itself. */
export function checkFormulas({ formulas }: Layout, find: Findings): void {
  for (const [id, at] of Object.entries(formulas) as [DatasetId, Coordinates][]) {
    const keys = ['formulas', id];
    reportCoordinates(at, 'value', keys, find);
    if (at.year !== undefined) find.error([...keys, 'year'], '公式对本年、上年都适用，不能选年份。请删去 year。');
    if (!DATASETS[id].axis) find.error(keys, `“${DATASETS[id].title}”没有金额，不能有公式。请删去。`);
    const circle = circleFrom(id, formulas);
    if (circle) {
      const names = circle.map((dataset) => `“${DATASETS[dataset].title}”`).join('→');
      find.error(keys, `公式绕回了自己：${names}，算不出数。请改成取别的数据。`);
    }
  }
}

/** The way from a dataset through the formulas back to itself, if there is one. */
function circleFrom(start: DatasetId, formulas: Layout['formulas']): readonly DatasetId[] | undefined {
  const seen = new Set<DatasetId>();
  const visit = (way: readonly DatasetId[]): readonly DatasetId[] | undefined => {
    for (const next of datasetsOf(formulas[way.at(-1)!])) {
      if (next === start) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = visit([...way, next]);
      if (found) return found;
    }
    return undefined;
  };
  return visit([start]);
}

function datasetsOf(at: Coordinates | undefined): readonly DatasetId[] {
  if (!at) return [];
  return [...(at.dataset ? [at.dataset] : []), ...(at.plus ?? []).flatMap(datasetsOf)];
}
