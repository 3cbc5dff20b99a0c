import type { Coordinates } from '../../budget/coordinates.ts';
import type { DatasetId } from '../../budget/datasets.ts';
import type { ProseFigure } from '../../prose/reading.ts';
import { memo } from '../memo.ts';
import type { CheckMaterial } from '../material/material.ts';
import { judgeFigure, type Verdict } from './judgeFigure.ts';

const verdicts = memo<ProseFigure, Verdict>();

/** The verdict on a figure, made anew only when the facts that it asks for have changed. */
export function judgedFigure(material: CheckMaterial, figure: ProseFigure): Verdict {
  return verdicts(figure, factsAskedFor(material, figure), () => judgeFigure(figure, material));
}

/** Everything that the answer can depend on, by identity. */
function factsAskedFor({ published, context, tables }: CheckMaterial, figure: ProseFigure): readonly unknown[] {
  const { report, layout } = context;
  const datasets = new Set<DatasetId>();
  const add = (at: Coordinates | undefined): void => {
    if (at?.dataset && !datasets.has(at.dataset)) {
      datasets.add(at.dataset);
      // without lines of its own a dataset is what its formula says
      add(layout.formulas?.[at.dataset]);
    }
    for (const more of at?.plus ?? []) add(more);
  };
  for (const { of, per } of figure.subject.candidates) {
    add(of);
    add(per);
  }
  return [
    published ? tables : null,
    report.units,
    report.stated,
    report.year,
    layout,
    ...[...datasets].flatMap((id) => [id, report.current[id], report.prior[id]]),
  ];
}
