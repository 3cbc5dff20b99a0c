import { chromium, type Page } from '@playwright/test';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compose } from '../../shared/document/compose.ts';
import { layoutById } from '../../shared/layouts/registry.ts';
import type { Line } from '../../shared/budget/lines.ts';
import { fen } from '../../shared/money/fen.ts';
import type { Report } from '../../shared/report/report.ts';
import { checkDraft } from '../../shared/checks/checkDraft.ts';
import { startApp } from '../support/appServer.ts';
import { buildScreen } from '../support/buildScreen.ts';
import { fixtureReport } from '../support/fixtureReport.ts';
import { chromiumPath, hasTool } from '../support/tools.ts';

export const title = '整个应用：启动到可以编辑、打开报告、修改到落盘、重算、审核、一千次修改之后的内存';

const FIXTURES = ['hongqi-2026', 'xinxiang-2024', 'zengdu-2024', 'anshan-2024', 'xinle-2021'] as const;
const ROUNDS = 21;
const EDITS = 1000;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const p95 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
const row = (name: string, times: readonly number[]): void =>
  console.log(`${name.padEnd(24)}中位 ${median(times).toFixed(1)} ms，95% ${p95(times).toFixed(1)} ms`);

/** The pure part in this process, then the app as `npm start` runs it, in Chromium. */
export async function run(): Promise<void> {
  for (const name of FIXTURES) measureRecompute(name);
  if (!hasTool('chromium')) {
    console.log('没有找到 Chromium，界面不能测量。');
    return;
  }
  const screen = buildScreen();
  process.env.MINGZHANG_SCREEN = screen;
  try {
    await measureApp();
  } finally {
    rmSync(screen, { recursive: true, force: true });
  }
}

/** A report with one amount changed: nothing that was remembered for the one before may be used. */
function edited(report: Report, round: number): Report {
  const [first, ...rest] = report.current.expenditure as readonly [Line, ...Line[]];
  const line: Line = { ...first, amounts: { ...first.amounts, wages: fen(1_000_000 + round * 10_000) } };
  return { ...report, current: { ...report.current, expenditure: [line, ...rest] } };
}

function measureRecompute(name: string): void {
  const report = fixtureReport(name);
  const layout = layoutById(report.layout.id)!;
  const composing: number[] = [];
  const checking: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const changed = edited(report, round);
    const start = performance.now();
    const composition = compose(changed, layout);
    const composed = performance.now();
    checkDraft(changed, layout, composition);
    composing.push(composed - start);
    checking.push(performance.now() - composed);
  }
  // the first rounds compile the program
  row(`${name} 重算全部`, composing.slice(5));
  row(`${name} 审核全部`, checking.slice(5));
}

async function measureApp(): Promise<void> {
  const started = performance.now();
  const app = await startApp();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const address = performance.now();
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const asked = performance.now();
    await page.goto(app.url);
    await page.getByRole('button', { name: '新建报告' }).waitFor();
    console.log(`启动主机                ${(address - started).toFixed(0)} ms（含启动 Chromium）`);
    console.log(`打开页面到首页可用      ${(performance.now() - asked).toFixed(0)} ms`);
    await openReport(page);
    await measureEdits(page);
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function openReport(page: Page): Promise<void> {
  const file = path.join(import.meta.dirname, '../fixtures/reports/hongqi-2026.mz');
  const start = performance.now();
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'hongqi-2026.mz'));
      return data;
    },
    readFileSync(file, 'utf8'),
  );
  await page.dispatchEvent('main.home', 'drop', { dataTransfer: transfer });
  await page.getByRole('navigation', { name: '报告目录' }).waitFor();
  console.log(`打开 .mz 到目录树       ${(performance.now() - start).toFixed(0)} ms`);
  const tree = page.getByRole('navigation', { name: '报告目录' });
  const asked = performance.now();
  await tree.getByTitle('支出（按功能分类）').first().click();
  await page.getByRole('gridcell').first().waitFor();
  console.log(`点开支出表到可编辑      ${(performance.now() - asked).toFixed(0)} ms`);
}

async function measureEdits(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((m) => m.name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20;
  };
  const cell = page.locator('[data-r="0"] [data-c="4"]');
  const saved = page.getByRole('status').filter({ hasText: /^已保存/ });
  const before = await heap();
  const durable: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await cell.click();
    await page.keyboard.type(`${100 + i}`);
    const start = performance.now();
    await page.keyboard.press('Enter');
    await saved.waitFor();
    durable.push(performance.now() - start);
  }
  row('回车到“已保存”', durable);
  for (let i = 0; i < EDITS; i++) {
    await cell.click();
    await page.keyboard.type(`${i}`);
    await page.keyboard.press('Enter');
  }
  await saved.waitFor();
  const after = await heap();
  console.log(`页面内存                ${before.toFixed(0)} MB → ${EDITS} 次修改后 ${after.toFixed(0)} MB`);
}
