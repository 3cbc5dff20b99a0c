import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOP = join(import.meta.dirname, '../..');

/** A running browser host with a data folder of its own. */
export interface AppServer {
  /** Address with its one-time token. */
  readonly url: string;
  readonly dataFolder: string;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the browser host as `npm start` does; `dataFolder` of an earlier run goes on where that one stopped. The screen
 * is the one of MINGZHANG_SCREEN or the built one.
 */
export async function startApp(dataFolder = mkdtempSync(join(tmpdir(), 'mingzhang-'))): Promise<AppServer> {
  const env = { ...process.env, MINGZHANG_DATA: dataFolder };
  const args = ['electron/hosts/browser/main.ts', '--no-open', '--keep-open'];
  const child = spawn(process.execPath, args, { cwd: TOP, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await firstAddress(child);
  const end = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  return { url, dataFolder, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const read = (chunk: Buffer): void => {
      told += chunk.toString();
      const found = /^http:\/\/127\.0\.0\.1:\d+\/\S*$/m.exec(told);
      if (found) resolve(found[0]);
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${told}`)));
  });
}
