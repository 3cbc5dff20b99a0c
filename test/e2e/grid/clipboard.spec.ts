import { excelMerged, wordTable } from '../../unit/grid/clipboardFixtures.ts';
import { expect, test } from './gridPage.ts';

test.beforeEach(async ({ grid }) => {
  await grid.open();
});

test('copies a block as text and HTML, as shown', async ({ grid }) => {
  await grid.cell(1, 0).click();
  await grid.press('Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight');
  const { text, html } = await grid.copied();
  expect(text).toBe('2010102\t一般行政管理事务\t79.19\r\n2010150\t事业运行\t158.38');
  expect(html).toContain(`<td style="mso-number-format:'\\@'">2010102</td>`);
});

test('copies and pastes through the real clipboard', async ({ grid }) => {
  await grid.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await grid.cell(1, 3).click();
  await grid.press('Shift+ArrowDown', 'Control+c');
  await grid.cell(5, 4).click();
  await grid.press('Control+v');
  await expect(grid.cell(5, 4)).toHaveText('79.19');
  await expect(grid.cell(6, 4)).toHaveText('158.38');
  await grid.press('Control+x');
  await expect(grid.cell(5, 4)).toHaveText('');
  await grid.press('Control+z');
  await expect(grid.cell(5, 4)).toHaveText('79.19');
});

test('pastes a block, reading separators and full-width digits; computed cells keep their value and say so', async ({
  grid,
}) => {
  await grid.cell(1, 1).click();
  await grid.paste('甲\t999\t1,234.50\t２０\r\n乙\t\t７，０００．５\t\r\n');
  await expect(grid.cell(1, 1)).toHaveText('甲');
  await expect(grid.cell(1, 3)).toHaveText('1,234.50');
  await expect(grid.cell(1, 4)).toHaveText('20.00');
  await expect(grid.cell(2, 3)).toHaveText('7,000.50');
  await expect(grid.cell(1, 2)).toHaveText('1,254.50');
  const notice = grid.page.getByRole('alert');
  await expect(notice).toContainText('已粘贴 6 格，1 格没有改动');
  await expect(notice).toContainText('第 2 行');
  await expect(notice).toContainText('由系统计算');
  await grid.press('Control+z');
  await expect(grid.cell(1, 1)).toHaveText('一般行政管理事务');
  await expect(grid.cell(2, 1)).toHaveText('事业运行');
});

test('what is no amount is left out and named, the rest goes in', async ({ grid }) => {
  await grid.cell(1, 3).click();
  await grid.paste('10\n不详\n30');
  await expect(grid.cell(1, 3)).toHaveText('10.00');
  await expect(grid.cell(2, 3)).toHaveText('158.38');
  await expect(grid.cell(3, 3)).toHaveText('30.00');
  await expect(grid.page.getByRole('alert')).toContainText('这里要填金额');
});

test('pastes the clipboards of Excel and Word', async ({ grid }) => {
  await grid.cell(0, 0).click();
  await grid.paste(excelMerged.text, excelMerged.html);
  expect(await grid.stored(1, 'name')).toBe('第一行\n第二行');
  expect(await grid.stored(2, 'code')).toBe('');
  await grid.cell(5, 1).click();
  await grid.paste(wordTable.text, wordTable.html);
  expect(await grid.stored(5, 'name')).toBe('目标一\n目标二');
  expect(await grid.stored(6, 'name')).toBe('质量');
});

test('one value goes into the whole selected block', async ({ grid }) => {
  await grid.cell(1, 3).click();
  await grid.press('Shift+ArrowDown', 'Shift+ArrowRight');
  await grid.paste('5');
  for (const [r, c] of [
    [1, 3],
    [1, 4],
    [2, 3],
    [2, 4],
  ] as const)
    await expect(grid.cell(r, c)).toHaveText('5.00');
});

test('asks whether to add rows when the table is too short, and adds them in one step', async ({ grid }) => {
  await grid.open('rows=3');
  await grid.cell(2, 3).click();
  await grid.paste('1\n2\n3');
  const question = grid.page.getByRole('alertdialog');
  await expect(question).toContainText('粘贴的内容比表多 2 行');
  await question.getByRole('button', { name: '增加 2 行并粘贴' }).click();
  await expect(grid.cell(4, 3)).toHaveText('3.00');
  expect(await grid.rowIds()).toHaveLength(5);
  expect(await grid.hasFocus()).toBe(true);
  await grid.press('Control+z');
  expect(await grid.rowIds()).toHaveLength(3);
  await expect(grid.cell(2, 3)).toHaveText('158.38');
});

test('or pastes what fits, or nothing', async ({ grid }) => {
  await grid.open('rows=3');
  await grid.cell(2, 3).click();
  await grid.paste('7\n8');
  await grid.page.getByRole('button', { name: '只粘贴放得下的行' }).click();
  await expect(grid.cell(2, 3)).toHaveText('7.00');
  await expect(grid.page.getByRole('status').first()).toContainText('表下方放不下的 1 行没有粘贴');
  await grid.paste('9\n9');
  await grid.press('Escape');
  await expect(grid.cell(2, 3)).toHaveText('7.00');
});

test('refuses 10 MB with a clear message', async ({ grid }) => {
  await grid.cell(0, 3).click();
  await grid.editor.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', '12345.67\t'.repeat(1_300_000));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(grid.page.getByRole('alert')).toContainText('粘贴的内容太大，没有写入');
  await expect(grid.page.getByRole('alert')).toContainText('10 MB');
  await expect(grid.cell(0, 3)).toHaveText('');
});
