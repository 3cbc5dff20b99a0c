import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyDatasets } from '../../shared/budget/datasets.ts';
import type { Line } from '../../shared/budget/lines.ts';
import type { Patch } from '../../shared/commands/patch.ts';
import { fen } from '../../shared/money/fen.ts';
import type { Report } from '../../shared/report/report.ts';
import { openDatabase, thisProcess, type NewEntry, type Storage } from '../../electron/storage/storage.ts';

export const title = '存储：一次修改落盘的时间，与同一磁盘上单纯写 4 KB 并 fsync 相比（目标 ≤ 3 倍）';

const ROUNDS = 300;
const LINES = 5_000;

const quiet = (): void => undefined;

const lineOf = (i: number, amount: number): Line => ({
  id: `l${i}`,
  unit: 'u1',
  function: '2101501',
  fund: 'general',
  amounts: { wages: fen(amount), goods: fen(amount * 2) },
});

function benchReport(): Report {
  return {
    id: 'r',
    kind: 'department',
    layout: { id: 'henan-2026', version: 1 },
    year: 2026,
    department: { name: '测试区医疗保障局', shortName: '我局', code: '101', level: '区' },
    dates: {},
    units: [{ id: 'u1', code: '101001', name: '局本级', role: 'unit' }],
    current: { ...emptyDatasets(), expenditure: Array.from({ length: LINES }, (_, i) => lineOf(i, i)) },
    prior: emptyDatasets(),
    stated: [],
    texts: {},
    sections: {},
    waivers: [],
  };
}

/** Milliseconds that the work took. */
function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const quantile = (times: readonly number[], q: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!;

const ms = (time: number): string => `${time.toFixed(2)} ms`;

/** Writes 4 KB behind the others and waits until they are on the disk: what no database can do without. */
function bareWriter(folder: string): { write: () => void; close: () => void } {
  const handle = openSync(path.join(folder, 'bare'), 'w');
  const block = Buffer.alloc(4096, 1);
  return {
    write: () => {
      writeSync(handle, block);
      fsyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}

type Edit = (round: number) => { patches: Patch[]; mergeKey: string | null };

/** One kind of change each; every round changes what the round before it left. */
function edits(): Record<string, Edit> {
  const place = { kind: 'line', year: 'this', dataset: 'expenditure' } as const;
  const text = (field: string, round: number): Patch => ({
    kind: 'text',
    field,
    before: round === 0 ? null : `第 ${round - 1} 次`,
    after: `第 ${round} 次`,
  });
  const amount = (i: number, round: number): number => (round < 0 ? i : 1_000_000 + round);
  return {
    一个单元格: (round) => {
      const change = { before: lineOf(7, amount(7, round - 1)), after: lineOf(7, amount(7, round)) };
      return { patches: [{ ...place, id: 'l7', index: 7, ...change }], mergeKey: null };
    },
    '一段文字（连续输入合并）': (round) => ({ patches: [text('merged', round)], mergeKey: 'text merged' }),
    '插入一行（表有 5000 行）': (round) => {
      const line = { ...lineOf(0, round), id: `n${round}` };
      return { patches: [{ ...place, id: line.id, index: 2500 + round, before: null, after: line }], mergeKey: null };
    },
  };
}

function measure(storage: Storage, name: string, edit: Edit, bare: () => void): void {
  let { seq } = storage.reports.load('r').summary;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const entry: NewEntry = {
      id: `${name}-${round}`,
      expectedSeq: seq,
      by: '王某',
      command: 'bench',
      label: name,
      undo: 'merge',
      ...edit(round),
    };
    // In turns, so that a busy disk is busy for both.
    theirs.push(timed(bare));
    const work = (): void => {
      ({ seq } = storage.history.applyEntry('r', entry));
    };
    ours.push(timed(work));
  }
  const [median, base] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
  const spread = `95% ${ms(quantile(ours, 0.95))}（单纯写盘 ${ms(quantile(theirs, 0.95))}）`;
  console.log(`${name}：中位 ${ms(median)}，单纯写盘 ${ms(base)}，${(median / base).toFixed(2)} 倍；${spread}`);
}

function measurePaste(storage: Storage): void {
  const { report, summary } = storage.reports.load('r');
  const patches = report.current.expenditure.slice(0, 1000).map((line, index): Patch => {
    const after = { ...line, amounts: { wages: fen(index) } };
    return { kind: 'line', year: 'this', dataset: 'expenditure', id: line.id, index, before: line, after };
  });
  const base = { by: '王某', command: 'bench', label: '粘贴', undo: 'step', mergeKey: null, patches } as const;
  const time = timed(() => storage.history.applyEntry('r', { ...base, id: 'paste', expectedSeq: summary.seq }));
  const undo = timed(() => storage.history.undo('r', { id: 'undo', expectedSeq: summary.seq + 1, by: '王某' }));
  console.log(`粘贴 1000 行：${ms(time)}；撤销：${ms(undo)}`);
}

async function open(file: string): Promise<Storage> {
  const ports = {
    now: () => Date.now(),
    log: { info: quiet, warn: quiet, error: quiet },
    backupsFolder: () => `${file}.backups`,
    appVersion: '0.1.0',
    ...thisProcess(),
  };
  const result = await openDatabase(file, ports);
  if (result.kind !== 'open') throw new Error(result.message);
  return result.storage;
}

/** `MINGZHANG_BENCH_FOLDER` names the disk to measure on; the system's temporary folder otherwise. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(process.env['MINGZHANG_BENCH_FOLDER'] ?? os.tmpdir(), 'mingzhang-bench-'));
  const file = path.join(folder, 'mingzhang.db');
  const bare = bareWriter(folder);
  try {
    const storage = await open(file);
    console.log(
      `新建 ${LINES} 行的报告：${ms(timed(() => storage.reports.create(benchReport(), { label: '', by: '' })))}`,
    );
    for (const [name, edit] of Object.entries(edits())) measure(storage, name, edit, bare.write);
    measurePaste(storage);
    console.log(`读出 ${LINES} 行的报告：${ms(timed(() => storage.reports.load('r')))}`);
    const start = performance.now();
    await storage.backups.make('manual');
    console.log(`备份 ${(statSync(file).size / 2 ** 20).toFixed(1)} MB：${ms(performance.now() - start)}`);
    await storage.close();
    const opening = performance.now();
    await (await open(file)).close();
    console.log(`打开并检查、关闭：${ms(performance.now() - opening)}`);
  } finally {
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
