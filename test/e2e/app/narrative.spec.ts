import { dropFixture, expect, openPlace, saved, test } from './app.ts';

test('text is edited around live figures, kept over a kill of the host, and given back', async ({
  appPage: screen,
  app,
  context,
}) => {
  await dropFixture(screen, 'hongqi-2026');
  await openPlace(screen, '三、支出预算总体情况说明');
  const text = screen.getByRole('textbox', { name: '' }).locator('p').first();
  await expect(text).toContainText('基本支出187.87万元，占8.13%');
  await text.click();
  await screen.keyboard.press('End');
  await screen.keyboard.type('以上均为年初预算数。');
  await saved(screen);

  await app.kill();
  await expect(screen.getByText('与明账主程序的连接断开')).toBeVisible();
  const { startApp } = await import('../../support/appServer.ts');
  const again = await startApp(app.dataFolder);
  const page = await context.newPage();
  await page.goto(again.url);
  await page.getByRole('button', { name: '新乡市红旗区医疗保障局' }).first().click();
  await openPlace(page, '三、支出预算总体情况说明');
  await expect(page.locator('.nv-text')).toContainText('以上均为年初预算数。');

  await page.getByRole('button', { name: '恢复版式原文' }).click();
  await expect(page.getByRole('dialog')).toContainText('版式原文');
  await page.getByRole('button', { name: '恢复原文' }).click();
  await expect(page.locator('.nv-text')).not.toContainText('以上均为年初预算数。');
  await saved(page);
  await again.stop();
});

test('a figure is picked by pinyin and put into the text', async ({ appPage: screen }) => {
  await dropFixture(screen, 'hongqi-2026');
  await openPlace(screen, '二、收入预算总体情况说明');
  await screen.locator('.nv-text p').first().click();
  await screen.keyboard.press('End');
  await screen.getByRole('button', { name: '插入活数' }).click();
  await screen.getByLabel('查找活数').fill('xmzczb');
  await screen.keyboard.press('Enter');
  await expect(screen.locator('.nv-text')).toContainText('91.87%');
  await saved(screen);
});

test('a reason that is missing is marked, filled from its chip, and enters the sentence', async ({
  appPage: screen,
}) => {
  await dropFixture(screen, 'hongqi-2026');
  await openPlace(screen, '文字填写项');
  await screen.getByLabel('收入增减原因').fill('');
  await screen.keyboard.press('Tab');
  await openPlace(screen, '一、收入支出预算总体情况说明');
  await screen.locator('.chip-gap').first().click();
  await screen.getByRole('dialog').getByLabel('收入增减原因').fill('上级补助资金调整。');
  await screen.getByRole('button', { name: '填入' }).click();
  await expect(screen.locator('.nv-text')).toContainText('主要原因：上级补助资金调整；支出');
  await saved(screen);
});
