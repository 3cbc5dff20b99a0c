import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { missingTools } from '../../../build/debianTools.ts';
import { startApp } from '../../support/appServer.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';
import { sharedPath } from '../../support/sharedFolder.ts';
import { DATASETS } from '../../../shared/budget/datasets.ts';
import { projectLabels } from '../../../renderer/features/tables/projectLabels.ts';
import { TablePage } from '../tables/tablePage.ts';
import { expect, openPlace, saved, test } from './app.ts';
import { asTsv, enteredTable, enteredTables, type EnteredTable } from './reportAsTyped.ts';

/** Report 002, whose figures and texts are typed and pasted in. */
const report = fixtureReport('hongqi-2026');
const layout = layoutOf(report);
const TRUTH = 'reports/002.json';
const JUDGE = 'tools/fidelity.mjs';

test('from the empty app to the exported PDF of report 002, over a kill of the host', async ({
  appPage: screen,
  app,
}, info) => {
  // about a minute by itself; the machine may be busy
  test.setTimeout(240_000);
  await startReport(screen);
  await fillBasics(screen);
  const [first, second, ...others] = enteredTables(report);
  await typeTable(screen, first!);
  await pasteTable(screen, second!);
  await saved(screen);

  await app.kill();
  await expect(screen.getByText('与明账主程序的连接断开')).toBeVisible();
  await pasteTable(screen, others[0]!);
  await expect(screen.getByRole('status').filter({ hasText: /处改动待保存$/ })).toBeVisible();
  const again = await startApp(app.dataFolder);
  try {
    await saved(screen);
    for (const table of others.slice(1)) await pasteTable(screen, table);
    await fillProjects(screen);
    await fillTexts(screen);
    await checkPrintedTable(screen);
    await screen.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name: '预览' }).click();
    await expect(screen.locator('.pv-page canvas').first()).toBeVisible({ timeout: 30_000 });
    const file = info.outputPath('002.pdf');
    await exportPdf(screen, file);
    judge(file);
  } finally {
    await again.stop();
  }
});

async function startReport(screen: Page): Promise<void> {
  await screen.getByRole('button', { name: '新建报告' }).click();
  const dialog = screen.getByRole('dialog');
  await dialog.getByLabel('版式').click();
  await screen.keyboard.type('河南');
  await screen.locator('.ant-select-item-option').filter({ hasText: layout.name }).click();
  await dialog.getByLabel('部门全称').fill(report.department.name);
  await dialog.getByLabel('部门代码').fill(report.department.code);
  await dialog.getByLabel('预算年度').fill(String(report.year));
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(screen.getByLabel('部门全称')).toHaveValue(report.department.name);
}

async function fillBasics(screen: Page): Promise<void> {
  await screen.getByLabel('级次').click();
  await screen.locator('.ant-select-item-option').filter({ hasText: report.department.level }).click();
  const [year, month, day] = report.dates.published!.split('-').map(Number);
  await screen.getByLabel('公开日期').fill(`${year}年${month}月${day}日`);
  await screen.keyboard.press('Enter');
  await expect(screen.getByLabel('公开日期')).toHaveValue(`${year}年${month}月${day}日`);
  await openPlace(screen, '预算单位');
  const unit = report.units.find(({ role }) => role === 'unit')!;
  await screen.getByLabel(`${unit.name}的代码`).fill(unit.code);
  await screen.getByLabel(`${unit.name}的单位性质`).fill(unit.nature!);
  await screen.keyboard.press('Tab');
}

/** The grid of a dataset, opened from the tree. */
async function openTable(screen: Page, { dataset, year }: EnteredTable): Promise<TablePage> {
  const { title } = DATASETS[dataset];
  await openPlace(screen, title, year);
  const table = new TablePage(screen, year === 'this' ? `${title}（2026年）` : `${title} · 上年（2025年）数据`);
  await expect(table.grid).toBeVisible();
  return table;
}

/** Types each cell, as one does with few lines. */
async function typeTable(screen: Page, entered: EnteredTable): Promise<void> {
  const table = await openTable(screen, entered);
  for (const [r, row] of entered.rows.entries()) {
    for (const [c, text] of row.entries()) {
      // a new line begins with the only unit
      if (text === '' || entered.columns[c] === 'dim:unit') continue;
      await table.enter(r, c, text);
    }
  }
  await expectRows(screen, entered.rows.length);
}

async function pasteTable(screen: Page, entered: EnteredTable): Promise<void> {
  const table = await openTable(screen, entered);
  await pasteRows(screen, table, entered);
  await expectRows(screen, entered.rows.length);
}

async function pasteRows(screen: Page, table: TablePage, { rows }: EnteredTable): Promise<void> {
  await table.paste(0, 0, asTsv(rows));
  if (rows.length > 1) await screen.getByRole('button', { name: /增加.*行/ }).click();
  // everything went in
  await expect(screen.getByRole('alert').filter({ hasText: /没有(改动|粘贴)/ })).toHaveCount(0);
}

async function expectRows(screen: Page, count: number): Promise<void> {
  await expect(screen.locator('.tb-bar').getByText(`${count} 行`, { exact: true })).toBeVisible();
}

async function fillProjects(screen: Page): Promise<void> {
  await openPlace(screen, '项目绩效指标');
  const labels = projectLabels(report);
  for (const project of report.current.projects) {
    const lines = report.current.projectIndicators.filter((line) => line.project === project.id);
    const label = labels.get(project.id)!;
    const button = screen.getByRole('navigation', { name: '项目', exact: true }).getByRole('button', { name: label });
    await button.click();
    const table = new TablePage(screen, `${label} 绩效指标`);
    await pasteRows(screen, table, enteredTable(report, 'projectIndicators', 'this', lines, ['dim:project']));
    await expect(button).toContainText(`指标 ${lines.length} 条`);
  }
}

async function fillTexts(screen: Page): Promise<void> {
  await openPlace(screen, '文字填写项');
  for (const [field, text] of Object.entries(report.texts)) {
    const { label } = layout.fields[field]!;
    await screen.getByRole('textbox', { name: label, exact: true }).fill(text);
    await screen.keyboard.press('Tab');
  }
  await openPlace(screen, '一、收入支出预算总体情况说明');
  const reason = report.texts['reason.revenue']!;
  await expect(screen.getByRole('main', { name: '编辑区' })).toContainText(reason);
}

async function checkPrintedTable(screen: Page): Promise<void> {
  await openPlace(screen, '三、部门支出总体情况表');
  const printed = new TablePage(screen, /部门支出总体情况表/);
  await expect(printed.rowWith('2,309.88').first()).toBeVisible();
  await expect(printed.rowWith('住房公积金').first()).toBeVisible();
}

async function exportPdf(screen: Page, file: string): Promise<void> {
  await saved(screen);
  const download = screen.waitForEvent('download');
  await screen.keyboard.press('Control+e');
  await (await download).saveAs(file);
  await expect(screen.getByRole('dialog')).toContainText('已交给浏览器下载');
}

/** The judge of the project's neighbour folder; where it is absent, a line says so. */
function judge(pdf: string): void {
  const missing = [JUDGE, TRUTH].filter((name) => !existsSync(sharedPath(name))).map((name) => `../shared/${name}`);
  if (missingTools(['poppler']).length > 0) missing.push('pdftotext');
  if (missing.length > 0) {
    console.warn(`没有评判导出的 PDF：缺少 ${missing.join('、')}。`);
    return;
  }
  const args = [sharedPath(JUDGE), '--truth', sharedPath(TRUTH), '--pdf', pdf];
  const told = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const share = Number(/^cells .* = ([\d.]+) %/m.exec(told)?.[1]);
  expect(share, told).toBeGreaterThanOrEqual(99);
  console.info(told.trim().split('\n').at(-1));
}
