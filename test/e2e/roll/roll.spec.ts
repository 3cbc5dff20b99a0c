import type { Page } from '@playwright/test';
import { violations } from '../app/axe.ts';
import { dropFixture, expect, openPlace, saved, test } from '../app/app.ts';

const panel = (page: Page) => page.getByRole('region', { name: '待办' });
const progress = (page: Page) => panel(page).getByText(/^已办 \d+\/\d+$/);
const rows = (page: Page, where: string) =>
  panel(page)
    .getByRole('row')
    .filter({ has: page.getByTitle(where, { exact: true }) });

test('last year’s report is rolled forward from the list, and its to-do list is worked off', async ({
  appPage: page,
}, info) => {
  await dropFixture(page, 'xinxiang-2024');
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: /新乡市医疗保障局2024年的更多操作/ }).click();
  await page.getByRole('menuitem', { name: '结转为新年度…' }).click();
  const dialog = page.getByRole('dialog', { name: '结转为新年度' });
  await dialog.getByRole('button', { name: '全部延续' }).click();
  await dialog.getByRole('radiogroup', { name: '项目“医保工作经费”' }).getByText('结束').click();
  await dialog.getByLabel('新增项目').fill('智能监管系统');
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('dialog-1366.png') });
  await dialog.getByRole('button', { name: '结转为 2025 年度' }).click();

  await expect(page.getByText('新乡市医疗保障局 · 2025 年')).toBeVisible({ timeout: 30_000 });
  await expect(progress(page)).toHaveText(/^已办 0\//);
  expect(await violations(page)).toEqual([]);
  // what was decided is not asked again
  await expect(rows(page, '项目·医保基金管理专项经费')).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('todo-1366.png') });

  await test.step('a reason is rewritten at its place', async () => {
    const reason = rows(page, '收入增减原因');
    await reason.focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: '收入增减原因' });
    await expect(field).toBeFocused();
    await field.fill('新增智能监管系统项目');
    await page.keyboard.press('Tab');
    await saved(page);
    await expect(progress(page)).toHaveText(/^已办 1\//);
    await expect(reason).toHaveCount(0);
  });

  await test.step('an item is confirmed, and the confirmation is taken back', async () => {
    await panel(page).getByRole('button', { name: '确认“单位”' }).click();
    await expect(progress(page)).toHaveText(/^已办 2\//);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(progress(page)).toHaveText(/^已办 1\//);
    await panel(page).getByRole('button', { name: '确认“单位”' }).click();
    await panel(page)
      .getByRole('checkbox', { name: /显示已办/ })
      .check();
    await panel(page).getByRole('button', { name: '撤回确认“单位”' }).click();
    await expect(progress(page)).toHaveText(/^已办 1\//);
  });

  await test.step('by double click to a table’s lines, and by keys through the list', async () => {
    await rows(page, '“三公”经费').dblclick({ position: { x: 60, y: 8 } });
    await expect(page.getByRole('heading', { name: '“三公”经费（2025年）' })).toBeVisible();
    await rows(page, '“三公”经费').focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows(page, '项目')).toBeFocused();
  });

  await test.step('a printed table stands beside last year', async () => {
    await openPlace(page, '一、部门收支总体情况表');
    await page.getByRole('button', { name: '对比上年' }).click();
    await expect(page.getByText('差额').first()).toBeVisible();
    await expect(page.getByText('-100.00%').first()).toBeVisible();
    await page.screenshot({ path: info.outputPath('compare-1366.png') });
    await page.getByRole('button', { name: '取消对比' }).click();
    await expect(page.getByText('差额')).toHaveCount(0);
    await page.getByRole('button', { name: '对比上年' }).click();
  });

  await test.step('the text stands beside last year’s, with what changed marked', async () => {
    await page.getByRole('navigation', { name: '菜单' }).getByRole('button', { name: '查看' }).click();
    await page.getByRole('menuitem', { name: '对照上年文字…' }).click();
    const marked = page.getByRole('region', { name: '改动的文字' });
    await expect(marked.locator('ins').first()).toBeVisible({ timeout: 30_000 });
    await expect(marked.locator('del').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath('text-1366.png') });
    await page.keyboard.press('Escape');
  });

  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.screenshot({ path: info.outputPath('todo-1920.png') });
});

test('the open report is rolled forward from its menu', async ({ appPage: page }) => {
  await dropFixture(page, 'hongqi-2026');
  await page.getByRole('navigation', { name: '菜单' }).getByRole('button', { name: '文件' }).click();
  await page.getByRole('menuitem', { name: '结转为新年度…' }).click();
  const dialog = page.getByRole('dialog', { name: '结转为新年度' });
  await dialog.getByLabel('本年的公开日期').fill('2027-02-10');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '结转为 2027 年度' }).click();
  await expect(page.getByText('新乡市红旗区医疗保障局 · 2027 年')).toBeVisible({ timeout: 30_000 });
  await expect(progress(page)).toBeVisible();
  await expect(panel(page).getByText(/公开日期/)).toHaveCount(0);
  await expect(page.getByLabel('公开日期')).toHaveValue('2027年2月10日');
});
