import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type AppServer } from '../../support/appServer.ts';
import { TablePage } from '../tables/tablePage.ts';
import { dropFixture, expect, openPlace, saved, test } from './app.ts';

// columns of 支出（按功能分类）
const CODE = 1;
const NAME = 2;
const TOTAL = 4;
const WAGES = 7;
const SPECIFIC = 14;
/** The empty row below the 8 lines of report 002. */
const NEW = 8;
const SUM = '2,309.88';

const expenditure = (screen: Page): TablePage => new TablePage(screen, /^支出（按功能分类）/);

async function openExpenditure(screen: Page): Promise<TablePage> {
  await dropFixture(screen, 'hongqi-2026');
  await openPlace(screen, '支出（按功能分类）');
  return expenditure(screen);
}

test('a connection that is lost: typing goes on, nothing pretends to be saved, then all of it is', async ({
  appPage: screen,
  app,
}) => {
  const table = await openExpenditure(screen);
  await table.enter(0, SPECIFIC, '3500.5');
  await saved(screen);
  await app.kill();
  await expect(screen.getByText('与明账主程序的连接断开，正在重新连接')).toBeVisible();
  await table.enter(0, SPECIFIC, '3600');
  await table.enter(1, WAGES, '77.25');
  await expect(screen.getByRole('status').filter({ hasText: '连接断开，2 处改动待保存' })).toBeVisible();
  await expect(screen.getByRole('status').filter({ hasText: /^已保存/ })).toHaveCount(0);
  await screen.keyboard.press('Control+l');
  await expect(screen.locator('.ant-message')).toContainText('还有 2 处改动没有保存');
  await expect(table.cell(1, WAGES)).toHaveText('77.25');

  const again = await startApp(app.dataFolder);
  await saved(screen);
  await expect(screen.getByText('与明账主程序的连接断开')).toHaveCount(0);
  await screen.keyboard.press('Control+l');
  await screen.getByRole('button', { name: '新乡市红旗区医疗保障局' }).first().click();
  await openPlace(screen, '支出（按功能分类）');
  await expect(table.cell(0, SPECIFIC)).toHaveText('3,600.00');
  await expect(table.cell(1, WAGES)).toHaveText('77.25');
  await again.stop();
});

/** A small disk of its own; undefined where the machine does not let one be mounted. */
function smallDisk(): { folder: string; fill: () => void; empty: () => void; remove: () => void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => {
      // block by block: the app may take some of the room meanwhile
      const { bsize } = statfsSync(folder);
      const block = Buffer.alloc(bsize);
      try {
        for (;;) appendFileSync(filler, block);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    empty: () => rmSync(filler, { force: true }),
    remove: () => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

test('a disk that is full: a banner, typing goes on, and all is saved once there is room', async ({ page }) => {
  const disk = smallDisk();
  if (!disk) console.warn('跳过“磁盘已满”：本机不允许挂载 tmpfs（需要 root）。');
  test.skip(!disk, '本机不允许挂载 tmpfs');
  let app: AppServer | undefined;
  try {
    app = await startApp(disk!.folder);
    await page.goto(app.url);
    const table = await openExpenditure(page);
    await saved(page);
    disk!.fill();
    for (let i = 1; i <= 12; i++) await table.enter(0, SPECIFIC, `${3000 + i}`);
    await expect(page.getByRole('alert').filter({ hasText: '磁盘空间不足' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /处改动未保存$/ })).toBeVisible();
    await table.enter(1, WAGES, '77.25');
    await expect(table.cell(1, WAGES)).toHaveText('77.25');
    await page.getByRole('button', { name: '重试保存' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '磁盘空间不足' })).toBeVisible();

    // found by itself within seconds: nobody has to press the button
    disk!.empty();
    await saved(page);
    await expect(page.getByRole('alert').filter({ hasText: '磁盘空间不足' })).toHaveCount(0);
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: '新乡市红旗区医疗保障局' }).first().click();
    await openPlace(page, '支出（按功能分类）');
    await expect(table.cell(0, SPECIFIC)).toHaveText('3,012.00');
    await expect(table.cell(1, WAGES)).toHaveText('77.25');
  } finally {
    await app?.stop();
    disk!.remove();
  }
});

test('a start on a read-only disk is told in words, and goes on once the disk can be written to', async ({ page }) => {
  const disk = smallDisk();
  if (!disk) console.warn('跳过“只读磁盘”：本机不允许挂载 tmpfs（需要 root）。');
  test.skip(!disk, '本机不允许挂载 tmpfs');
  const remount = (how: 'ro' | 'rw'): void => {
    execFileSync('mount', ['-o', `remount,${how}`, disk!.folder], { stdio: 'ignore' });
  };
  let app: AppServer | undefined;
  try {
    const before = await startApp(disk!.folder);
    await before.stop();
    remount('ro');
    app = await startApp(disk!.folder);
    await page.goto(app.url);
    const problem = page.getByRole('main', { name: '数据文件没有打开' });
    await expect(problem.getByRole('alert')).toContainText(/无法写入.*只读.*重试/s);
    await expect(problem).toContainText(disk!.folder);
    await problem.getByRole('button', { name: '重试' }).click();
    await expect(problem.getByRole('button', { name: '重试' })).toBeEnabled();
    await expect(problem.getByRole('alert')).toContainText('只读');

    remount('rw');
    await problem.getByRole('button', { name: '重试' }).click();
    await dropFixture(page, 'hongqi-2026');
    await saved(page);
  } finally {
    await app?.stop();
    disk!.remove();
  }
});

test('text and a sum beyond range are refused at the cell, which keeps what was typed; nothing is lost', async ({
  appPage: screen,
}) => {
  const table = await openExpenditure(screen);
  const before = await table.cell(0, SPECIFIC).textContent();
  const reason = screen.getByRole('tooltip');
  await table.enter(0, SPECIFIC, '约三千');
  await expect(reason).toContainText(/“约三千”不是数字.*请填写/s);
  await expect(screen.getByRole('textbox', { name: /特定目标类.*第 1 行/ })).toHaveValue('约三千');
  await screen.keyboard.press('Escape');
  await expect(table.cell(0, SPECIFIC)).toHaveText(before ?? '');

  await table.enter(0, SPECIFIC, '30000000000');
  await expect(reason).toContainText(/30000000000.*万元.*超出可登记的范围/s);
  await screen.keyboard.press('Escape');

  // each by itself is within range, their sum is not
  await table.enter(0, SPECIFIC, '2000000000');
  await table.enter(1, SPECIFIC, '2000000000');
  await expect(reason).toContainText(/合计超出可计算的范围.*请核对/s);
  await screen.keyboard.press('Escape');
  await expect(table.cell(1, SPECIFIC)).toHaveText('');
  await screen.keyboard.press('Control+z');
  await expect(table.cell(0, SPECIFIC)).toHaveText(before ?? '');
  await expect(table.cell(-1, TOTAL)).toHaveText(SUM);
});

test('an unknown code is kept, marked, and named by the officer; undo takes it back', async ({ appPage: screen }) => {
  const table = await openExpenditure(screen);
  await table.enter(NEW, CODE, '2299998');
  await expect(table.cell(NEW, NAME)).toHaveText('（不在科目目录中）');
  await table.cell(NEW, CODE).click();
  await expect(screen.getByRole('textbox', { name: /2299998 不在 2026 年的科目目录中，请核对编码/ })).toBeAttached();
  await table.enter(NEW, NAME, '本地自设科目');
  await expect(table.cell(NEW, NAME)).toHaveText('本地自设科目');
  await screen.keyboard.press('Control+z');
  await expect(table.cell(NEW, NAME)).toHaveText('（不在科目目录中）');
  await screen.keyboard.press('Control+z');
  await expect(table.rowWith('2299998')).toHaveCount(0);
});

test('a paste over computed cells and with text among amounts puts in the rest; undo takes it back', async ({
  appPage: screen,
}) => {
  const table = await openExpenditure(screen);
  const before = await table.cell(2, WAGES).textContent();
  await table.paste(0, TOTAL, '1\t\t\t\r\n\t\t\t\r\n9\t\t\t12.5\r\n\t\t\t不详\r\n');
  await expect(screen.getByRole('alert')).toContainText(/没有改动/);
  await expect(screen.getByRole('alert')).toContainText('相加得出');
  await expect(screen.getByRole('alert')).toContainText('不详');
  await expect(table.cell(2, WAGES)).toHaveText('12.50');
  await screen.keyboard.press('Control+z');
  await expect(table.cell(2, WAGES)).toHaveText(before ?? '');
  await expect(table.cell(-1, TOTAL)).toHaveText(SUM);
});

test('a paste of more than 10 MB is refused in words, and the table is as it was', async ({ appPage: screen }) => {
  const table = await openExpenditure(screen);
  await table.paste(NEW, SPECIFIC, `${'1234567.89\t'.repeat(10)}\r\n`.repeat(100_000));
  await expect(screen.getByRole('alert')).toContainText(/粘贴的内容太大.*MB.*分几次/s);
  await expect(table.cell(NEW, SPECIFIC)).toHaveText('');
  await expect(table.cell(-1, TOTAL)).toHaveText(SUM);
  await table.enter(0, SPECIFIC, '3500');
  await saved(screen);
});
