import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { dropFixture, expect, openPlace, test } from './app.ts';

/** Places of the report by their title in the tree, and what shows that each has come. */
const PLACES: readonly { title: string; arrived: (middle: Locator) => Locator }[] = [
  { title: '基本信息', arrived: (middle) => middle.getByLabel('部门全称') },
  { title: '封面', arrived: (middle) => middle.getByRole('region', { name: '封面' }) },
  { title: '预算单位', arrived: (middle) => middle.getByRole('button', { name: '增加单位' }) },
  { title: '项目绩效指标', arrived: (middle) => middle.getByRole('navigation', { name: '项目' }) },
  { title: '名词', arrived: (middle) => middle.getByRole('heading', { name: '名词' }) },
  { title: '收入', arrived: (middle) => middle.getByRole('grid').first() },
  { title: '一、部门收支总体情况表', arrived: (middle) => middle.getByRole('grid').first() },
  { title: '文字填写项', arrived: (middle) => middle.getByLabel('收入增减原因') },
  {
    title: '三、支出预算总体情况说明',
    arrived: (middle) => middle.getByRole('textbox', { name: /支出预算总体情况说明的正文$/ }),
  },
];

test('the list of reports and its dialogs have no serious accessibility violation', async ({ appPage: screen }) => {
  await expect(screen.getByRole('row').filter({ hasText: '打开' })).not.toHaveCount(0);
  expect.soft(await violations(screen), '报告列表').toEqual([]);
  for (const name of ['新建报告', '设置', '备份与恢复']) {
    await screen.getByRole('button', { name, exact: true }).click();
    await expect(screen.getByRole('dialog')).toBeVisible();
    expect.soft(await violations(screen), name).toEqual([]);
    await screen.keyboard.press('Escape');
    await expect(screen.getByRole('dialog')).toBeHidden();
  }
});

test('the places of a report have no serious accessibility violation', async ({ appPage: screen }) => {
  await dropFixture(screen, 'hongqi-2026');
  for (const { title, arrived } of PLACES) {
    await openPlace(screen, title);
    await expect(arrived(screen.getByRole('main', { name: '编辑区' }))).toBeVisible();
    expect.soft(await violations(screen), title).toEqual([]);
  }
  await pickFigure(screen);
  await lookAtPanels(screen);
});

/** What opens beside and over the place that is open. */
async function lookAtPanels(screen: Page): Promise<void> {
  await screen.keyboard.press('Escape');
  await screen.keyboard.press('F8');
  await expect(screen.getByRole('region', { name: '审核结果' })).toBeVisible();
  expect.soft(await violations(screen), '审核').toEqual([]);
  await screen.getByRole('tab', { name: '操作日志' }).click();
  await expect(screen.getByRole('tabpanel', { name: '操作日志' })).toBeVisible();
  expect.soft(await violations(screen), '操作日志').toEqual([]);
  for (const [key, name] of [
    ['Control+Shift+P', '命令面板'],
    ['F1', '快捷键'],
  ] as const) {
    await screen.keyboard.press(key);
    await expect(screen.getByRole('dialog')).toBeVisible();
    expect.soft(await violations(screen), name).toEqual([]);
    await screen.keyboard.press('Escape');
    await expect(screen.getByRole('dialog')).toBeHidden();
  }
}

/** The picker is looked at from the section that is open. */
async function pickFigure(screen: Page): Promise<void> {
  await screen.getByRole('button', { name: '插入活数' }).click();
  await expect(screen.getByLabel('查找活数')).toBeVisible();
  expect.soft(await violations(screen), '插入活数').toEqual([]);
}
