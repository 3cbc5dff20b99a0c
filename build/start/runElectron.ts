import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DESKTOP_MAIN } from './buildDesktop.ts';

/** What the main process prints when its window is shown. */
export const READY_LINE = 'mingzhang: window shown';

export type ElectronRun =
  /** The window was shown; `code` is how the program ended. */
  | { readonly kind: 'ended'; readonly code: number }
  /** It ended before it showed a window; `reason` is Chinese. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Runs the desktop program to its end. */
export function runElectron(top: string, program: string): Promise<ElectronRun> {
  return new Promise((resolve) => {
    const child = spawn(program, [path.join(top, DESKTOP_MAIN)], { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] });
    let isShown = false;
    let lastError = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === READY_LINE) isShown = true;
      else console.log(line);
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.trim() !== '') lastError = line.trim();
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => child.kill(signal));
    const failed = (why: string): void => resolve({ kind: 'failed', reason: `Electron 没有启动成功（${why}）` });
    child.once('error', (error) => failed(error.message));
    child.once('close', (code, signal) => {
      if (isShown || code === 0) resolve({ kind: 'ended', code: code ?? 1 });
      else failed(lastError || `退出码 ${code ?? signal}`);
    });
  });
}
