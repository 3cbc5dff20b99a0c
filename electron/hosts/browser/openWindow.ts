import { spawn } from 'node:child_process';
import { findBrowsers } from './findBrowsers.ts';

/** What became of the window, in Chinese, for the terminal. */
export interface OpenedWindow {
  readonly isOpen: boolean;
  readonly message: string;
}

/** A browser that has not failed within this time is showing the page. */
const SETTLED_MS = 2500;

/**
 * Opens the page as a window of its own in Edge, Chrome or Chromium, else in the default browser. Never rejects: a machine
 * without any leaves the address in the terminal.
 */
export async function openWindow(url: string): Promise<OpenedWindow> {
  const why = whyNot();
  if (why !== undefined) return { isOpen: false, message: `${why}，没有打开浏览器。请在浏览器中打开上面的地址。` };
  for (const { name, program } of findBrowsers()) {
    if (await start(program, [`--app=${url}`, '--window-size=1366,768'])) {
      return { isOpen: true, message: `已在 ${name} 中打开窗口。` };
    }
  }
  const [program, ...args] = defaultBrowser(url);
  if (await start(program, args)) return { isOpen: true, message: '已在默认浏览器中打开。' };
  return { isOpen: false, message: '没有能够自动打开的浏览器。请在浏览器中打开上面的地址。' };
}

function whyNot(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? undefined : '本机没有图形界面';
}

function defaultBrowser(url: string): [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return process.platform === 'darwin' ? ['open', url] : ['xdg-open', url];
}

/** Starts a program that outlives this one; false when it failed at once. */
function start(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    const timer = setTimeout(() => resolve(true), SETTLED_MS);
    const settle = (worked: boolean): void => {
      clearTimeout(timer);
      resolve(worked);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
    child.unref();
  });
}
