import type { Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { publishedWord, systemExcel } from '../../support/publishedReport.ts';
import { sharedPath } from '../../support/sharedFolder.ts';
import { expect, test } from '../app/app.ts';
import { violations } from '../app/axe.ts';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const upload = (name: string, buffer: Buffer): Upload => ({ name, mimeType: 'application/octet-stream', buffer });

async function importFiles(page: Page, files: readonly Upload[] | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入上年报告…' }).click();
  await (await chooser).setFiles(typeof files === 'string' ? files : [...files]);
  await page.getByRole('listbox', { name: '读到的表' }).waitFor();
}

test('Word and Excel are read together, put right by choosing, and become a draft', async ({ appPage: page }) => {
  const broken = upload('坏的.docx', publishedWord().subarray(0, 300));
  await importFiles(page, [upload('公开.docx', publishedWord()), broken, upload('收入.xlsx', systemExcel())]);
  const screen = page.getByRole('dialog', { name: '导入上年报告' });
  await expect(screen.getByRole('alert').filter({ hasText: '坏的.docx' })).toBeVisible();
  await expect(screen.getByLabel('部门全称')).toHaveValue('临江市档案局');
  await expect(screen.getByLabel('预算年度')).toHaveValue('2025');

  // the one that was not understood stands first, with its doubt
  const tables = screen.getByRole('option');
  await expect(tables.first()).toContainText('库房情况登记表');
  await expect(tables.first()).toHaveAttribute('aria-selected', 'true');
  await expect(screen.getByText('没有认出是哪一类预算表，已按原样保留。').first()).toBeVisible();

  // by keyboard to the next table: source and result side by side
  await screen.getByRole('listbox', { name: '读到的表' }).press('ArrowDown');
  const source = screen.getByRole('group', { name: '原表' });
  const result = screen.getByRole('group', { name: '读入结果' });
  await expect(source.getByRole('cell', { name: '2012601' })).toBeVisible();
  await expect(result.getByRole('row').filter({ hasText: '2012601' })).toContainText('200.00');

  // a column that means something else
  await source.getByLabel('第 4 列“一般公共预算”的含义').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '事业收入' }).first().click();
  await expect(result.getByRole('columnheader', { name: '事业收入' })).toBeVisible();
  await expect(screen.getByText('已更正')).toBeVisible();
  await screen.getByRole('button', { name: '恢复识别结果' }).click();
  await expect(result.getByRole('columnheader', { name: '一般公共预算' })).toBeVisible();

  expect(await violations(page)).toEqual([]);

  // the source's own mistake is shown
  const mistakes = screen.getByRole('tab', { name: /原文差错 \d+/ });
  await mistakes.waitFor();
  await mistakes.click();
  await expect(screen.getByText('310').first()).toBeVisible();

  await screen.getByRole('button', { name: '导入为新报告' }).click();
  await page.getByRole('navigation', { name: '报告目录' }).waitFor();
  await expect(page.getByText('临江市档案局 · 2025 年')).toBeVisible();
});

test('Escape leaves everything as it was; a drop opens the screen', async ({ appPage: page }) => {
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], '公开.docx'));
    return data;
  }, publishedWord().toString('base64'));
  await page.dispatchEvent('main.home', 'drop', { dataTransfer: transfer });
  const screen = page.getByRole('dialog', { name: '导入上年报告' });
  await screen.getByRole('listbox', { name: '读到的表' }).press('Escape');
  await expect(screen).toHaveCount(0);
  await expect(page.getByText('临江市档案局')).toHaveCount(0);
});

test('a file that cannot be read says why', async ({ appPage: page }) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入上年报告…' }).click();
  await (await chooser).setFiles([upload('空.docx', Buffer.alloc(0))]);
  const screen = page.getByRole('dialog', { name: '导入上年报告' });
  await expect(screen.getByRole('alert')).toContainText('空.docx');
  await expect(screen.getByRole('button', { name: '导入为新报告' })).toHaveCount(0);
});

const REFERENCE = sharedPath('reports/docs/002.docx');
test('a real report becomes a draft', async ({ appPage: page }) => {
  test.skip(!existsSync(REFERENCE), '../shared/reports/docs/002.docx is not here');
  await importFiles(page, REFERENCE);
  await expect(page.getByRole('option')).toHaveCount(12);
  await page.getByRole('button', { name: '导入为新报告' }).click();
  await page.getByRole('navigation', { name: '报告目录' }).waitFor();
});
