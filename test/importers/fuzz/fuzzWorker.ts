import { parentPort, workerData } from 'node:worker_threads';
import { FUZZ_FORMATS } from './formats.ts';
import { fuzzOne } from './fuzzOne.ts';

/** Reads damaged files of one format from a seed on, and tells of each. */
const { format, from, count } = workerData as { format: string; from: number; count: number };
const chosen = FUZZ_FORMATS.find((entry) => entry.format === format);
if (!chosen || !parentPort) throw new Error(`no format ${format}`);

// As the reading process takes them.
process.on('unhandledRejection', () => {});

for (let seed = from; seed < count; seed++) {
  const begun = performance.now();
  const outcome = await fuzzOne(chosen, seed).catch((error: unknown) => `FAULT ${String(error)}`);
  const message = { seed, outcome, milliseconds: performance.now() - begun };
  parentPort.postMessage(message, []);
}
