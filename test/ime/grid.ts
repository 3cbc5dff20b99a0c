/**
 * Types Chinese into the table editor with a real input method (fcitx5, pinyin) on a screen of its own.
 * Run: `node test/ime/grid.ts [--require]`. Without the packages it says so and ends well, with `--require` it fails.
 */
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { serveHarness } from '../support/gridHarness/serveHarness.ts';
import { findProgram } from './findProgram.ts';
import type { ImeCase } from './gridCases.ts';
import { GRID_CASES } from './gridCases.ts';
import { missingPackages, RealInput } from './realInput.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--gtk-version=3'];

/** From a place in the page to one on the screen: measured, since it depends on the window's frame. */
async function screenOffset(page: Page, input: RealInput): Promise<{ x: number; y: number }> {
  const seen = page.evaluate(
    () =>
      new Promise<{ x: number; y: number }>((resolve) => {
        const onMove = (event: MouseEvent): void =>
          resolve({ x: event.screenX - event.clientX, y: event.screenY - event.clientY });
        addEventListener('mousemove', onMove, { once: true });
      }),
  );
  const nudge = setInterval(() => {
    const at = String(500 + Math.floor(Math.random() * 40));
    input.run('xdotool', 'mousemove', at, at);
  }, 100);
  try {
    return await seen;
  } finally {
    clearInterval(nudge);
  }
}

async function runCase(one: ImeCase, page: Page, input: RealInput, address: string): Promise<string | null> {
  await page.goto(`${address}/?${one.query}`);
  const cellAt = (r: number, c: number): string => `[data-r="${r}"] [data-c="${c}"]`;
  await page.locator(cellAt(1, 2)).waitFor();
  const offset = await screenOffset(page, input);
  const editor = page.locator('textarea.mz-grid-editor');
  await one.run({
    input,
    page,
    click: async (r, c, times = 1) => {
      const box = await page.locator(cellAt(r, c)).boundingBox();
      if (!box) throw new Error(`No cell ${r},${c}`);
      input.click(box.x + offset.x + Math.min(40, box.width / 2), box.y + offset.y + box.height / 2, times);
      await page.waitForFunction(() => document.activeElement?.matches('.mz-grid-editor'));
    },
    composed: async (text) => {
      const pattern = typeof text === 'string' ? `^${text}$` : text.source;
      await page
        .waitForFunction(
          ([source]) =>
            new RegExp(source ?? '', 'u').test(
              document.querySelector<HTMLTextAreaElement>('textarea.mz-grid-editor')?.value ?? '',
            ),
          [pattern],
          { timeout: 8000 },
        )
        .catch(async () => {
          throw new Error(`the text field holds “${await editor.inputValue()}”, expected ${pattern}`);
        });
    },
  });
  await page.waitForFunction(() => !document.querySelector('.mz-grid-editor.is-open'), undefined, { timeout: 8000 });
  const found = (await page.locator(cellAt(...one.cell)).textContent()) ?? '';
  const right = typeof one.expected === 'string' ? found === one.expected : one.expected.test(found);
  return right ? null : `the cell holds “${found}”, expected ${one.expected}`;
}

async function main(): Promise<number> {
  const missing = missingPackages();
  if (missing.length > 0) {
    console.warn(`跳过真实输入法测试，缺少：${missing.join(' ')}`);
    return process.argv.includes('--require') ? 1 : 0;
  }
  const input = new RealInput(':97');
  const server = await serveHarness();
  let failures = 0;
  try {
    await input.start();
    const executablePath = findProgram('chromium') ?? undefined;
    const browser = await chromium.launch({ headless: false, executablePath, args: ARGS, env: input.env });
    const page = await browser.newPage({ viewport: null });
    for (const one of GRID_CASES) {
      const problem = await runCase(one, page, input, server.address).catch((error: unknown) => String(error));
      console.log(`${problem ? '✘' : '✔'} ${one.name}${problem ? `: ${problem}` : ''}`);
      if (problem) failures += 1;
      const shots = process.env['IME_SCREENSHOTS'];
      if (shots) await page.screenshot({ path: `${shots}/${GRID_CASES.indexOf(one)}.png` });
    }
    await browser.close();
  } finally {
    input.stop();
    await server.close();
  }
  console.log(`${GRID_CASES.length - failures} of ${GRID_CASES.length} cases right`);
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main();
