import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOP = join(import.meta.dirname, '../..');

/** Builds the screen into a new folder of its own, whose path it gives: two runs side by side must not build over each other. */
export function buildScreen(): string {
  const screen = mkdtempSync(join(tmpdir(), 'mingzhang-screen-'));
  const vite = ['build', '--config', 'build/vite.config.ts', '--outDir', screen, '--logLevel', 'error'];
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', ...vite], { cwd: TOP });
  return screen;
}
