import type { Page } from '@playwright/test';
import type { RealInput } from './realInput.ts';

/** One way of typing Chinese into the grid, and what must be in the cell afterwards. */
export interface GridCase {
  name: string;
  query: string;
  run: (tools: GridTools) => Promise<void>;
  cell: [number, number];
  expected: string | RegExp;
}

export interface GridTools {
  input: RealInput;
  page: Page;
  click: (r: number, c: number, times?: number) => Promise<void>;
  /** Waits until the text field holds something that a composition has ended in. */
  composed: (text: string | RegExp) => Promise<void>;
}

export const WOMEN = ['w', 'o', 'm', 'e', 'n'] as const;

async function typeWomen({ input, composed }: GridTools, expected: string | RegExp = /我们$/): Promise<void> {
  await input.pinyin(true);
  input.keys(...WOMEN, 'space');
  await composed(expected);
}

export const GRID_CASES: readonly GridCase[] = [
  {
    name: 'straight onto a selected cell that has text',
    query: 'rows=50',
    run: async (tools) => {
      await tools.click(1, 1);
      await typeWomen(tools, '我们');
      tools.input.keys('Return');
    },
    cell: [1, 1],
    expected: '我们',
  },
  {
    name: 'straight onto an empty cell of the last column',
    query: 'rows=50',
    run: async (tools) => {
      await tools.page.evaluate(() => {
        const { harness } = globalThis as unknown as { harness: { grid: { select: (cell: object) => void } } };
        harness.grid.select({ rowId: 'r2', colId: 'nature' });
      });
      await tools.click(2, 17);
      await typeWomen(tools, '我们');
      tools.input.keys('Return');
    },
    cell: [2, 17],
    expected: '我们',
  },
  {
    name: 'after a double click, at the end of the text',
    query: 'rows=50',
    run: async (tools) => {
      await tools.click(2, 1, 2);
      await typeWomen(tools);
      tools.input.keys('Return');
    },
    cell: [2, 1],
    expected: '事业运行我们',
  },
  {
    name: 'after F2',
    query: 'rows=50',
    run: async (tools) => {
      await tools.click(2, 1);
      tools.input.keys('F2');
      await typeWomen(tools);
      tools.input.keys('Return');
    },
    cell: [2, 1],
    expected: '事业运行我们',
  },
  {
    name: 'coming from a computed cell by arrow',
    query: 'rows=50',
    run: async (tools) => {
      await tools.click(3, 2);
      tools.input.keys('Left');
      await typeWomen(tools, '我们');
      tools.input.keys('Return');
    },
    cell: [3, 1],
    expected: '我们',
  },
  {
    name: 'two cells one after the other, by Enter, without touching the mouse',
    query: 'rows=50',
    run: async (tools) => {
      await tools.click(4, 1);
      await typeWomen(tools, '我们');
      tools.input.keys('Return');
      tools.input.keys(...WOMEN, 'space');
      await tools.composed('我们');
      tools.input.keys('Return');
    },
    cell: [5, 1],
    expected: '我们',
  },
  {
    name: 'arrows choose a candidate and do not leave the cell',
    query: 'rows=50',
    run: async (tools) => {
      await tools.click(6, 1);
      await tools.input.pinyin(true);
      tools.input.keys(...WOMEN, 'Down', 'Up', 'space');
      await tools.composed('我们');
      tools.input.keys('Return');
    },
    cell: [6, 1],
    expected: '我们',
  },
  {
    name: 'a composition given up with Escape leaves the cell as it was',
    query: 'rows=50',
    run: async (tools) => {
      await tools.click(1, 1);
      await tools.input.pinyin(true);
      tools.input.keys(...WOMEN, 'Escape');
      await tools.composed('');
      tools.input.keys('Return');
    },
    cell: [1, 1],
    expected: '一般行政管理事务',
  },
  {
    name: 'Latin letters while the input method is off',
    query: 'rows=50',
    run: async (tools) => {
      await tools.click(1, 1);
      await tools.input.pinyin(false);
      tools.input.keys('a', 'b', 'c');
      await tools.composed('abc');
      tools.input.keys('Return');
    },
    cell: [1, 1],
    expected: 'abc',
  },
  {
    name: 'onto a merged cell of a real table',
    query: 'mode=table',
    run: async (tools) => {
      await tools.click(3, 1);
      await typeWomen(tools, '我们');
      tools.input.keys('Return');
    },
    cell: [3, 1],
    expected: '我们',
  },
  {
    name: 'into a wrapped cell of a real table, after what is there',
    query: 'mode=table',
    run: async (tools) => {
      await tools.click(2, 2, 2);
      await typeWomen(tools);
      tools.input.keys('Return');
    },
    cell: [2, 2],
    expected: '政策知晓率我们',
  },
];
