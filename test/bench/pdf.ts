import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hasTool } from '../support/tools.ts';
import { benchDocument } from './pdf/benchDocument.ts';
import { blocksAsHtml } from './pdf/blocksAsHtml.ts';
import type { ChromiumPrinter } from './pdf/chromium.ts';
import { startChromium } from './pdf/chromium.ts';
import type { Measured } from './pdf/measureOne.ts';

export const title = '导出 PDF：冷、热、项目和绩效表 ×10 与 ×100，对比 Chromium 打印和未改的 pdfmake';

const MEASURE = fileURLToPath(new URL('pdf/measureOne.ts', import.meta.url));
/** Scale of the tables → how often everything is measured, and exports per process. */
const SCALES: readonly { times: number; rounds: number; exports: number }[] = [
  { times: 1, rounds: 5, exports: 6 },
  { times: 10, rounds: 3, exports: 4 },
  { times: 100, rounds: 3, exports: 2 },
];

const VARIANTS = ['ours', 'worker', 'pdfmake'] as const;
type Variant = (typeof VARIANTS)[number];

/** All variants take turns within a round, so that a busy machine is busy for all of them; medians of the rounds are printed. */
export async function run(): Promise<void> {
  const browser = hasTool('chromium') ? await startChromium() : undefined;
  if (browser === undefined) console.log('没有找到 Chromium，不与它比较。');
  try {
    for (const scale of SCALES) await measureScale(scale, browser);
  } finally {
    await browser?.close();
  }
}

async function measureScale(
  { times, rounds, exports }: (typeof SCALES)[number],
  browser: ChromiumPrinter | undefined,
): Promise<void> {
  const html = blocksAsHtml(await benchDocument(times));
  const measured: Record<Variant, Measured[]> = { ours: [], worker: [], pdfmake: [] };
  const printed: { time: number; pages: number }[] = [];
  if (browser !== undefined) await browser.print(html);
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of VARIANTS) measured[variant].push(inProcess(variant, times, exports));
    if (browser !== undefined) printed.push(await browser.print(html));
  }
  report(times, measured, printed);
}

function inProcess(variant: Variant, times: number, exports: number): Measured {
  const output = execFileSync(process.execPath, [MEASURE, variant, String(times), String(exports)], {
    encoding: 'utf8',
  });
  const measured: Measured = JSON.parse(output);
  return measured;
}

function report(
  times: number,
  measured: Record<Variant, Measured[]>,
  printed: readonly { time: number; pages: number }[],
): void {
  const cold = (variant: Variant): number => median(measured[variant].map((one) => one.times[0] ?? 0));
  const warm = (variant: Variant): number => median(measured[variant].map((one) => median(one.times.slice(1))));
  const memory = (variant: Variant): number => median(measured[variant].map((one) => one.memory));
  const pages = (variant: Variant): number => measured[variant][0]?.pages ?? 0;
  const chromiumTime = median(printed.map((one) => one.time));
  const chromiumPages = printed[0]?.pages ?? 0;
  const line = (name: string, ...values: (string | number)[]): void =>
    console.log([name.padEnd(14), ...values].join('  '));
  console.log(`-- 项目和绩效表 ×${times}`);
  line(
    '本程序 冷',
    ms(cold('ours')),
    perPage(cold('ours'), pages('ours')),
    `${pages('ours')} 页`,
    `峰值 ${Math.round(memory('ours'))} MB`,
  );
  line(
    '本程序 热',
    ms(warm('ours')),
    perPage(warm('ours'), pages('ours')),
    `${Math.round((measured.ours[0]?.bytes ?? 0) / 1024)} KB`,
  );
  const stall = median(measured.worker.map((one) => one.stall));
  const work = median(measured.worker.map((one) => one.work));
  line(
    '后台线程 热',
    ms(warm('worker')),
    perPage(warm('worker'), pages('worker')),
    `调用线程最长停顿 ${ms(stall)}，其中自身占用 ${ms(work)}`,
  );
  line(
    '未改 pdfmake 冷',
    ms(cold('pdfmake')),
    perPage(cold('pdfmake'), pages('pdfmake')),
    `${pages('pdfmake')} 页`,
    `峰值 ${Math.round(memory('pdfmake'))} MB`,
  );
  line('未改 pdfmake 热', ms(warm('pdfmake')), perPage(warm('pdfmake'), pages('pdfmake')));
  line('比未改 pdfmake', `冷 ${ratio(cold('ours'), cold('pdfmake'))}`, `热 ${ratio(warm('ours'), warm('pdfmake'))}`);
  if (printed.length === 0) return;
  line('Chromium 热', ms(chromiumTime), perPage(chromiumTime, chromiumPages), `${chromiumPages} 页`);
  line('比 Chromium', `冷 ${ratio(cold('ours'), chromiumTime)}`, `热 ${ratio(warm('ours'), chromiumTime)}`);
}

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const perPage = (value: number, pages: number): string => `${(value / Math.max(pages, 1)).toFixed(2)} ms/页`;
const ratio = (value: number, other: number): string => (value / other).toFixed(2);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
