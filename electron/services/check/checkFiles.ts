import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { checkedFile } from './checkedFile.ts';
import type { CheckedFile, CheckRequest } from './checkMessages.ts';

/** The file that a checking process runs; compiled code has compiled files beside it. */
const MAIN = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './checkMain.ts' : './checkMain.js', import.meta.url),
);

export interface CheckFilesOptions {
  /** Told of each file as it is done, in whatever order. */
  readonly onDone?: (checked: CheckedFile, done: number) => void;
  /** Processes at work; one per core where not given. */
  readonly processes?: number;
  /** What one file may take; a report takes one second. */
  readonly milliseconds?: number;
  /** The program of a checking process: for tests. */
  readonly main?: string;
}

const MOST_MILLISECONDS = 180_000;
const HEAP_MEGABYTES = 1024;

/**
 * Checks several files, drafts and published ones mixed, in parallel processes. A file that cannot be read, takes too
 * long or breaks its process is told as such; the others are checked all the same. Results stand in the order of the files.
 */
export async function checkFiles(files: readonly string[], options: CheckFilesOptions = {}): Promise<CheckedFile[]> {
  const { onDone, processes = availableParallelism(), milliseconds = MOST_MILLISECONDS, main = MAIN } = options;
  const results: CheckedFile[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const worker = IS_ELECTRON ? new HereChecker() : new Checker(main, milliseconds);
    for (let at = next++; at < files.length; at = next++) {
      const checked = await worker.check(files[at]!);
      results[at] = checked;
      onDone?.(checked, ++done);
    }
    worker.stop();
  };
  // in one process they would only wait for each other
  const side = IS_ELECTRON ? 1 : processes;
  await Promise.all(Array.from({ length: Math.max(1, Math.min(side, files.length)) }, work));
  return results;
}

/** The installed program cannot be started as Node: its command line checks in its own process. */
const IS_ELECTRON = process.versions.electron !== undefined;

class HereChecker {
  check(file: string): Promise<CheckedFile> {
    return checkedFile(file);
  }

  stop(): void {
    // nothing was started
  }
}

/** One checking process, started anew after a file that broke it. */
class Checker {
  readonly #main: string;
  readonly #milliseconds: number;
  #child: ChildProcess | undefined;

  constructor(main: string, milliseconds: number) {
    this.#main = main;
    this.#milliseconds = milliseconds;
  }

  check(file: string): Promise<CheckedFile> {
    const child = (this.#child ??= fork(this.#main, [], {
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    return new Promise((resolve) => {
      const settle = (checked: CheckedFile, isBroken: boolean): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (isBroken) this.stop();
        resolve(checked);
      };
      const fail = (problem: string): void => settle({ file, ok: false, problem }, true);
      const timer = setTimeout(() => {
        fail(`审核用时超过 ${Math.round(this.#milliseconds / 1000)} 秒，已放弃。文件可能过大或已损坏。`);
      }, this.#milliseconds);
      child.once('message', (answer: CheckedFile) => settle(answer, false));
      child.once('error', (error) => fail(`审核进程没有启动：${error.message}`));
      child.once('exit', () => fail('审核这份文件时进程异常退出，文件可能过大或已损坏。'));
      const request: CheckRequest = { file };
      child.send(request, (error) => {
        if (error) fail('审核这份文件时进程异常退出，文件可能过大或已损坏。');
      });
    });
  }

  stop(): void {
    const child = this.#child;
    this.#child = undefined;
    child?.removeAllListeners();
    // a process that ends by itself may still report that its pipe broke
    child?.on('error', () => {});
    child?.kill('SIGKILL');
  }
}
