import { test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { emptyWorkerPage, workerPage } from '../../support/workerPage.ts';
import { serveHarness } from '../../support/gridHarness/serveHarness.ts';

/** What the harness page puts on `window`. Only what the specs use. */
interface HarnessGlobals {
  harness: {
    jumps: string[];
    resized: Record<string, number>;
    causes: string[];
    grid: { select: (cell: { rowId: string; colId: string }) => boolean } | null;
    store: { rows: readonly { id: string; cells: Record<string, string> }[] };
  };
}

declare const window: Window & HarnessGlobals;

/** The grid as a user sees it: cells by place, keys, and the text of cells. */
export class GridPage {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  async open(query = 'rows=200'): Promise<void> {
    await this.page.goto(`${this.#address}/?${query}`);
    await this.page.locator('[role="gridcell"]').first().waitFor();
  }

  cell(r: number, c: number): Locator {
    return this.page.locator(`[data-r="${r}"] [data-c="${c}"]`);
  }

  get editor(): Locator {
    return this.page.locator('textarea.mz-grid-editor');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Where the active cell is, read from the outline drawn over it. */
  async active(): Promise<string> {
    return this.page.evaluate(async () => {
      // Rows come into the page with the frame after the grid has scrolled.
      for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
      const box = document.querySelector('.mz-grid-active')?.getBoundingClientRect();
      if (!box) return 'none';
      const cells = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const cell = cells.find((element) => element.matches('[data-c]'));
      return `${cell?.closest('[data-r]')?.getAttribute('data-r')},${cell?.getAttribute('data-c')}`;
    });
  }

  /** Puts text on the clipboard as another program would, by a paste event with both flavours. */
  async paste(text: string, html = ''): Promise<void> {
    await this.editor.evaluate(
      (element, content) => {
        const data = new DataTransfer();
        data.setData('text/plain', content.text);
        if (content.html) data.setData('text/html', content.html);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      { text, html },
    );
  }

  /** What a copy or cut puts on the clipboard. */
  async copied(type: 'copy' | 'cut' = 'copy'): Promise<{ text: string; html: string }> {
    return this.editor.evaluate((element, name) => {
      const data = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent(name, { clipboardData: data, bubbles: true, cancelable: true }));
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    }, type);
  }

  async stored(r: number, colId: string): Promise<string> {
    return this.page.evaluate(([row, col]) => window.harness.store.rows[row]?.cells[col] ?? '', [r, colId] as const);
  }

  async rowIds(): Promise<string[]> {
    return this.page.evaluate(() => window.harness.store.rows.map((row) => row.id));
  }

  async jumps(): Promise<string[]> {
    return this.page.evaluate(() => window.harness.jumps);
  }

  async resized(): Promise<Record<string, number>> {
    return this.page.evaluate(() => window.harness.resized);
  }

  async select(rowId: string, colId: string): Promise<boolean> {
    return this.page.evaluate((cell) => window.harness.grid?.select(cell) ?? false, { rowId, colId });
  }

  /** True while the text field has the focus; it must never lose it to the grid's own doing. */
  async hasFocus(): Promise<boolean> {
    return this.editor.evaluate((element) => element === document.activeElement);
  }
}

export const test = base.extend<{ grid: GridPage }, { harnessAddress: string; harnessPage: Page }>({
  harnessAddress: [
    async ({ browser }, run) => {
      const server = await serveHarness();
      browser.on('disconnected', () => void server.close());
      await run(server.address);
    },
    { scope: 'worker' },
  ],
  harnessPage: workerPage,
  grid: async ({ harnessPage: page, harnessAddress }, run) => {
    const problems = await emptyWorkerPage(page);
    await run(new GridPage(page, harnessAddress));
    if (problems.length > 0) throw new Error(`The page reported errors: ${problems.join('\n')}`);
  },
});

export { expect } from '@playwright/test';
