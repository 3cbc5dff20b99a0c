import { readFileSync } from 'node:fs';
import { ImportError } from '../../../electron/importers/importError.ts';
import { readFile } from '../../../electron/importers/readFile.ts';

/** Runs in a process of its own, so that nothing is warm: `readOne.ts <file>`. Prints one line of JSON. */
export interface ReadOnce {
  /** From the beginning of the process until the blocks are there, and how much of it was computing. */
  readonly milliseconds: number;
  readonly computing: number;
  /** Peak resident memory in MB. */
  readonly memory: number;
  /** What came of it: number of blocks, or the code of the refusal. */
  readonly outcome: string;
}

const [file = ''] = process.argv.slice(2);
const outcome = await readFile(readFileSync(file), file).then(
  ({ blocks }) => `${blocks.length} 块`,
  (error: unknown) => {
    if (error instanceof ImportError) return error.code;
    throw error;
  },
);
const { user, system } = process.cpuUsage();
const measured: ReadOnce = {
  milliseconds: performance.now(),
  computing: (user + system) / 1000,
  memory: process.resourceUsage().maxRSS / 1024,
  outcome,
};
console.log(JSON.stringify(measured));
