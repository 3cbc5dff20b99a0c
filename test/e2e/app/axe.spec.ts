import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { dropFixture, expect, openPlace, test } from './app.ts';

/** Places of the report by their title in the tree, and what shows that each has come. */
const PLACES: readonly { title: string; arrived: (middle: Locator) => Locator }[] = [
  { title: '基本信息', arrived: (middle) => middle.getByLabel('部门全称') },
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
});

/** The picker is looked at from the section that is open. */
async function pickFigure(screen: Page): Promise<void> {
  await screen.getByRole('button', { name: '插入活数' }).click();
  await expect(screen.getByLabel('查找活数')).toBeVisible();
  expect.soft(await violations(screen), '插入活数').toEqual([]);
}
