import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROFILE = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
`;

/** A screen with a window manager and fcitx5 with pinyin, all in a home of its own. */
export class RealInput {
  readonly env: Record<string, string>;
  readonly #home: string;
  readonly #processes: ChildProcess[] = [];

  constructor(display: string) {
    this.#home = mkdtempSync(path.join(tmpdir(), 'mz-ime-'));
    const runtime = path.join(this.#home, 'runtime');
    mkdirSync(runtime, { mode: 0o700 });
    mkdirSync(path.join(this.#home, '.config/fcitx5'), { recursive: true });
    writeFileSync(path.join(this.#home, '.config/fcitx5/profile'), PROFILE);
    this.env = {
      PATH: process.env['PATH'] ?? '',
      HOME: this.#home,
      XDG_RUNTIME_DIR: runtime,
      DISPLAY: display,
      GTK_IM_MODULE: 'fcitx',
      XMODIFIERS: '@im=fcitx',
      LC_ALL: 'C.UTF-8',
    };
  }

  async start(): Promise<void> {
    this.#spawn('Xvfb', [this.env['DISPLAY'] ?? '', '-screen', '0', '1366x900x24']);
    await this.#until('the screen', () => this.run('xdotool', 'getdisplaygeometry') !== '');
    const bus = execFileSync('dbus-launch', { env: this.env, encoding: 'utf8' });
    for (const line of bus.trim().split('\n')) {
      const [name, ...value] = line.split('=');
      if (name) this.env[name] = value.join('=');
    }
    this.#spawn('openbox', []);
    this.#spawn('fcitx5', []);
    await this.#until('fcitx5', () => this.run('fcitx5-remote') !== '');
  }

  /** Output of a program on this screen, or '' when it failed. */
  run(program: string, ...args: string[]): string {
    try {
      return execFileSync(program, args, {
        env: this.env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      return '';
    }
  }

  keys(...keys: string[]): void {
    this.run('xdotool', 'key', '--delay', '40', ...keys);
  }

  click(x: number, y: number, times = 1): void {
    const repeat = ['--repeat', String(times), '--delay', '60'];
    this.run('xdotool', 'mousemove', String(Math.round(x)), String(Math.round(y)), 'click', ...repeat, '1');
  }

  /** Switches pinyin on or off for the focused field, and waits until it is. */
  async pinyin(on: boolean): Promise<void> {
    this.run('fcitx5-remote', on ? '-o' : '-c');
    await this.#until(`pinyin ${on ? 'on' : 'off'}`, () => this.run('fcitx5-remote') === (on ? '2' : '1'));
  }

  stop(): void {
    for (const child of this.#processes.reverse()) child.kill();
    const bus = Number(this.env['DBUS_SESSION_BUS_PID']);
    if (bus > 0) {
      try {
        process.kill(bus);
      } catch {
        // It has gone with the screen.
      }
    }
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #spawn(program: string, args: string[]): void {
    this.#processes.push(spawn(program, args, { env: this.env, stdio: 'ignore' }));
  }

  async #until(what: string, ready: () => boolean): Promise<void> {
    for (let i = 0; i < 100; i++) {
      if (ready()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${what} did not come up.`);
  }
}
