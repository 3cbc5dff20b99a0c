import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const MAIN = fileURLToPath(new URL('../../electron/hosts/cli/main.ts', import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Where relative paths start. */
  readonly cwd: string;
  /** A module that the child loads first, to plant a fault. */
  readonly preload?: string;
}

/** Runs the command line as its own process, the way `npm run -s cli -- …` does. */
export function runCommandLine(args: readonly string[], { cwd, preload }: RunOptions): Promise<CliResult> {
  const before = preload === undefined ? [] : ['--import', pathToFileURL(preload).href];
  const options = { cwd, encoding: 'utf8', maxBuffer: 200 * 1024 * 1024 } as const;
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [...before, MAIN, ...args], options, (error, stdout, stderr) => {
      if (child.exitCode === null) reject(error ?? new Error('the command line was ended by a signal'));
      else resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}
