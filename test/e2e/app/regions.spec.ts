import { join } from 'node:path';
import { dropFixture, expect, openPlace, saved, test } from './app.ts';

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
