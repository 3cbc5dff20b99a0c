import { spawn } from 'node:child_process';

export interface CommandOptions {
  /** After this the command and all that it started are ended. */
  readonly limitMinutes: number;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a shell command with its output shown as it comes.
 * Resolves with its exit code; 1 when it could not start, was ended by a signal or ran past its limit.
 */
export function runCommand(command: string, { limitMinutes, env = {} }: CommandOptions): Promise<number> {
  const isWindows = process.platform === 'win32';
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    // A group of its own, so that a hanging test runner ends together with its workers.
    detached: !isWindows,
  });
  const end = (): void => {
    console.error(`超过 ${limitMinutes} 分钟，已终止：${command}`);
    if (child.pid !== undefined && !isWindows) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  };
  const timer = setTimeout(end, limitMinutes * 60_000);
  return new Promise((resolve) => {
    const finish = (code: number): void => {
      clearTimeout(timer);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`无法运行 ${command}：${error.message}`);
      finish(1);
    });
    child.once('exit', (code) => finish(code ?? 1));
  });
}
