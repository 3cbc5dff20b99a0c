import { dropFixture, expect, openPlace, saved, sharedTest as test } from '../app/app.ts';
import { TablePage } from './tablePage.ts';

// columns of 支出（按功能分类）
const CODE = 1;
const NAME = 2;
const FUND = 3;
const TOTAL = 4;
const WAGES = 7;
const SPECIFIC = 14;
/** The empty row below the 8 lines of report 002. */
const NEW = 8;

test.beforeEach(async ({ appPage: screen }) => {
  await dropFixture(screen, 'hongqi-2026');
});

test('a line is typed by keyboard, rows are pasted from Excel, the printed table follows, and all is undone', async ({
  appPage: screen,
}) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = new TablePage(screen, /^支出（按功能分类）/);
  await table.cell(NEW, CODE).click();
  await screen.keyboard.type('2210202');
  await screen.keyboard.press('Tab');
  await expect(table.cell(NEW, NAME)).toHaveText('提租补贴');
  await screen.keyboard.press('Tab');
  await screen.keyboard.type('一般');
  await screen.keyboard.press('Enter');
  await expect(table.cell(NEW, FUND)).toHaveText('一般公共预算');
  await expect(table.cell(NEW, 0)).toHaveText('新乡市红旗区医疗保障局本级');
  await table.enter(NEW, WAGES, '１，２３４.5');
  await expect(table.cell(NEW, WAGES)).toHaveText('1,234.50');
  await expect(table.cell(NEW, TOTAL)).toHaveText('1,234.50');
  await expect(table.cell(-1, TOTAL)).toHaveText('3,544.38');

  await table.paste(NEW + 1, CODE, '2210203\t购房补贴\t一般公共预算\r\n2101103\t公务员医疗补助\t一般公共预算\r\n');
  await screen.getByRole('button', { name: /增加.*行/ }).click();
  await expect(table.cell(NEW + 1, NAME)).toHaveText('购房补贴');
  await expect(table.cell(NEW + 2, NAME)).toHaveText('公务员医疗补助');
  await table.paste(NEW + 1, SPECIFIC, '10\r\n20.25');
  await expect(table.cell(-1, TOTAL)).toHaveText('3,574.63');
  await saved(screen);

  await openPlace(screen, '三、部门支出总体情况表');
  const printed = new TablePage(screen, /部门支出总体情况表/);
  await expect(printed.rowWith('提租补贴')).toContainText('1,234.50');
  await expect(printed.rowWith('公务员医疗补助')).toContainText('20.25');

  await openPlace(screen, '支出（按功能分类）');
  await table.cell(0, CODE).click();
  for (const total of ['3,544.38', '3,544.38', '2,309.88']) {
    await screen.keyboard.press('Control+z');
    await expect(
      screen
        .locator('.ant-message')
        .getByText(/^已撤销：/)
        .last(),
    ).toBeVisible();
    await expect(table.cell(-1, TOTAL)).toHaveText(total);
  }
  await expect(table.rowWith('购房补贴')).toHaveCount(0);
});

test('a paste says which cells it left out and why; the rest is in', async ({ appPage: screen }) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = new TablePage(screen, /^支出（按功能分类）/);
  await table.paste(0, TOTAL, '5\r\n6\r\n');
  await expect(screen.getByRole('alert')).toContainText('没有粘贴：2 格不能改动');
  await table.paste(0, CODE, '2210201\r\n行政运行\r\n住房公积金');
  await expect(table.cell(0, NAME)).toHaveText('住房公积金');
  await expect(table.cell(1, CODE)).toHaveText('2080505');
  await expect(table.cell(2, CODE)).toHaveText('2210201');
  await expect(screen.getByRole('alert')).toContainText('已粘贴 2 格，1 格没有改动');
  await expect(screen.getByRole('alert')).toContainText('“行政运行”对应多个科目');
});

test('numbers that look like 元 are asked about once', async ({ appPage: screen }) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = new TablePage(screen, /^支出（按功能分类）/);
  await table.paste(NEW, SPECIFIC, '35,000,000\r\n48,123,400.50');
  await screen.getByRole('button', { name: /增加.*行/ }).click();
  await expect(screen.getByRole('dialog')).toContainText('以元为单位');
  await screen.getByRole('button', { name: '不粘贴' }).click();
  await expect(table.cell(NEW, SPECIFIC)).toHaveText('');
  await table.paste(NEW, SPECIFIC, '35,000,000\r\n48,123,400.50');
  await screen.getByRole('button', { name: /增加.*行/ }).click();
  await screen.getByRole('button', { name: '是元，换算成万元' }).click();
  await expect(table.cell(NEW, SPECIFIC)).toHaveText('3,500.00');
  await expect(table.cell(NEW + 1, SPECIFIC)).toHaveText('4,812.34');
});

test('a subject is found by pinyin, an unknown code stays and is marked', async ({ appPage: screen }) => {
  await openPlace(screen, '支出（按功能分类）');
  const table = new TablePage(screen, /^支出（按功能分类）/);
  await table.cell(NEW, CODE).click();
  await screen.keyboard.type('zfgjj');
  await expect(screen.getByRole('listbox')).toContainText('住房公积金');
  await screen.keyboard.press('Enter');
  await expect(table.cell(NEW, CODE)).toHaveText('2210201');
  await table.enter(NEW, CODE, '2299998');
  await expect(table.cell(NEW, CODE)).toHaveText('2299998');
  await expect(table.cell(NEW, NAME)).toHaveText('（不在科目目录中）');
});

test('the usual 政府经济 partners of a code are offered first', async ({ appPage: screen }) => {
  await openPlace(screen, '基本支出（按经济分类）');
  const table = new TablePage(screen, /^基本支出（按经济分类）/);
  /** The empty row below 28 lines, out of view at first. */
  const row = 28;
  await table.cell(0, 1).click();
  await screen.keyboard.press('Control+End');
  await table.enter(row, 1, '30101', 'Tab');
  await table.cell(row, 3).click();
  await screen.keyboard.press('Alt+ArrowDown');
  await expect(screen.getByRole('option').first()).toContainText('50101');
  await screen.keyboard.press('Enter');
  await expect(table.cell(row, 4)).toHaveText('工资奖金津补贴');
});

test('a project with indicators is only deleted after a question', async ({ appPage: screen }) => {
  await openPlace(screen, '项目');
  const table = new TablePage(screen, /^项目/);
  await table.cell(0, 1).click();
  await screen.keyboard.press('Control+-');
  await expect(screen.getByRole('dialog')).toContainText('还有项目绩效指标 6 行');
  await screen.getByRole('button', { name: '一并删除' }).click();
  await expect(table.rowWith('区一般职工公务员补助费用')).toHaveCount(0);
  await screen.keyboard.press('Control+z');
  await expect(table.rowWith('区一般职工公务员补助费用')).toHaveCount(1);
});

test('last year has its own lines under its own title', async ({ appPage: screen }) => {
  await openPlace(screen, '支出（按功能分类）', 'prior');
  await expect(screen.getByRole('heading', { name: '支出（按功能分类） · 上年（2025年）数据' })).toBeVisible();
  await expect(screen.getByRole('grid', { name: /上年（2025年）数据/ })).toBeVisible();
});
