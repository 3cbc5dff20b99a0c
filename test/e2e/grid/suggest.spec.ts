import { expect, test } from './gridPage.ts';

test.beforeEach(async ({ grid }) => {
  await grid.open();
});

test('a code cell offers codes by code, name or pinyin; Enter takes the marked one', async ({ grid }) => {
  await grid.cell(2, 0).click();
  await grid.type('zfgjj');
  const list = grid.page.getByRole('listbox');
  await expect(list.getByRole('option')).toHaveText(['2210201住房公积金']);
  await grid.press('Enter');
  await expect(grid.cell(2, 0)).toHaveText('2210201');
  await expect(list).toBeHidden();
  expect(await grid.active()).toBe('3,0');
});

test('arrows choose, Tab takes, Escape closes the list and then the cell', async ({ grid }) => {
  await grid.cell(2, 0).click();
  await grid.type('20101');
  await grid.press('ArrowDown');
  await expect(grid.page.getByRole('option', { selected: true })).toContainText('2010102');
  await grid.press('Tab');
  await expect(grid.cell(2, 0)).toHaveText('2010102');
  expect(await grid.active()).toBe('2,1');
  await grid.cell(4, 0).click();
  await grid.type('2');
  await grid.press('Escape');
  await expect(grid.page.getByRole('listbox')).toBeHidden();
  await expect(grid.editor).toHaveValue('2');
  await grid.press('Escape');
  await expect(grid.cell(4, 0)).toHaveText('2101101');
});

test('a cell of choices opens with its button and with Alt+Down, and takes a click', async ({ grid }) => {
  await grid.select('r2', 'nature');
  await grid.editor.focus();
  await grid.press('Alt+ArrowDown');
  await expect(grid.page.getByRole('option')).toHaveText(['常年项目', '一次性项目', '跨年项目']);
  await grid.page.getByRole('option', { name: '一次性项目' }).click();
  await expect(grid.cell(2, 17)).toHaveText('一次性项目');
  await grid.page.locator('.mz-grid-suggestbutton').click();
  await expect(grid.page.getByRole('listbox')).toBeVisible();
  await grid.press('Enter');
  await expect(grid.cell(2, 17)).toHaveText('常年项目');
});
