import { expect, test } from './gridPage.ts';

test.beforeEach(async ({ grid }) => {
  await grid.open();
});

test('typing on a selected cell replaces it, Enter writes it and goes down', async ({ grid }) => {
  await grid.cell(1, 3).click();
  await grid.type('1234.5');
  await expect(grid.editor).toHaveValue('1234.5');
  await grid.press('Enter');
  await expect(grid.cell(1, 3)).toHaveText('1,234.50');
  await expect(grid.cell(1, 2)).toHaveText('1,234.50');
  expect(await grid.active()).toBe('2,3');
  expect(await grid.hasFocus()).toBe(true);
});

test('Shift+Enter goes up, arrows end typing, Escape gives the old text back', async ({ grid }) => {
  await grid.cell(5, 4).click();
  await grid.type('1');
  await grid.press('Shift+Enter');
  expect(await grid.active()).toBe('4,4');
  await grid.type('2');
  await grid.press('ArrowRight');
  expect(await grid.active()).toBe('4,5');
  await grid.type('3');
  await grid.press('Escape');
  await expect(grid.cell(5, 4)).toHaveText('1.00');
  await expect(grid.cell(4, 4)).toHaveText('2.00');
  await expect(grid.cell(4, 5)).toHaveText('');
});

test('Tab goes through the editable cells, over the end of the row; Enter then returns to where Tab began', async ({
  grid,
}) => {
  await grid.cell(0, 1).click();
  await grid.press('Tab');
  expect(await grid.active()).toBe('0,3');
  await grid.press('Shift+Tab');
  expect(await grid.active()).toBe('0,1');
  await grid.press('Tab', 'Tab', 'Enter');
  expect(await grid.active()).toBe('1,1');
  await grid.press('End', 'Tab');
  expect(await grid.active()).toBe('2,0');
});

test('F2 keeps the text and gives the arrows to the caret', async ({ grid }) => {
  await grid.cell(1, 1).click();
  const before = await grid.cell(1, 1).textContent();
  await grid.press('F2');
  await expect(grid.editor).toHaveValue(before ?? '');
  await grid.press('ArrowLeft');
  await grid.type('甲');
  await grid.press('Enter');
  const text = before ?? '';
  await expect(grid.cell(1, 1)).toHaveText(`${text.slice(0, -1)}甲${text.slice(-1)}`);
});

test('Alt+Enter makes a new line, double click opens the cell', async ({ grid }) => {
  await grid.cell(3, 1).dblclick();
  await grid.press('Control+a');
  await grid.type('上');
  await grid.press('Alt+Enter');
  await grid.type('下');
  await grid.press('Enter');
  expect(await grid.stored(3, 'name')).toBe('上\n下');
});

test('jumps: Home, End, Ctrl+Home, Ctrl+End, pages, Ctrl+arrows', async ({ grid }) => {
  await grid.cell(3, 3).click();
  await grid.press('Home');
  expect(await grid.active()).toBe('3,0');
  await grid.press('End');
  expect(await grid.active()).toBe('3,17');
  await grid.press('Control+End');
  expect(await grid.active()).toBe('199,17');
  await grid.press('Control+Home');
  expect(await grid.active()).toBe('0,0');
  await grid.press('Control+ArrowDown');
  expect(await grid.active()).toBe('199,0');
  await grid.press('PageUp');
  const [row] = (await grid.active()).split(',');
  expect(Number(row)).toBeLessThan(190);
  expect(Number(row)).toBeGreaterThan(160);
});

test('a range is made with Shift, Ctrl+A takes all, Delete empties it in one step', async ({ grid }) => {
  await grid.cell(1, 3).click();
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
  await expect(grid.page.locator('#status')).toHaveText('已选 3 行 2 列');
  await grid.press('Delete');
  await expect(grid.cell(2, 3)).toHaveText('');
  await grid.press('Control+z');
  await expect(grid.cell(2, 3)).not.toHaveText('');
  await grid.press('Control+y');
  await expect(grid.cell(2, 3)).toHaveText('');
  await grid.press('Control+a');
  await expect(grid.page.locator('#status')).toHaveText('已选 200 行 18 列');
});

test('Enter and Tab go round inside a range', async ({ grid }) => {
  await grid.cell(1, 3).click();
  await grid.press('Shift+ArrowDown', 'Shift+ArrowRight');
  await grid.type('1');
  await grid.press('Enter');
  await grid.type('2');
  await grid.press('Enter');
  await grid.type('3');
  await grid.press('Enter');
  expect(await grid.active()).toBe('2,4');
  await grid.press('Enter');
  expect(await grid.active()).toBe('1,3');
  await expect(grid.cell(1, 4)).toHaveText('3.00');
});

test('Ctrl+D and Ctrl+R fill, without touching computed cells', async ({ grid }) => {
  await grid.cell(1, 3).click();
  await grid.type('88');
  await grid.press('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await expect(grid.cell(3, 3)).toHaveText('88.00');
  await grid.press('ArrowUp', 'ArrowDown', 'Shift+ArrowRight', 'Control+r');
  await expect(grid.cell(1, 4)).toHaveText('88.00');
});

test('rows are inserted, deleted and moved from the keyboard', async ({ grid }) => {
  await grid.cell(2, 1).click();
  await grid.press('Control+Equal');
  expect((await grid.rowIds()).slice(0, 4)).toEqual(['r0', 'r1', 'new1', 'r2']);
  expect(await grid.active()).toBe('2,1');
  await grid.press('Alt+Shift+ArrowUp');
  expect((await grid.rowIds()).slice(0, 3)).toEqual(['r0', 'new1', 'r1']);
  expect(await grid.active()).toBe('1,1');
  await grid.press('Control+Minus');
  expect((await grid.rowIds()).slice(0, 3)).toEqual(['r0', 'r1', 'r2']);
});

test('a refused text stays open with its reason; Escape gives it up', async ({ grid }) => {
  await grid.cell(1, 3).click();
  await grid.type('一百元');
  await grid.press('Enter');
  await expect(grid.page.getByRole('tooltip')).toContainText('这里要填金额');
  await expect(grid.editor).toHaveValue('一百元');
  await grid.press('Escape');
  await expect(grid.cell(1, 3)).toHaveText('79.19');
});

test('a refused text is not lost in silence when the user clicks elsewhere', async ({ grid }) => {
  await grid.cell(1, 3).click();
  await grid.type('一百元');
  await grid.cell(4, 4).click();
  await expect(grid.page.getByRole('alert')).toContainText('“一百元”没有写入');
  await expect(grid.page.getByRole('alert')).toContainText('这里要填金额');
  await grid.page.getByRole('button', { name: '定位' }).click();
  expect(await grid.active()).toBe('1,3');
});

test('a computed cell takes no text, says why and leads to its source', async ({ grid }) => {
  await grid.cell(4, 2).click();
  await grid.type('5');
  await expect(grid.page.getByRole('tooltip')).toContainText('由系统计算');
  await grid.page.getByRole('button', { name: '→ 来源' }).click();
  await grid.press('Control+BracketLeft');
  expect(await grid.jumps()).toEqual(['r4:total', 'r4:total']);
  await expect(grid.cell(4, 2)).toHaveText('316.76');
});
