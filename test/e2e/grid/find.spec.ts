import { expect, test } from './gridPage.ts';

test.beforeEach(async ({ grid }) => {
  await grid.open('rows=21');
  await grid.cell(0, 0).click();
});

test('Ctrl+F finds on and back, round the end', async ({ grid }) => {
  await grid.press('Control+f');
  await grid.type('住房');
  await grid.press('Enter');
  expect(await grid.active()).toBe('6,1');
  await expect(grid.page.getByText('第 1 处，共 3 处')).toBeVisible();
  await grid.press('Enter', 'Enter', 'Enter');
  expect(await grid.active()).toBe('6,1');
  await grid.press('Shift+Enter');
  expect(await grid.active()).toBe('20,1');
  await grid.press('Escape');
  expect(await grid.hasFocus()).toBe(true);
});

test('Ctrl+H replaces one, then all, as one step; computed cells are not touched', async ({ grid }) => {
  await grid.press('Control+h');
  await grid.page.getByLabel('查找内容').fill('事业');
  await grid.page.getByLabel('替换为').fill('企业');
  await grid.page.getByRole('button', { name: '全部替换' }).click();
  await expect(grid.page.getByText('替换了 6 格中的文字')).toBeVisible();
  await expect(grid.cell(2, 1)).toHaveText('企业运行');
  await grid.cell(0, 1).click();
  await grid.press('Control+z');
  await expect(grid.cell(2, 1)).toHaveText('事业运行');
  await grid.page.getByRole('button', { name: '下一个' }).click();
  await grid.page.getByRole('button', { name: '替换', exact: true }).click();
  await expect(grid.cell(2, 1)).toHaveText('企业运行');
  expect(await grid.active()).toBe('3,1');
});

test('says when nothing is found', async ({ grid }) => {
  await grid.press('Control+f');
  await grid.type('没有这个词');
  await grid.press('Enter');
  await expect(grid.page.getByText('没有找到')).toBeVisible();
});
