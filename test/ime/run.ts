/**
 * Types Chinese with a real input method (fcitx5, pinyin) on a screen of its own.
 * Run: `node test/ime/run.ts [--counts=<file>] [--require] [<part of a case's name>]`. Where the input method is missing
 * all cases count as skipped, with `--require` as failed. `--counts` writes {passed, failed, skipped} as JSON.
 */
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { DEBIAN_TOOLS, installCommand, missingTools } from '../../build/debianTools.ts';
import { appSuite } from './appSuite.ts';
import { gridSuite } from './gridSuite.ts';
import { RealInput } from './realInput.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--gtk-version=3'];
const SUITES = [gridSuite, appSuite];

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

async function runAll(wanted: string): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  // a screen number that no other run of this machine is likely to have
  const input = new RealInput(`:${100 + (process.pid % 800)}`);
  const report = async (name: string, run: () => Promise<void>): Promise<void> => {
    if (!name.includes(wanted)) return;
    const problem = await run().then(
      () => null,
      (error: unknown) => String(error),
    );
    console.log(`${problem ? '✘' : '✔'} ${name}${problem ? `: ${problem}` : ''}`);
    if (problem) counts.failed += 1;
    else counts.passed += 1;
  };
  try {
    await input.start();
    const executablePath = DEBIAN_TOOLS.chromium.find();
    const browser = await chromium.launch({
      headless: false,
      args: ARGS,
      env: input.env,
      ...(executablePath ? { executablePath } : {}),
    });
    const page = await browser.newPage({ viewport: null });
    page.setDefaultTimeout(15_000);
    for (const suite of SUITES) {
      console.log(`${suite.title}：`);
      await suite.run(page, input, report);
    }
    await browser.close();
  } finally {
    input.stop();
  }
  return counts;
}

async function main(): Promise<void> {
  const missing = missingTools(['chromium', 'cjkFonts', 'inputMethod']);
  const known = SUITES.flatMap(({ names }) => names).length;
  const wanted = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '';
  let counts: Counts = { passed: 0, failed: 0, skipped: known };
  if (missing.length === 0) counts = await runAll(wanted);
  else {
    console.warn(`跳过 ${known} 项真实输入法测试。安装命令：\n  ${installCommand(missing)}`);
    if (process.argv.includes('--require')) counts = { passed: 0, failed: known, skipped: 0 };
  }
  const file = process.argv.find((arg) => arg.startsWith('--counts='))?.slice('--counts='.length);
  if (file) writeFileSync(file, JSON.stringify(counts));
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

await main();
