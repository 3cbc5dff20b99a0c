import { expect, test } from './gridPage.ts';

test('50,000 rows: only those in view are in the page, the last can be reached and edited', async ({ grid }) => {
  await grid.open('rows=50000');
  expect(await grid.page.locator('.mz-grid-body .mz-grid-row').count()).toBeLessThan(60);
  await grid.cell(0, 3).click();
  await grid.press('Control+End', 'Home', 'ArrowRight');
  expect(await grid.active()).toBe('49999,1');
  await grid.type('最后一行');
  await grid.press('Enter');
  await expect(grid.cell(49_999, 1)).toHaveText('最后一行');
});

test('frozen columns and the pinned total stay in view, and the selection with them', async ({ grid }) => {
  await grid.open('rows=300');
  await grid.cell(2, 1).click();
  const name = await grid.cell(2, 1).boundingBox();
  const total = await grid.cell(-1, 1).boundingBox();
  await grid.page.locator('.mz-grid-scroller').evaluate((element) => {
    element.scrollLeft = 600;
  });
  expect(await grid.cell(2, 1).boundingBox()).toEqual(name);
  const outline = await grid.page.locator('.mz-grid-active').boundingBox();
  expect(outline).toEqual(name);
  expect(await grid.editor.boundingBox()).toMatchObject({ x: name?.x, y: name?.y });
  await grid.page.locator('.mz-grid-scroller').evaluate((element) => {
    element.scrollTop = 2000;
  });
  expect(await grid.cell(-1, 1).boundingBox()).toEqual(total);
});

test('going to a cell brings it clear of header, pinned row and frozen columns', async ({ grid }) => {
  await grid.open('rows=300');
  expect(await grid.select('r250', 'c5')).toBe(true);
  await expect.poll(() => grid.active()).toBe('250,16');
  expect(await grid.select('r10', 'a1')).toBe(true);
  await expect.poll(() => grid.active()).toBe('10,3');
  expect(await grid.select('nowhere', 'a1')).toBe(false);
});

test('jumping to a wrong cell far away tells what is wrong with it', async ({ grid }) => {
  await grid.open('rows=300');
  await grid.select('r250', 'c5');
  await grid.editor.focus();
  await grid.type('-3');
  await grid.press('Enter', 'Control+Home');
  await grid.select('r250', 'c5');
  await expect(grid.page.getByRole('tooltip')).toContainText('收入不能是负数');
  const hint = await grid.page.getByRole('tooltip').boundingBox();
  const cell = await grid.cell(250, 16).boundingBox();
  expect(Math.abs((hint?.x ?? 0) - (cell?.x ?? 9999))).toBeLessThan(400);
});

test('the pinned total is reached with the arrow, shows its reason and refuses text', async ({ grid }) => {
  await grid.open('rows=30');
  await grid.cell(0, 3).click();
  await grid.press('ArrowUp');
  expect(await grid.active()).toBe('-1,3');
  await grid.type('5');
  await expect(grid.page.getByRole('tooltip')).toContainText('合计由系统计算');
});

test('editing goes on while its row moves', async ({ grid }) => {
  await grid.open('rows=30');
  await grid.cell(5, 1).click();
  await grid.type('未完');
  await grid.page.evaluate(() => {
    const { harness } = globalThis as unknown as { harness: { store: { insert: (id: string, n: number) => void } } };
    harness.store.insert('r0', 2);
  });
  await expect(grid.editor).toHaveValue('未完');
  await grid.press('Enter');
  await expect(grid.cell(7, 1)).toHaveText('未完');
});
