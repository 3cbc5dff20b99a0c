import { expect, saved, test } from './app.ts';

test('a report is made, renamed, found, copied, archived, deleted and taken back', async ({ appPage: screen }) => {
  await screen.getByRole('button', { name: '新建报告' }).click();
  const dialog = screen.getByRole('dialog');
  await dialog.getByLabel('部门全称').fill('某某县水利局');
  await dialog.getByLabel('部门代码').fill('081');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(screen.getByLabel('部门全称')).toHaveValue('某某县水利局');
  await screen.getByLabel('部门全称').fill('某某县水务局');
  await screen.keyboard.press('Enter');
  await saved(screen);
  await screen.keyboard.press('Control+l');

  const rows = screen.getByRole('row').filter({ hasText: '某某县水务局' });
  await expect(rows).toHaveCount(1);
  await screen.getByLabel('查找报告').fill('水务');
  await expect(screen.getByRole('row')).toHaveCount(2);
  await rows.getByRole('button', { name: /更多操作/ }).click();
  await screen.getByRole('menuitem', { name: '复制一份' }).click();
  await expect(rows).toHaveCount(2);

  await rows
    .first()
    .getByRole('button', { name: /更多操作/ })
    .click();
  await screen.getByRole('menuitem', { name: '归档' }).click();
  await expect(rows).toHaveCount(1);
  await rows
    .first()
    .getByRole('button', { name: /更多操作/ })
    .click();
  await screen.getByRole('menuitem', { name: '删除' }).click();
  await expect(rows).toHaveCount(0);
  await screen.getByRole('button', { name: '撤销删除' }).click();
  await expect(rows).toHaveCount(1);
});

test('a file that is no draft is refused in words and nothing is opened', async ({ appPage: screen }) => {
  const transfer = await screen.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['这不是草稿'], '说明.mz'));
    return data;
  });
  await screen.dispatchEvent('main.home', 'drop', { dataTransfer: transfer });
  await expect(screen.locator('.ant-message')).toContainText('说明.mz');
  await expect(screen.getByRole('button', { name: '新建报告' })).toBeVisible();
});
