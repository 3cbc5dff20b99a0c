import { dropFixture, expect, saved, test } from '../app/app.ts';

test('findings are listed, lead to their place, are waived with a reason, and the waiver survives', async ({
  appPage: page,
}) => {
  await dropFixture(page, 'hongqi-2026');
  await page.keyboard.press('F8');
  const panel = page.getByRole('region', { name: '审核结果' });
  const pair = panel.getByRole('row').filter({ hasText: '50201' });
  await expect(pair).toHaveCount(1);
  await expect(pair).toContainText('30299');

  // Enter leads to the table that prints the pair
  await pair.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('基本支出');

  await pair.getByRole('button', { name: '说明' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '确认' })).toBeDisabled();
  await dialog.getByLabel('原因').fill('主管部门要求按此科目填列');
  await dialog.getByRole('button', { name: '确认' }).click();
  await expect(pair).toHaveCount(0);
  await saved(page);

  await page.reload();
  await page.getByRole('button', { name: '新乡市红旗区医疗保障局' }).first().click();
  await page.getByRole('navigation', { name: '报告目录' }).waitFor();
  await page.keyboard.press('F8');
  await panel.getByText('显示已说明的 1 条').click();
  await expect(pair).toContainText('主管部门要求按此科目填列');
  await pair.getByRole('button', { name: '撤回说明' }).click();
  await expect(panel.getByText('显示已说明的 0 条')).toBeVisible();
});
