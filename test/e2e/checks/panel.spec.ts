import { dropFixture, expect, openPlace, saved, test } from '../app/app.ts';

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

test('a typed figure that is wrong is marked at its place, stops the export, and is linked by one click', async ({
  appPage: page,
}) => {
  await dropFixture(page, 'hongqi-2026');
  await openPlace(page, '四、财政拨款收入支出总体情况说明');
  const text = page.getByRole('textbox', { name: '四、财政拨款收入支出总体情况说明的正文' });
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('2026年财政拨款收入总计1.00万元。');

  await page.keyboard.press('F8');
  const panel = page.getByRole('region', { name: '审核结果' });
  const wrong = panel.getByRole('row').filter({ hasText: 'NAR-01' }).filter({ hasText: '1.00万元' });
  await expect(wrong).toContainText('写 1.00万元');
  const place = page.getByRole('navigation', { name: '报告目录' }).getByTitle(/^四、财政拨款收入支出/);
  await expect(place.getByLabel('1 个错误')).toBeVisible({ timeout: 30_000 });

  // by keys to the finding, and with Enter to the words
  await panel.getByRole('row').nth(1).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(panel.getByRole('row').nth(1)).toBeFocused();
  await wrong.focus();
  await page.keyboard.press('Enter');
  await expect(text.locator('.nv-found-here')).toHaveText('1.00万元');
  // the other end of the comparison is a cell of a table
  await wrong
    .getByRole('button', { name: /情况表/ })
    .first()
    .click();
  await expect(page.getByRole('main').locator('.is-marked-other').first()).toBeVisible();

  // neither export nor print while the error is open
  await page.keyboard.press('Control+p');
  const gate = page.getByRole('dialog', { name: '打印前的审核' });
  await expect(gate).toContainText('不能打印');
  await gate.getByRole('button', { name: 'Close' }).or(gate.getByLabel('关闭')).first().click();
  // nor the section alone
  await openPlace(page, '四、财政拨款收入支出总体情况说明');
  await page.getByRole('button', { name: '单独导出这一节' }).click();
  await page.getByRole('menuitem', { name: '导出 Word…' }).click();
  const alone = page.getByRole('dialog', { name: '导出前的审核' });
  await expect(alone.getByRole('button', { name: '继续导出' })).toBeDisabled();
  await alone.getByRole('button', { name: 'Close' }).or(alone.getByLabel('关闭')).first().click();
  await expect(alone).toHaveCount(0);
  await page.keyboard.press('Control+e');
  const stopped = page.getByRole('dialog', { name: '导出前的审核' });
  await expect(stopped.getByRole('button', { name: '继续导出' })).toBeDisabled();
  await stopped.getByRole('button', { name: /^改为活数/ }).click();
  await expect(stopped).toContainText('可以导出');
  await stopped.getByRole('button', { name: 'Close' }).or(stopped.getByLabel('关闭')).first().click();
  await expect(wrong).toHaveCount(0);

  // one step, which undo takes back
  await openPlace(page, '四、财政拨款收入支出总体情况说明');
  await expect(text.locator('.chip').last()).toContainText('2,309.88万元');
  await page.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name: '撤销' }).click();
  await expect(wrong).toHaveCount(1);

  // an explanation is counted as long as what it explains is there
  await wrong.getByRole('button', { name: '说明' }).click();
  const asked = page.getByRole('dialog', { name: /说明/ });
  await asked.getByLabel('原因').fill('以批复为准');
  await asked.getByRole('button', { name: '确认' }).click();
  await expect(panel.getByText('显示已说明的 1 条')).toBeVisible();
  await text.click();
  await page.keyboard.press('Control+End');
  for (const _ of '1.00万元。') await page.keyboard.press('Backspace');
  await expect(panel.getByText('显示已说明的 0 条')).toBeVisible();
});
