import { DATASETS, type DatasetId } from '../budget/datasets.ts';
import type { Amounts, Line } from '../budget/lines.ts';
import { formatQuantity } from '../money/quantity.ts';
import { columnName } from '../report/placeName.ts';
import { compareAmounts } from './compareAmounts.ts';
import { amountWords, yuan } from './valueWords.ts';

/** One value of a line in which report and file differ. */
export interface ValueChange {
  /** Names the value within the line. */
  readonly key: string;
  readonly what: string;
  readonly own: string;
  readonly file: string;
  /** The line with the file's value. */
  readonly apply: (line: Line) => Line;
  /** Nobody needs to decide: the file is only more exact. */
  readonly silent: boolean;
}

/** The values in which two states of one line differ. What the file does not say stays as the report has it. */
export function fillLine(dataset: DatasetId, own: Line, file: Line): ValueChange[] {
  return [
    ...amountChanges(dataset, own, file),
    ...quantityChanges(dataset, own, file),
    ...textChanges(dataset, own, file),
  ];
}

function amountChanges(dataset: DatasetId, own: Line, file: Line): ValueChange[] {
  const tree = DATASETS[dataset].axis?.tree;
  if (!tree || !file.amounts) return [];
  const before = known(own);
  const after = known(file);
  const relation = compareAmounts(tree, before, after);
  if (relation.kind === 'same') return [];
  if (relation.kind === 'nodes')
    return relation.nodes.map((node) => ({
      key: node,
      what: columnName(dataset, node),
      own: yuan(before.amounts[node]),
      file: yuan(after.amounts[node]),
      apply: (line) => withAmount(line, node, file),
      silent: false,
    }));
  return [
    {
      key: 'amounts',
      what: '金额',
      own: amountWords(dataset, before.amounts),
      file: amountWords(dataset, after.amounts),
      apply: (line) => withAllAmounts(line, file),
      silent: relation.kind === 'finer',
    },
  ];
}

/** Amounts of a line for comparison. */
export const known = ({ amounts = {}, halves = {} }: Line): { amounts: Amounts; halves: Amounts } => ({
  amounts,
  halves,
});

function withAmount(line: Line, node: string, file: Line): Line {
  const { [node]: _amount, ...amounts } = line.amounts ?? {};
  const { [node]: _half, ...halves } = line.halves ?? {};
  const amount = file.amounts?.[node];
  const half = file.halves?.[node];
  return withMoney(
    line,
    amount === undefined ? amounts : { ...amounts, [node]: amount },
    amount === undefined || half === undefined ? halves : { ...halves, [node]: half },
  );
}

const withAllAmounts = (line: Line, file: Line): Line => withMoney(line, file.amounts ?? {}, file.halves ?? {});

function withMoney(line: Line, amounts: Amounts, halves: Amounts): Line {
  const { amounts: _a, halves: _h, ...rest } = line;
  return {
    ...rest,
    ...(Object.keys(amounts).length ? { amounts } : {}),
    ...(Object.keys(halves).length ? { halves } : {}),
  };
}

function quantityChanges(dataset: DatasetId, own: Line, file: Line): ValueChange[] {
  return Object.entries(file.quantities ?? {}).flatMap(([id, quantity]) => {
    const before = own.quantities?.[id];
    const from = before ? formatQuantity(before, { withUnit: true }) : '';
    const to = formatQuantity(quantity, { withUnit: true });
    if (before && before.value * 10 ** quantity.scale === quantity.value * 10 ** before.scale) return [];
    return [
      {
        key: `quantity.${id}`,
        what: columnName(dataset, id),
        own: from,
        file: to,
        apply: (line: Line): Line => ({ ...line, quantities: { ...line.quantities, [id]: quantity } }),
        silent: false,
      },
    ];
  });
}

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function textChanges(dataset: DatasetId, own: Line, file: Line): ValueChange[] {
  return Object.entries(file.texts ?? {}).flatMap(([field, text]) => {
    const before = own.texts?.[field] ?? '';
    if (text === '' || bare(before) === bare(text)) return [];
    return [
      {
        key: `text.${field}`,
        what: columnName(dataset, field),
        own: before,
        file: text,
        apply: (line: Line): Line => ({ ...line, texts: { ...line.texts, [field]: text } }),
        silent: false,
      },
    ];
  });
}
