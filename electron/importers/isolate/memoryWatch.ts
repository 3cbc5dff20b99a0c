import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { MEMORY_MARK } from './readerMessages.ts';

/**
 * Runs beside the thread that reads, which is too busy to watch itself: ends the process when it uses more memory than a
 * report ever needs. The engine's own limit does not count the bytes that files are inflated into.
 */
const LOOK_EVERY_MS = 20;
const STANDARD_ERROR = 2;
const limit = Number(workerData);

setInterval(() => {
  if (process.memoryUsage.rss() < limit) return;
  writeSync(STANDARD_ERROR, MEMORY_MARK);
  process.kill(process.pid, 'SIGKILL');
}, LOOK_EVERY_MS);
