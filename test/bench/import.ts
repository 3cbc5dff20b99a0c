import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { readIsolated } from '../../electron/importers/isolate/readIsolated.ts';
import { sharedPath } from '../support/sharedFolder.ts';
import { largeSheet } from './import/largeSheet.ts';
import type { ReadOnce } from './import/readOne.ts';

export const title = '导入：每个文件的读取时间（单独进程）、计算时间、内存峰值，等待时主进程的最长停顿';

const READ_ONE = fileURLToPath(new URL('import/readOne.ts', import.meta.url));
const ROUNDS = 3;
const LARGE_ROWS = 20_000;

/** Medians of some rounds; `../shared/reports/docs` where it lies beside the project, and a large sheet made here. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingzhang-bench-'));
  try {
    const large = path.join(folder, `${LARGE_ROWS}行.xlsx`);
    writeFileSync(large, largeSheet(LARGE_ROWS));
    for (const file of [...documents(), large]) await measure(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function documents(): string[] {
  const docs = sharedPath('reports/docs');
  if (!existsSync(docs)) {
    console.log('项目旁没有 ../shared/reports/docs，只测自造的大表。');
    return [];
  }
  const names = readdirSync(docs).filter((name) => !name.endsWith('.json'));
  return [...names.map((name) => path.join(docs, name)), sharedPath('reports/nasty/n08_huge_50k.xlsx')];
}

async function measure(file: string): Promise<void> {
  const waits: number[] = [];
  const stalls: number[] = [];
  const alone: ReadOnce[] = [];
  const bytes = readFileSync(file);
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(JSON.parse(execFileSync(process.execPath, [READ_ONE, file], { encoding: 'utf8' })) as ReadOnce);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const begun = performance.now();
    delay.enable();
    await readIsolated(bytes, path.basename(file)).catch(() => {});
    delay.disable();
    waits.push(performance.now() - begun);
    stalls.push(delay.max / 1e6);
  }
  const of = (value: (one: ReadOnce) => number): number => Math.round(median(alone.map(value)));
  console.log(
    [
      path.basename(file).padEnd(20),
      `${Math.ceil(statSync(file).size / 1024)} KB`.padStart(8),
      `读完 ${Math.round(median(waits))} ms`.padStart(12),
      `计算 ${of((one) => one.computing)} ms`.padStart(12),
      `峰值 ${of((one) => one.memory)} MB`.padStart(11),
      `主进程停顿 ${median(stalls).toFixed(0)} ms`.padStart(14),
      alone[0]?.outcome ?? '',
    ].join('  '),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
