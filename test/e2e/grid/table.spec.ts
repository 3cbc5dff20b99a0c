import { expect, test } from './gridPage.ts';

test.beforeEach(async ({ grid }) => {
  await grid.open('mode=table');
});

test('merged cells are one cell for the keys and for the selection', async ({ grid }) => {
  await grid.cell(0, 1).click();
  await grid.press('ArrowDown');
  expect(await grid.active()).toBe('2,1');
  await grid.press('ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft');
  expect(await grid.active()).toBe('0,1');
  await grid.cell(1, 2).click();
  await grid.press('Shift+ArrowLeft');
  await expect(grid.page.locator('#status')).toHaveText('已选 2 行 2 列');
});

test('a merged cell is edited over its whole height and grows the row', async ({ grid }) => {
  await grid.cell(3, 1).click();
  const cell = await grid.cell(3, 1).boundingBox();
  await grid.type('新的二级指标');
  const editor = await grid.editor.boundingBox();
  expect(Math.abs((editor?.height ?? 0) - (cell?.height ?? 1))).toBeLessThanOrEqual(2);
  await grid.press('Enter');
  await expect(grid.cell(3, 1)).toHaveText('新的二级指标');
  expect(await grid.active()).toBe('6,1');
  await grid.cell(2, 6).click();
  const before = await grid.cell(2, 6).boundingBox();
  await grid.type('第一行');
  await grid.press('Alt+Enter');
  await grid.type('第二行');
  await grid.press('Alt+Enter');
  await grid.type('第三行');
  await grid.press('Tab');
  await expect.poll(async () => (await grid.cell(2, 6).boundingBox())?.height).toBeGreaterThan(before?.height ?? 0);
  const outline = await grid.page.locator('.mz-grid-active').boundingBox();
  const active = await grid.cell(3, 1).boundingBox();
  expect(outline?.y).toBe(active?.y);
});

test('copies merged cells as such and pastes lines of text into one text cell', async ({ grid }) => {
  await grid.cell(0, 1).click();
  await grid.press('Shift+ArrowRight');
  const { text, html } = await grid.copied();
  expect(html).toContain('rowspan="2"');
  expect(text.split('\r\n')).toHaveLength(2);
  await grid.cell(1, 6).click();
  await grid.paste('第一段\n第二段', '<p>第一段</p><p>第二段</p>');
  expect(await grid.stored(1, 'basis')).toBe('第一段\n第二段');
  expect(await grid.stored(2, 'basis')).toBe('');
});

test('a refused quantity says why', async ({ grid }) => {
  await grid.cell(1, 4).click();
  await grid.type('很多');
  await grid.press('Enter');
  await expect(grid.page.getByRole('tooltip')).toContainText('这里要填数字');
});
