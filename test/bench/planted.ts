import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES, plantFaults } from '../support/planted/plantFaults.ts';

export const title = '审核找出多少种下的错误：每种错误、每份样例、草稿和已公开两种形式各一处';

const THRESHOLDS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/planted/thresholds.json'), 'utf8'),
) as Readonly<Record<string, number>>;

/** Prints the share that is found of each kind; a kind below what was reached before is marked, and ends with code 1. */
export async function run(): Promise<void> {
  const all = FIXTURES.flatMap((fixture) => plantFaults(fixture, 1));
  for (const kind of new Set(all.map((p) => p.kind))) {
    const planted = all.filter((p) => p.kind === kind);
    const found = planted.filter((p) => p.found).length;
    const isBelow = found / planted.length < (THRESHOLDS[kind] ?? 1);
    if (isBelow) process.exitCode = 1;
    console.log(`${isBelow ? '✗' : ' '} ${found}/${planted.length}  ${kind}`);
  }
  console.log(`${all.filter((p) => p.found).length}/${all.length} 处找到`);
}
