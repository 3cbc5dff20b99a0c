import { expect, test } from './previewPage.ts';

test('pages appear as wide as the panel, named, and only those in view are there', async ({ preview }) => {
  await preview.open();
  await expect(preview.page.getByRole('img', { name: '第 1 页，共 26 页' })).toBeVisible();
  expect(await preview.page.locator('.pv-page').count()).toBeLessThanOrEqual(4);
  const sheet = await preview.sheet(1).boundingBox();
  const view = await preview.scroller.evaluate((element) => element.clientWidth);
  expect(Math.round((sheet?.width ?? 0) + 24)).toBe(view);
});

test('the picture is as fine as the screen', async ({ browser, previewAddress }) => {
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1366, height: 768 } });
  await page.goto(previewAddress);
  const canvas = page.locator('.pv-page canvas').first();
  const fineness = await canvas.evaluate((c) => (c as HTMLCanvasElement).width / c.getBoundingClientRect().width);
  expect(fineness).toBeCloseTo(2, 1);
  await page.close();
});

test('keys lead through the pages, one page at a time, to both ends', async ({ preview }) => {
  await preview.open();
  await preview.scroller.focus();
  await preview.press('PageDown', 'PageDown', 'PageDown');
  await expect(preview.pageNumber).toHaveValue('4');
  await expect(preview.canvas(4)).toBeVisible();
  await preview.press('PageUp');
  await expect(preview.pageNumber).toHaveValue('3');
  await preview.press('End');
  await expect(preview.pageNumber).toHaveValue('26');
  await expect(preview.canvas(26)).toBeVisible();
  await preview.press('PageUp');
  await expect(preview.pageNumber).toHaveValue('25');
  await preview.press('Home');
  await expect(preview.pageNumber).toHaveValue('1');
});

test('a page is reached by its number and by the list of pages', async ({ preview }) => {
  await preview.open(700);
  await preview.pageNumber.fill('１３');
  await preview.press('Enter');
  await expect(preview.canvas(13)).toBeVisible();
  await preview.tool('页目录').click();
  const list = preview.page.getByRole('navigation', { name: '页目录' });
  await expect(list.getByRole('button')).toHaveCount(26);
  await expect(list.locator('[aria-current="page"]')).toHaveText(/^13/);
  await expect(list.getByRole('button').nth(0)).toHaveText('1封面');
  await list.getByRole('button', { name: '22 2026年项目支出表' }).click();
  await expect(preview.pageNumber).toHaveValue('22');
  await expect(preview.canvas(22)).toBeVisible();
});

test('zoom by key, wheel and choice; the place that is read stays', async ({ preview }) => {
  await preview.open(700);
  await preview.select({ kind: 'table', id: 'T05' });
  await expect(preview.page.locator('.pv-mark').first()).toBeInViewport();
  const page = await preview.pageNumber.inputValue();
  const zoom = preview.page.getByRole('combobox', { name: '缩放' });
  const chosen = preview.page.locator('.pv-zoom');
  await preview.scroller.focus();
  await preview.press('Control+=');
  await expect(chosen).toContainText('75%');
  await preview.press('Control+=');
  await expect(chosen).toContainText('100%');
  const width = async () => Math.round((await preview.sheet(Number(page)).boundingBox())?.width ?? 0);
  // landscape A4 is 297 mm wide
  expect(await width()).toBe(Math.round((297 / 25.4) * 96));
  await expect(preview.pageNumber).toHaveValue(page);
  await preview.press('Control+-');
  await expect(chosen).toContainText('75%');
  await preview.scroller.hover();
  await preview.page.keyboard.down('Control');
  await preview.page.mouse.wheel(0, -100);
  await preview.page.keyboard.up('Control');
  await expect(chosen).toContainText('100%');
  await preview.press('Control+0');
  await expect(chosen).toContainText('适合宽度');
  await zoom.click();
  await preview.page.getByTitle('200%').click();
  await expect.poll(width).toBe(Math.round((297 / 25.4) * 96 * 2));
  await expect(preview.pageNumber).toHaveValue(page);
});
