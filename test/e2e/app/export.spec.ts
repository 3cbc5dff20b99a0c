import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readFile } from '../../../electron/importers/readFile.ts';
import type { SourceBlock } from '../../../shared/recognise/sourceDocument.ts';
import { dropFixture, expect, openPlace, sharedTest as test } from './app.ts';

interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What the browser downloads when `act` is done. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<Downloaded> {
  const waiting = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function blocksOf({ name, bytes }: Downloaded): Promise<readonly SourceBlock[]> {
  return (await readFile(bytes, name)).blocks;
}

const tablesIn = (blocks: readonly SourceBlock[]) => blocks.filter((block) => block.kind === 'table');

test('the report goes out as Word, Excel and web page from the export menu', async ({ appPage: screen }) => {
  await dropFixture(screen, 'hongqi-2026');
  const menu = screen.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name: /^导出/ });
  const choose = async (name: string): Promise<void> => {
    await menu.click();
    await screen.getByRole('menuitem', { name }).click();
  };
  await menu.click();
  await expect(screen.getByRole('menuitem', { name: /^导出/ })).toHaveCount(4);
  await screen.keyboard.press('Escape');

  const word = await downloaded(screen, () => choose('导出 Word…'));
  expect(word.name).toBe('新乡市红旗区医疗保障局2026年部门预算.docx');
  const blocks = await blocksOf(word);
  expect(tablesIn(blocks)).toHaveLength(12);
  expect(blocks.filter((block) => block.kind === 'heading').length).toBeGreaterThan(10);
  const done = screen.getByRole('dialog', { name: '导出 Word' });
  await expect(done).toContainText('已交给浏览器下载');
  await done.getByRole('button', { name: '关闭' }).last().click();

  await choose('导出 Excel…');
  const asked = screen.getByRole('dialog', { name: '导出 Excel' });
  await asked.getByRole('checkbox', { name: /^合计写成公式/ }).check();
  const excel = await downloaded(screen, () => asked.getByRole('button', { name: /^导\s?出$/ }).click());
  expect(excel.name).toMatch(/\.xlsx$/);
  expect(tablesIn(await blocksOf(excel))).toHaveLength(12);
  await asked.getByRole('button', { name: '关闭' }).last().click();

  const web = await downloaded(screen, () => choose('导出网页…'));
  expect(web.name).toMatch(/\.html$/);
  expect(web.bytes.toString('utf8')).toContain('<h1>新乡市红旗区医疗保障局部门预算</h1>');
});

test('one table or section goes out alone, and a table onto the clipboard', async ({ appPage: screen }) => {
  await screen.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dropFixture(screen, 'hongqi-2026');
  await openPlace(screen, '二、部门收入总体情况表');
  const part = screen.getByRole('button', { name: '单独导出这张表' });
  await part.click();
  const excel = await downloaded(screen, () => screen.getByRole('menuitem', { name: '导出 Excel…' }).click());
  expect(excel.name).toBe('新乡市红旗区医疗保障局2026年部门预算 2026年部门收入总体情况表.xlsx');
  expect(tablesIn(await blocksOf(excel)).map(({ title }) => title)).toEqual(['2026年部门收入总体情况表']);
  await screen.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();

  await part.click();
  await screen.getByRole('menuitem', { name: '复制整张表' }).click();
  await expect(screen.getByText(/^已复制整张表/)).toBeVisible();
  const text = await screen.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n').some((line) => line.includes('本级\t2,309.88\t2,309.88'))).toBe(true);

  await openPlace(screen, '三、支出预算总体情况说明');
  await screen.getByRole('button', { name: '单独导出这一节' }).click();
  const word = await downloaded(screen, () => screen.getByRole('menuitem', { name: '导出 Word…' }).click());
  const [heading, ...rest] = await blocksOf(word);
  expect(heading).toMatchObject({ kind: 'heading', text: '三、支出预算总体情况说明' });
  expect(rest.every(({ kind }) => kind === 'paragraph')).toBe(true);
});
