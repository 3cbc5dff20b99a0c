import { chromium } from '@playwright/test';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { serveHarness } from '../support/gridHarness/serveHarness.ts';
import { hasTool, chromiumPath } from '../support/tools.ts';

export const title = '表格：按键到显示、回车到显示、粘贴、滚动（5,000 与 50,000 行 × 18 列）';

const ROWS = [5000, 50_000] as const;
/** CPU throttling as Chromium's developer tools do it. */
const SLOWDOWNS = [1, 4] as const;
const KEYS = 40;
const PASTES = 10;

/** In the page: from a key press or paste to the frame that shows what it did, ms. */
interface Meter {
  start: () => void;
  /** Time of the event since `start`. */
  stop: () => Promise<number>;
}

declare const meter: Meter;

/** Measures against a bare text field in the same page, so that a slow machine is slow for both. */
export async function run(): Promise<void> {
  if (!hasTool('chromium')) {
    console.log('没有找到 Chromium，不能测量。');
    return;
  }
  const server = await serveHarness();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const rows of ROWS) {
      for (const slowdown of SLOWDOWNS) await measure(browser, `${server.address}/?rows=${rows}`, rows, slowdown);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(browser: Browser, address: string, rows: number, slowdown: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(installMeter);
  const start = performance.now();
  await page.goto(address);
  await page.locator('[role="gridcell"]').first().waitFor();
  console.log(`-- ${rows} 行 × 18 列${slowdown > 1 ? `，CPU 减速 ${slowdown} 倍` : ''}`);
  if (slowdown === 1) console.log(`打开页面到第一格      ${(performance.now() - start).toFixed(0)} ms`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  print('空白输入框 按键→显示', await bareField(page, session));
  await page.locator('[data-r="1"] [data-c="3"]').click();
  print('按键→显示', await keys(page, session, '5', 'Escape'));
  print('回车→显示（含合计）', await enters(page, session));
  print('方向键→显示', await keys(page, session, 'ArrowDown', 'ArrowUp'));
  print('粘贴 1,000×10→显示', await pastes(page, session));
  if (slowdown === 1) console.log(`滚动                  ${(await scrollRate(page)).toFixed(0)} 帧/秒`);
  await page.close();
}

/** `paint`: to the next painted frame, so with the wait for it (up to 17 ms). `busy`: time the page's thread worked. */
interface Measured {
  paint: number[];
  busy: number[];
}

/** Measures one event that `act` makes in the page. */
async function once(page: Page, session: CDPSession, act: () => Promise<void>, into: Measured): Promise<void> {
  await page.evaluate(() => meter.start());
  const before = await busyTime(session);
  await act();
  into.paint.push(await page.evaluate(() => meter.stop()));
  into.busy.push((await busyTime(session)) - before);
}

async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** The key measured, each time followed by one that is not, which undoes it. */
async function keys(page: Page, session: CDPSession, key: string, back: string): Promise<Measured> {
  const all: Measured = { paint: [], busy: [] };
  for (let i = 0; i < KEYS; i += 1) {
    await once(page, session, () => page.keyboard.press(key), all);
    await page.keyboard.press(back);
  }
  return all;
}

async function enters(page: Page, session: CDPSession): Promise<Measured> {
  const all: Measured = { paint: [], busy: [] };
  for (let i = 0; i < KEYS; i += 1) {
    await page.keyboard.type(String(100 + i));
    await once(page, session, () => page.keyboard.press('Enter'), all);
  }
  return all;
}

async function bareField(page: Page, session: CDPSession): Promise<Measured> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'bare';
    field.style.cssText = 'position:fixed;right:0;bottom:0;width:60px;height:28px';
    document.body.append(field);
    field.focus();
  });
  const measured = await keys(page, session, '5', 'Backspace');
  await page.evaluate(() => document.getElementById('bare')?.remove());
  return measured;
}

async function pastes(page: Page, session: CDPSession): Promise<Measured> {
  const all: Measured = { paint: [], busy: [] };
  await page.locator('.mz-grid-scroller').evaluate((element) => element.scrollTo(0, 0));
  await page.locator('[data-r="1"] [data-c="3"]').click();
  for (let i = 0; i < PASTES; i += 1) await once(page, session, () => pasteBlock(page, i + 1), all);
  return all;
}

async function pasteBlock(page: Page, round: number): Promise<void> {
  await page.evaluate((n) => {
    const line = Array.from({ length: 10 }, (_, c) => `${n},${100 + c}.5${c}`).join('\t');
    const data = new DataTransfer();
    data.setData('text/plain', Array.from({ length: 1000 }, () => line).join('\r\n'));
    const field = document.querySelector('textarea.mz-grid-editor');
    field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, round);
}

async function scrollRate(page: Page): Promise<number> {
  return page.locator('.mz-grid-scroller').evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let frames = 0;
        const frame = (now: number): void => {
          frames += 1;
          element.scrollTop += 400;
          if (now - start < 3000) requestAnimationFrame(frame);
          else resolve((frames * 1000) / (now - start));
        };
        requestAnimationFrame(frame);
      }),
  );
}

function print(name: string, { paint, busy }: Measured): void {
  const both = (values: number[]): string =>
    `${quantile(values, 0.5).toFixed(1).padStart(6)} / ${quantile(values, 0.95).toFixed(1).padStart(6)} ms`;
  console.log(`${name.padEnd(16, '　')} 显示 ${both(paint)}  主线程 ${both(busy)}（中位 / p95，${paint.length} 次）`);
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

/** Runs in the page before its own code. */
function installMeter(): void {
  let waiting = false;
  let from = 0;
  let painted = Promise.resolve(Number.NaN);
  const watch = (): void => {
    painted = new Promise((resolve) => {
      requestAnimationFrame(() => {
        // The frame is painted before the next task.
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => resolve(performance.now() - from));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  };
  const begin = (): void => {
    if (!waiting) return;
    waiting = false;
    from = performance.now();
    watch();
  };
  addEventListener('keydown', begin, { capture: true });
  addEventListener('paste', begin, { capture: true });
  // A typed letter arrives after its key press; what it changes is in the frame after this.
  addEventListener('input', watch, { capture: true });
  Object.assign(globalThis, {
    meter: {
      start: () => {
        waiting = true;
      },
      stop: () => painted,
    },
  });
}
