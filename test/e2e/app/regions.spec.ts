import { join } from 'node:path';
import { TablePage } from '../tables/tablePage.ts';
import { dropFixture, expect, openPlace, saved, sharedTest as test } from './app.ts';

const UNIT_FILE = join(import.meta.dirname, '../../fixtures/reports/zengdu-2024.mz');

test('a report moves to another layout and back by undo; a unit file is merged after asking', async ({
  appPage: screen,
}) => {
  await dropFixture(screen, 'zengdu-2024');
  await openPlace(screen, '基本信息');
  await screen.getByRole('button', { name: '更换版式…' }).click();
  const dialog = screen.getByRole('dialog', { name: '更换版式' });
  await dialog.getByLabel('新的版式').click();
  await screen.getByTitle(/^河南省.*2024年/).click();
  await expect(dialog.getByRole('region', { name: /新版式还要填写/ })).toBeVisible();
  await dialog.getByRole('button', { name: /^更\s?换$/ }).click();
  await expect(screen.getByLabel('版式', { exact: true })).toHaveValue(/^河南省/);
  await saved(screen);
  await screen.getByRole('heading', { name: '基本信息' }).click();
  await screen.keyboard.press('Control+z');
  await expect(screen.getByLabel('版式', { exact: true })).toHaveValue(/^湖北省/);

  await openPlace(screen, '预算单位');
  await screen.getByLabel('单位的草稿文件').setInputFiles(UNIT_FILE);
  await screen.getByRole('button', { name: '用文件替换' }).click();
  await expect(screen.getByText(/^已并入“/)).toBeVisible();
  await screen.getByLabel('单位的草稿文件').setInputFiles({
    name: '坏.mz',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"mingzhang"'),
  });
  await expect(screen.getByText(/无法打开“坏.mz”/)).toBeVisible();
});

test('a purchase of quantity × price is typed; the printed table shows its amount', async ({ appPage: screen }) => {
  await dropFixture(screen, 'zengdu-2024');
  await openPlace(screen, '政府采购');
  const table = new TablePage(screen, /^政府采购/);
  const empty = 5;
  await table.cell(empty, 2).click();
  /** Types into the cell that is chosen, then moves on to the right. */
  const type = async (text: string, right: number): Promise<void> => {
    await screen.keyboard.type(text);
    for (let i = 0; i < right; i += 1) await screen.keyboard.press('Tab');
  };
  await type('A02021003', 6);
  await type('彩色激光打印机', 3);
  await type('1250.5', 1);
  await type('台', 1);
  await type('4', 1);
  await saved(screen);

  await openPlace(screen, '十、政府采购预算表');
  const printed = new TablePage(screen, /政府采购预算表/);
  const row = printed.rowWith('彩色激光打印机');
  await expect(row).toContainText('1250.5');
  await expect(row).toContainText(/5,?002(\.00)?/);
});
