import { expect as plainExpect, test as base } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Node } from '../../../renderer/state/nodes.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import { emptyWorkerPage, workerPage } from '../../support/workerPage.ts';
import { servePreview } from '../../support/previewHarness/servePreview.ts';

/** What the harness page puts on `window`. Only what the specs use. */
interface HarnessGlobals {
  preview: {
    api: {
      runs: { runId: string; end: string }[];
      hold: (on: boolean) => void;
      failNext: (message: string) => void;
    };
    session: { run: (command: Command) => { ok: boolean } };
    select: (node: Node) => void;
  };
}

declare const window: Window & HarnessGlobals;

/** The preview panel as a user sees it. */
export class PreviewPage {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  /** Opens the page without waiting for the report. */
  async goTo(width = 460): Promise<void> {
    await this.page.goto(`${this.#address}/?width=${width}`);
  }

  async open(width = 460): Promise<void> {
    await this.goTo(width);
    await this.canvas(1).waitFor();
    await this.settled();
  }

  /** Waits until no newer pages are awaited. */
  async settled(): Promise<void> {
    await this.page.locator('.pv[data-updating="false"]').waitFor();
  }

  get scroller(): Locator {
    return this.page.getByRole('region', { name: '打印出来的页面' });
  }

  sheet(page: number): Locator {
    return this.page.locator(`.pv-page[data-page="${page}"]`);
  }

  canvas(page: number): Locator {
    return this.sheet(page).locator('canvas');
  }

  /** Number of the page that is read, as the toolbar tells it. */
  get pageNumber(): Locator {
    return this.page.getByRole('textbox', { name: /^页码/ });
  }

  get node(): Locator {
    return this.page.locator('#node');
  }

  tool(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  /** What is drawn on a page, as one text that differs when the picture does. */
  async picture(page: number): Promise<string> {
    return this.canvas(page).evaluate(async (canvas) => {
      const blob = await new Promise<Blob | null>((resolve) => (canvas as HTMLCanvasElement).toBlob(resolve));
      const hash = await crypto.subtle.digest('SHA-256', (await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
      return [...new Uint8Array(hash)].map((byte) => byte.toString(16)).join('');
    });
  }

  async run(command: Command): Promise<void> {
    await this.page.evaluate((c) => window.preview.session.run(c), command);
  }

  async rename(name: string): Promise<void> {
    await this.run({ name: 'setDepartment', params: { change: { name } } });
  }

  async select(node: Node): Promise<void> {
    await this.page.evaluate((n) => window.preview.select(n), node);
  }

  async hold(on: boolean): Promise<void> {
    await this.page.evaluate((value) => window.preview.api.hold(value), on);
  }

  async failNext(message: string): Promise<void> {
    await this.page.evaluate((text) => window.preview.api.failNext(text), message);
  }

  /** How each run ended so far, in the order in which they began. */
  async runs(): Promise<string[]> {
    return this.page.evaluate(() => window.preview.api.runs.map((run) => run.end));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async scrollTop(): Promise<number> {
    return this.scroller.evaluate((element) => element.scrollTop);
  }

  /** Height of the first mark of the selected node above or below the top of the view. */
  async markTop(): Promise<number> {
    const mark = await this.page.locator('.pv-mark').first().boundingBox();
    const view = await this.scroller.boundingBox();
    return (mark?.y ?? Number.NaN) - (view?.y ?? Number.NaN);
  }
}

export const test = base.extend<{ preview: PreviewPage }, { previewAddress: string; harnessPage: Page }>({
  previewAddress: [
    async ({ browser }, run) => {
      const server = await servePreview();
      browser.on('disconnected', () => void server.close());
      await run(server.address);
    },
    { scope: 'worker' },
  ],
  harnessPage: workerPage,
  preview: async ({ harnessPage: page, previewAddress }, run) => {
    const problems = await emptyWorkerPage(page);
    await run(new PreviewPage(page, previewAddress));
    if (problems.length > 0) throw new Error(`The page reported errors: ${problems.join('\n')}`);
  },
});

/** A whole report is printed before a condition holds; on a busy machine that takes a while. */
export const expect = plainExpect.configure({ timeout: 20_000 });
