import { Worker } from 'node:worker_threads';
import { FUZZ_FORMATS } from './formats.ts';

/**
 * `node test/importers/fuzz/run.ts 500 [docx doc …]`: reads that many damaged files of each format. Anything but a refusal or
 * a sound document is a fault, and so is a file that holds its reader up or takes its memory.
 */
const PATIENCE_MS = 60_000;
const HEAP_MB = 512;

interface Told {
  readonly seed: number;
  readonly outcome: string;
  readonly milliseconds: number;
}

interface Tally {
  readonly outcomes: Map<string, number>;
  readonly faults: string[];
  slowest: number;
  slowestSeed: number;
}

const [countText = '500', ...wanted] = process.argv.slice(2);
const count = Number(countText);
let faults = 0;
for (const { format } of FUZZ_FORMATS) {
  if (wanted.length > 0 && !wanted.includes(format)) continue;
  const tally: Tally = { outcomes: new Map(), faults: [], slowest: 0, slowestSeed: 0 };
  for (let next = 0; next < count;) next = await runFrom(format, next, tally);
  const parts = [...tally.outcomes].toSorted().map(([outcome, times]) => `${outcome} ${times}`);
  const memory = Math.round(process.memoryUsage.rss() / 1024 / 1024);
  console.log(
    `${format}: ${parts.join(', ')}; slowest ${Math.round(tally.slowest)} ms (seed ${tally.slowestSeed}); ${memory} MB`,
  );
  for (const fault of tally.faults) console.log(`  ${fault}`);
  faults += tally.faults.length;
}
console.log(`${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

/** Runs until the end or until a file breaks the worker; the seed to go on from. */
function runFrom(format: string, from: number, tally: Tally): Promise<number> {
  return new Promise((resolve) => {
    let next = from;
    const worker = new Worker(new URL('./fuzzWorker.ts', import.meta.url), {
      workerData: { format, from, count },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const broken = (why: string): void => {
      clearTimeout(timer);
      tally.faults.push(`seed ${next}: ${why}`);
      void worker.terminate();
      resolve(next + 1);
    };
    let timer = setTimeout(() => broken('no end'), PATIENCE_MS);
    worker.on('message', ({ seed, outcome, milliseconds }: Told) => {
      clearTimeout(timer);
      timer = setTimeout(() => broken('no end'), PATIENCE_MS);
      next = seed + 1;
      if (milliseconds > tally.slowest) Object.assign(tally, { slowest: milliseconds, slowestSeed: seed });
      tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
      if (outcome.startsWith('FAULT')) tally.faults.push(`seed ${seed}: ${outcome}`);
    });
    worker.on('error', (error) => broken(String(error)));
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(next);
    });
  });
}
