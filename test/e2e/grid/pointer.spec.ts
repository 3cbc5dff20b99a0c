import { expect, test } from './gridPage.ts';

test.beforeEach(async ({ grid }) => {
  await grid.open();
});

test('a drag selects a block; row numbers, column titles and the corner select rows, columns and all', async ({
  grid,
}) => {
  const status = grid.page.locator('#status');
  await grid.cell(1, 3).hover();
  await grid.page.mouse.down();
  await grid.cell(4, 5).hover();
  await grid.page.mouse.up();
  await expect(status).toHaveText('已选 4 行 3 列');
  await grid.page.locator('[data-r="2"] .mz-grid-gutter').click();
  await expect(status).toHaveText('已选 1 行 18 列');
  await grid.page.getByRole('columnheader', { name: '财政拨款' }).click();
  await expect(status).toHaveText('已选 200 行 3 列');
  await grid.page.locator('[data-corner]').click();
  await expect(status).toHaveText('已选 200 行 18 列');
  expect(await grid.hasFocus()).toBe(true);
});

test('a drag beyond the edge scrolls', async ({ grid }) => {
  await grid.cell(1, 3).hover();
  await grid.page.mouse.down();
  await grid.page.mouse.move(500, 767);
  await expect
    .poll(
      async () => {
        await grid.page.mouse.move(500, 766);
        await grid.page.mouse.move(500, 767);
        return Number(/\d+/.exec((await grid.page.locator('#status').textContent()) ?? '')?.[0]);
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(40);
  await grid.page.mouse.up();
});

test('the fill handle repeats the block', async ({ grid }) => {
  await grid.cell(1, 4).click();
  await grid.type('5');
  await grid.press('Enter');
  await grid.type('6');
  await grid.press('Enter', 'ArrowUp', 'ArrowUp', 'Shift+ArrowDown');
  await grid.page.locator('.mz-grid-handle').hover();
  await grid.page.mouse.down();
  await grid.cell(5, 4).hover();
  await expect(grid.page.locator('.mz-grid-fillrange')).toBeVisible();
  await grid.page.mouse.up();
  await expect(grid.cell(3, 4)).toHaveText('5.00');
  await expect(grid.cell(4, 4)).toHaveText('6.00');
  await expect(grid.cell(5, 4)).toHaveText('5.00');
  await expect(grid.page.locator('#status')).toHaveText('已选 5 行 1 列');
});

test('a column is made wider by its edge, and the width is reported once', async ({ grid }) => {
  const edge = grid.page.getByRole('columnheader', { name: '科目名称' }).locator('.mz-grid-resize');
  const box = await edge.boundingBox();
  if (!box) throw new Error('no edge');
  await grid.page.mouse.move(box.x + 3, box.y + 40);
  await grid.page.mouse.down();
  await grid.page.mouse.move(box.x + 63, box.y + 40, { steps: 3 });
  await grid.page.mouse.up();
  expect(await grid.resized()).toEqual({ name: 260 });
  expect((await grid.cell(0, 1).boundingBox())?.width).toBe(260);
});

test('the context menu works by mouse and by keys', async ({ grid }) => {
  await grid.cell(3, 3).click({ button: 'right' });
  const menu = grid.page.getByRole('menu');
  await menu.getByRole('menuitem', { name: '在下方插入 1 行' }).click();
  expect((await grid.rowIds()).slice(3, 5)).toEqual(['r3', 'new1']);
  await expect(menu).toBeHidden();
  expect(await grid.hasFocus()).toBe(true);
  await grid.press('Shift+F10');
  await expect(menu).toBeVisible();
  await grid.press('Escape');
  await expect(menu).toBeHidden();
  await grid.cell(1, 3).click({ button: 'right' });
  await menu.getByRole('menuitem', { name: '清除内容' }).click();
  await expect(grid.cell(1, 3)).toHaveText('');
});

test('the menu copies and cuts without asking for permission', async ({ grid }) => {
  await grid.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await grid.cell(1, 3).click({ button: 'right' });
  await grid.page.getByRole('menuitem', { name: '剪切' }).click();
  await expect(grid.cell(1, 3)).toHaveText('');
  await grid.cell(2, 4).click({ button: 'right' });
  await grid.page.getByRole('menuitem', { name: '粘贴' }).click();
  await expect(grid.cell(2, 4)).toHaveText('79.19');
});

test('sorting changes the view and not the order of the data', async ({ grid }) => {
  const header = grid.page.locator('[data-col-from="3"][data-col-to="3"]');
  await header.hover();
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(grid.cell(0, 3)).toHaveText('57.13');
  expect((await grid.rowIds()).slice(0, 2)).toEqual(['r0', 'r1']);
  await grid.cell(0, 3).click();
  await grid.type('1');
  await grid.press('Enter');
  await header.hover();
  await header.getByRole('button').click();
  await header.getByRole('button').click();
  await expect(grid.cell(0, 0)).toHaveText('2010101');
  await expect(grid.page.getByText('1.00', { exact: true })).toHaveCount(0);
});

test('resting on a marked cell, or arriving at it by key, tells the reason', async ({ grid }) => {
  await grid.cell(1, 3).click();
  await grid.type('-5');
  await grid.press('Enter');
  await expect(grid.cell(1, 3)).toHaveAttribute('aria-invalid', 'true');
  const hint = grid.page.getByRole('tooltip');
  await expect(hint).toBeHidden();
  await grid.cell(2, 3).hover();
  await grid.cell(1, 3).hover();
  await expect(hint).toContainText('收入不能是负数');
  await grid.cell(8, 5).hover();
  await expect(hint).toBeHidden();
  await grid.press('ArrowUp');
  await expect(hint).toContainText('收入不能是负数');
});
