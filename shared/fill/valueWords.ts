import type { DatasetId } from '../budget/datasets.ts';
import type { Amounts } from '../budget/lines.ts';
import type { Fen } from '../money/fen.ts';
import { formatAmount } from '../money/formatAmount.ts';
import { columnName } from '../report/placeName.ts';

/** An amount in 元, exact; '' for none. */
export const yuan = (amount: number | undefined): string =>
  amount === undefined
    ? ''
    : formatAmount(amount as Fen, { unit: '元', decimals: 2, grouping: true, trimZeros: false });

/** 一般公共预算 100.00；政府性基金预算 20.00 */
export const amountWords = (dataset: DatasetId, amounts: Amounts): string =>
  Object.entries(amounts)
    .map(([node, amount]) => `${columnName(dataset, node)} ${yuan(amount)}`)
    .join('；');
