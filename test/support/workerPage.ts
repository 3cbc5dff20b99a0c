import type { Page, PlaywrightWorkerArgs, WorkerFixture } from '@playwright/test';

const SIZE = { width: 1366, height: 768 };

/** One window for all tests of a worker that need a bare page only: opening a new one takes longer than most of them. */
export const workerPage: [WorkerFixture<Page, PlaywrightWorkerArgs>, { scope: 'worker' }] = [
  async ({ browser }, run) => {
    const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await run(page);
    await page.close();
  },
  { scope: 'worker' },
];

/** Makes the window as a new one: its page, size, mouse and permissions; gives the list into which its errors go from now on. */
export async function emptyWorkerPage(page: Page): Promise<string[]> {
  page.removeAllListeners();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.context().clearPermissions();
  // a window that is covered by one of another test draws no frame
  await page.bringToFront();
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.setViewportSize(SIZE);
  return problems;
}
