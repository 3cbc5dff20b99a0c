import type { Page } from '@playwright/test';
import { dropFixture, expect, openPlace, saved, sharedTest as test } from '../app/app.ts';
import { TablePage } from './tablePage.ts';

// columns of 支出（按功能分类）
const CODE = 1;
const NAME = 2;
const TOTAL = 4;
const SPECIFIC = 14;
/** The empty row below the 8 lines of report 002. */
const NEW = 8;

const expenditure = (screen: Page): TablePage => new TablePage(screen, /^支出（按功能分类）/);
const toast = (screen: Page, text: RegExp) => screen.locator('.ant-message').getByText(text).last();

test.beforeEach(async ({ appPage: screen }) => {
  await dropFixture(screen, 'hongqi-2026');
});

test('codes typed one below the other become lines, each in its own row', async ({ appPage: screen }) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = expenditure(screen);
  await table.cell(NEW, CODE).click();
  for (const code of ['2210202', '2210203', '2101103']) {
    await screen.keyboard.type(code);
    await screen.keyboard.press('Escape');
    await screen.keyboard.press('Enter');
  }
  await expect(table.cell(NEW, NAME)).toHaveText('提租补贴');
  await expect(table.cell(NEW + 1, NAME)).toHaveText('购房补贴');
  await expect(table.cell(NEW + 2, NAME)).toHaveText('公务员医疗补助');
  await saved(screen);
});

test('in a sorted view a new line stays where it is typed', async ({ appPage: screen }) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = expenditure(screen);
  await table.grid.getByRole('button', { name: /^功能分类科目：/ }).click();
  const last = await table.cell(NEW - 1, CODE).textContent();
  await table.cell(NEW, CODE).click();
  await screen.keyboard.type('2010101');
  await screen.keyboard.press('Tab');
  await screen.keyboard.press('Tab');
  await screen.keyboard.type('一般公共预算');
  await screen.keyboard.press('Tab');
  await expect(table.cell(NEW, CODE)).toHaveText('2010101');
  await expect(table.cell(NEW, 3)).toHaveText('一般公共预算');
  await expect(table.cell(NEW - 1, CODE)).toHaveText(last ?? '');
  await expect(table.cell(NEW + 1, CODE)).toHaveText('');
});

test('undo takes a step back and redo brings it again, each says what', async ({ appPage: screen }) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = expenditure(screen);
  await table.enter(NEW, SPECIFIC, '12.5');
  await expect(table.cell(-1, TOTAL)).toHaveText('2,322.38');
  await screen.keyboard.press('Control+z');
  await expect(toast(screen, /^已撤销：/)).toBeVisible();
  await expect(table.cell(-1, TOTAL)).toHaveText('2,309.88');
  await screen.keyboard.press('Control+y');
  await expect(toast(screen, /^已重做：/)).toBeVisible();
  await expect(table.cell(-1, TOTAL)).toHaveText('2,322.38');
  await expect(table.cell(NEW, SPECIFIC)).toHaveText('12.50');
});

test('from a printed sum to the line and column that it is made of, ready to type', async ({ appPage: screen }) => {
  await openPlace(screen, '一、部门收支总体情况表');
  const printed = new TablePage(screen, /部门收支总体情况表/);
  await printed.rowWith('一般公共预算').getByText('2,309.88').first().click();
  await screen.keyboard.press('Control+[');
  const revenue = new TablePage(screen, /^收入（2026年）/);
  await expect(revenue.grid).toBeVisible();
  await screen.keyboard.type('2400');
  await screen.keyboard.press('Enter');
  await expect(revenue.rowWith('2,400.00').first()).toBeVisible();
  await openPlace(screen, '一、部门收支总体情况表');
  await expect(printed.rowWith('一般公共预算').first()).toContainText('2,400.00');
});

test('the sum of the selection follows edits and goes with its table', async ({ appPage: screen }) => {
  await openPlace(screen, '基本支出（按经济分类）');
  const table = new TablePage(screen, /^基本支出（按经济分类）/);
  await table.cell(0, 6).click();
  await screen.keyboard.press('Shift+ArrowDown');
  await expect(screen.getByText('求和 14.52　计数 2　平均 7.26')).toBeVisible();
  await screen.keyboard.press('Delete');
  await screen.keyboard.press('Control+z');
  await expect(screen.getByText('求和 14.52　计数 2　平均 7.26')).toBeVisible();
  await openPlace(screen, '基本信息');
  await expect(screen.getByText(/^求和/)).toHaveCount(0);
});

test('Escape leaves a paste in 元 undone', async ({ appPage: screen }) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = expenditure(screen);
  await table.paste(NEW, SPECIFIC, '48,123,400.50');
  await expect(screen.getByRole('dialog')).toContainText('元');
  await screen.keyboard.press('Escape');
  await expect(screen.getByRole('dialog')).toHaveCount(0);
  await expect(table.cell(NEW, SPECIFIC)).toHaveText('');
  await expect(table.cell(-1, TOTAL)).toHaveText('2,309.88');
});
