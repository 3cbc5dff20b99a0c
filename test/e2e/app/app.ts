import { test as base, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type AppServer } from '../../support/appServer.ts';

const TOP = join(import.meta.dirname, '../../..');

interface Fixtures {
  readonly app: AppServer;
  /** The app's page, opened with its token; an error of the screen fails the test. */
  readonly appPage: Page;
}

/** Tests of the whole app: browser host, SQLite, PDF worker, and the built screen in Chromium. */
export const test = base.extend<Fixtures>({
  app: async ({}, provide) => {
    const app = await startApp();
    await provide(app);
    await app.stop();
  },
  appPage: async ({ app, page }, provide) => {
    await page.setViewportSize(WINDOW);
    await provideHome(page, app.url, provide);
  },
});

/**
 * As `test`, in one app and one window for all tests of a worker, each beginning at the list of reports: for those that
 * bring a report of their own and change nothing that the program remembers beside it. Starting an app takes longer than
 * most of them.
 */
export const sharedTest = base.extend<Pick<Fixtures, 'appPage'>, { sharedApp: AppServer; sharedWindow: Page }>({
  sharedApp: [
    async ({}, provide) => {
      const app = await startApp();
      await provide(app);
      await app.stop();
    },
    { scope: 'worker' },
  ],
  sharedWindow: [
    async ({ browser, sharedApp }, provide) => {
      const page = await browser.newPage({ viewport: WINDOW, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      // the token of the address is good for once
      await page.goto(sharedApp.url);
      await provide(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  appPage: async ({ sharedApp, sharedWindow: page }, provide) => {
    page.removeAllListeners();
    await page.bringToFront();
    await page.mouse.move(0, 0);
    await provideHome(page, new URL('/', sharedApp.url).href, provide);
  },
});

const WINDOW = { width: 1366, height: 768 };

/** The list of reports; an error of the screen fails the test. */
async function provideHome(page: Page, url: string, provide: (page: Page) => Promise<void>): Promise<void> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  await page.getByRole('button', { name: '新建报告' }).waitFor();
  await provide(page);
  if (faults.length) throw new Error(`errors of the screen:\n${faults.join('\n')}`);
}

export { expect } from '@playwright/test';

/** Drops a draft of test/fixtures/reports on the list of reports, which opens it. */
export async function dropFixture(page: Page, name: string): Promise<void> {
  const text = readFileSync(join(TOP, `test/fixtures/reports/${name}.mz`), 'utf8');
  const transfer = await page.evaluateHandle(
    ([content, file]) => {
      const data = new DataTransfer();
      data.items.add(new File([content!], file!));
      return data;
    },
    [text, `${name}.mz`],
  );
  await page.dispatchEvent('main.home', 'drop', { dataTransfer: transfer });
  await page.getByRole('navigation', { name: '报告目录' }).waitFor();
}

/** Selects a place of the report in the tree by its whole title, with its number; `prior`: the one of last year's data. */
export async function openPlace(page: Page, title: string, year: 'this' | 'prior' = 'this'): Promise<void> {
  const tree = page.getByRole('navigation', { name: '报告目录' });
  const search = tree.getByLabel('查找表或章节');
  await search.fill(title);
  // the tooltip of an item: its title, and its state in brackets
  const literal = title.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const whole = new RegExp(`^${literal}(（(已填|没有数据|有待填写)）)?$`);
  await tree
    .getByTitle(whole)
    .nth(year === 'this' ? 0 : 1)
    .click();
  await search.fill('');
}

/** Waits until every change is on disk. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^已保存/ })
    .waitFor();
}
