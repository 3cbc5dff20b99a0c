import type { Page } from '@playwright/test';
import { systemExcel } from '../../support/publishedReport.ts';
import { expect, saved, test } from '../app/app.ts';

async function chooseExcel(page: Page, archive?: number): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '取数…' }).click();
  await (
    await chooser
  ).setFiles([{ name: '收入.xlsx', mimeType: 'application/octet-stream', buffer: systemExcel(archive) }]);
  // read and compared
  await page.getByRole('dialog', { name: '取数' }).getByRole('region', { name: '收入' }).waitFor();
}

test('tables of the finance system fill the open report; later only differences are shown', async ({
  appPage: page,
}) => {
  await page.getByRole('button', { name: '新建报告' }).click();
  await page.getByRole('dialog').getByLabel('部门全称').fill('临江市档案局');
  await page.getByRole('dialog').getByLabel('部门代码').fill('081');
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('navigation', { name: '报告目录' }).waitFor();

  await chooseExcel(page);
  const screen = page.getByRole('dialog', { name: '取数' });
  const take = screen.getByRole('button', { name: /^取数（改动 \d+ 张表 \d+ 句话）$/ });
  await expect(take).toBeEnabled();
  await expect(screen.getByRole('region', { name: '收入' })).toContainText('文件 2 行，0 行与报告一致，2 处不同');
  await screen.getByText('核对表').click();
  await expect(screen.getByRole('group', { name: '读入结果' })).toContainText('2012604');
  await screen.getByText('预览改动').click();
  await take.click();
  await screen.waitFor({ state: 'detached' });
  await saved(page);

  // the same files again: nothing to do
  await chooseExcel(page);
  await expect(screen.getByRole('region', { name: '收入' })).toContainText('2 行与报告一致，0 处不同');
  await expect(screen.getByRole('button', { name: /^取数（/ })).toBeDisabled();
  await screen.getByRole('button', { name: '取消' }).click();

  // a newer file: the one value that differs, decided
  await chooseExcel(page, 1_500_000);
  const row = screen.getByRole('row').filter({ hasText: '2012604 档案馆' });
  await expect(row).toContainText('1,200,000.00');
  await expect(row).toContainText('1,500,000.00');
  await row.getByRole('checkbox').uncheck();
  await expect(screen.getByText('按现在的选择，报告没有改动。')).toBeVisible();
  await screen.getByRole('button', { name: '全部取文件' }).click();
  await expect(take).toBeEnabled();
  await take.click();
  await screen.waitFor({ state: 'detached' });

  // one step back
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await chooseExcel(page);
  await expect(screen.getByRole('region', { name: '收入' })).toContainText('2 行与报告一致，0 处不同');
});
