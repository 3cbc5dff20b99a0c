import type { Coordinates } from '../../../shared/budget/coordinates.ts';
import { DATASETS, DATASET_IDS, type DatasetDef } from '../../../shared/budget/datasets.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { FigureRef } from '../../../shared/narrative/figureRef.ts';

/** A figure that can be put into text. */
export interface FigureChoice {
  readonly key: string;
  readonly group: string;
  readonly ref: FigureRef;
}

/** The figures that the layout's sentences use, and every node of every dataset: its amount, last year's, its change. */
export function figureChoices(layout: Layout): readonly FigureChoice[] {
  const own = Object.entries(layout.figures).map(([id, ref]) => ({ key: `layout:${id}`, group: '版式中的活数', ref }));
  return [...own, ...DATASET_IDS.flatMap((id) => datasetChoices(DATASETS[id]))];
}

function datasetChoices(def: DatasetDef): FigureChoice[] {
  const money = def.axis
    ? [...def.axis.tree.nodes.values()].flatMap((node) => moneyChoices(def, node.id, node.name))
    : [];
  const quantities = def.quantities.map(({ id, title, unit }) => ({
    key: `${def.id}:${id}`,
    group: def.title,
    ref: {
      label: `${def.title}${title}`,
      op: 'value',
      of: { dataset: def.id, quantity: id },
      form: 'quantity',
      ...(unit ? { unit } : {}),
    } as const,
  }));
  return [...money, ...quantities];
}

function moneyChoices(def: DatasetDef, node: string, name: string): FigureChoice[] {
  const of: Coordinates = { dataset: def.id, [def.axis!.coordinate]: node };
  const title = `${def.title}·${name}`;
  const choice = (suffix: string, label: string, ref: Omit<FigureRef, 'label'>): FigureChoice => ({
    key: `${def.id}:${node}:${suffix}`,
    group: def.title,
    ref: { label, ...ref },
  });
  return [
    choice('value', title, { op: 'value', of, form: 'amount' }),
    choice('prior', `${title}（上年）`, { op: 'value', of: { ...of, year: 'prior' }, form: 'amount' }),
    choice('change', `${title}比上年`, { op: 'delta', of, form: 'change' }),
  ];
}
