import type { Column, TableContent } from '../../layout/layout.ts';
import type { RowSource } from '../../layout/rowSource.ts';

interface Balance {
  /** Head of the amounts: 预算数, 金额. */
  readonly amount: string;
  readonly income: RowSource;
  readonly outgo: RowSource;
  /** Amount columns of the expenditure; one of the same head as the income's when not given. */
  readonly outgoAmounts?: readonly Column[];
  /** Relative widths of the two names and of an amount. */
  readonly widths?: readonly [inName: number, outName: number, amount: number];
  /** Columns before the income: 序号. */
  readonly before?: readonly Column[];
  readonly columnNumbers?: { readonly label?: string; readonly from: 1 };
}

/** A 收支总表: income at the left, expenditure at the right, rows of one anchor on one line. */
export function balanceContent(balance: Balance): TableContent {
  const { amount, income, outgo, before = [], widths = [2.2, 2.2, 1.2], columnNumbers } = balance;
  const outgoAmounts = balance.outgoAmounts ?? [{ id: 'outAmount', label: amount, at: {}, width: widths[2] }];
  return {
    kind: 'grid',
    ...(columnNumbers ? { columnNumbers } : {}),
    columns: [
      ...before,
      {
        id: 'in',
        label: '收入',
        children: [
          { id: 'inName', label: '项目', show: 'label', width: widths[0] },
          { id: 'inAmount', label: amount, at: {}, width: widths[2] },
        ],
      },
      {
        id: 'out',
        label: '支出',
        children: [{ id: 'outName', label: '项目', show: 'label', width: widths[1] }, ...outgoAmounts],
      },
    ],
    rows: {
      source: 'paired',
      panes: [
        { columns: ['inName', 'inAmount'], rows: income },
        { columns: ['outName', ...outgoAmounts.map(({ id }) => id)], rows: outgo },
      ],
    },
  };
}
