import Database from 'better-sqlite3';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type AppServer } from '../../support/appServer.ts';
import { dropFixture, expect, saved, test } from './app.ts';

const databaseOf = ({ dataFolder }: AppServer): string => join(dataFolder, 'mingzhang.db');

test('a damaged database is told in words, and opened from its newest backup; nothing is deleted', async ({
  appPage: screen,
  app,
  context,
}) => {
  await dropFixture(screen, 'hongqi-2026');
  await screen.keyboard.press('Control+l');
  await screen.getByRole('button', { name: '备份与恢复' }).click();
  await screen.getByRole('button', { name: '现在备份' }).click();
  await expect(screen.getByRole('dialog').getByRole('row').filter({ hasText: '手' })).toHaveCount(1);
  await app.stop();
  const damaged = readFileSync(databaseOf(app)).fill(0xff, 0, 4096);
  writeFileSync(databaseOf(app), damaged);

  const again = await startApp(app.dataFolder);
  const page = await context.newPage();
  await page.goto(again.url);
  const problem = page.getByRole('main', { name: '数据文件没有打开' });
  await expect(problem.getByRole('alert')).toContainText(/已损坏.*没有删除任何内容.*可以从它恢复/s);
  await expect(problem).toContainText(app.dataFolder);
  await expect(page.getByRole('button', { name: '新建报告' })).toHaveCount(0);
  await expect(problem.getByRole('button', { name: /^打开 .* 的备份$/ }).first()).toBeEnabled();
  await problem.getByRole('button', { name: '用最近的完好备份打开' }).click();
  await page.getByRole('button', { name: '新乡市红旗区医疗保障局' }).first().click();
  await expect(page.getByRole('navigation', { name: '报告目录' })).toBeVisible();
  const aside = readdirSync(app.dataFolder).find((name) => /^mingzhang-damaged-.*\.db$/.test(name));
  expect(readFileSync(join(app.dataFolder, aside!)).equals(damaged)).toBe(true);
  await again.stop();
});

test('a database of a newer version is left as it is, and both versions are named', async ({
  appPage: screen,
  app,
  context,
}) => {
  await dropFixture(screen, 'hongqi-2026');
  await saved(screen);
  await app.stop();
  const setVersion = (version: number): number => {
    const database = new Database(databaseOf(app));
    const before = Number(database.pragma('user_version', { simple: true }));
    database.pragma(`user_version = ${version}`);
    database.close();
    return before;
  };
  const known = setVersion(900);
  const bytes = readFileSync(databaseOf(app));

  const again = await startApp(app.dataFolder);
  const page = await context.newPage();
  await page.goto(again.url);
  const problem = page.getByRole('main', { name: '数据文件没有打开' });
  await expect(problem.getByRole('alert')).toContainText('数据文件由更新版本的明账保存');
  await expect(problem.getByRole('alert')).toContainText(new RegExp(`数据格式 900.*数据格式 ${known}`, 's'));
  await expect(problem).toContainText(app.dataFolder);
  await problem.getByRole('button', { name: '重试' }).click();
  await expect(problem.getByRole('button', { name: '重试' })).toBeEnabled();
  expect(readFileSync(databaseOf(app)).equals(bytes)).toBe(true);

  // the newer program is installed, or the older file put back: the same window goes on
  setVersion(known);
  await problem.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('button', { name: '新建报告' })).toBeVisible();
  await again.stop();
});
