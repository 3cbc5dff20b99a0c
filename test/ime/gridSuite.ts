import type { Page } from '@playwright/test';
import { serveHarness } from '../support/gridHarness/serveHarness.ts';
import type { GridCase } from './gridCases.ts';
import { GRID_CASES } from './gridCases.ts';
import type { ImeSuite } from './imeSuite.ts';
import type { RealInput } from './realInput.ts';
import { screenOffset } from './screenOffset.ts';

const cellAt = (r: number, c: number): string => `[data-r="${r}"] [data-c="${c}"]`;

/** The table editor by itself, in both of its modes, on its test page. */
export const gridSuite: ImeSuite = {
  title: '表格',
  names: GRID_CASES.map(({ name }) => name),
  run: async (page, input, report) => {
    const server = await serveHarness();
    try {
      for (const one of GRID_CASES) await report(one.name, () => runCase(one, page, input, server.address));
    } finally {
      await server.close();
    }
  },
};

async function runCase(one: GridCase, page: Page, input: RealInput, address: string): Promise<void> {
  await page.goto(`${address}/?${one.query}`);
  await page.locator(cellAt(1, 2)).waitFor();
  const offset = await screenOffset(page, input);
  await one.run({
    input,
    page,
    click: async (r, c, times = 1) => {
      const box = await page.locator(cellAt(r, c)).boundingBox();
      if (!box) throw new Error(`No cell ${r},${c}`);
      input.click(box.x + offset.x + Math.min(40, box.width / 2), box.y + offset.y + box.height / 2, times);
      await page.waitForFunction(() => document.activeElement?.matches('.mz-grid-editor'));
    },
    composed: (text) => composed(page, text),
  });
  await page.waitForFunction(() => !document.querySelector('.mz-grid-editor.is-open'), undefined, { timeout: 8000 });
  const found = (await page.locator(cellAt(...one.cell)).textContent()) ?? '';
  const right = typeof one.expected === 'string' ? found === one.expected : one.expected.test(found);
  if (!right) throw new Error(`the cell holds “${found}”, expected ${one.expected}`);
}

/** Waits until the text field holds something that a composition has ended in. */
async function composed(page: Page, text: string | RegExp): Promise<void> {
  const pattern = typeof text === 'string' ? `^${text}$` : text.source;
  const holds = ([source]: string[]): boolean =>
    new RegExp(source ?? '', 'u').test(
      document.querySelector<HTMLTextAreaElement>('textarea.mz-grid-editor')?.value ?? '',
    );
  await page.waitForFunction(holds, [pattern], { timeout: 8000 }).catch(async () => {
    const value = await page.locator('textarea.mz-grid-editor').inputValue();
    throw new Error(`the text field holds “${value}”, expected ${pattern}`);
  });
}
