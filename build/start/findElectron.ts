import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The program, or in Chinese why there is none. */
export type FoundElectron = { readonly program: string } | { readonly reason: string };

export interface FindOptions {
  /** How long fetching may take. */
  readonly limitSeconds: number;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** The user's number; 0 is the administrator. */
  readonly uid: number | undefined;
}

/** Why this machine cannot show a window of Electron, or undefined. Asked before anything is fetched. */
export function whyNoWindow({ env, platform, uid }: Omit<FindOptions, 'limitSeconds'>): string | undefined {
  if (platform !== 'linux') return undefined;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return '本机没有图形界面';
  // Chromium refuses to sandbox the administrator's processes, and this program runs nothing unsandboxed.
  if (uid === 0) return '当前是管理员（root）账户，桌面窗口不能在沙箱中运行';
  return undefined;
}

/** Where npm's package keeps the program, if it has been fetched. */
function installed(folder: string): string | undefined {
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

/** Electron of node_modules; fetched by its own installer where missing (ELECTRON_MIRROR names a mirror). */
export async function findElectron(top: string, options: FindOptions): Promise<FoundElectron> {
  const reason = whyNoWindow(options);
  if (reason !== undefined) return { reason };
  const folder = path.join(top, 'node_modules', 'electron');
  const found = installed(folder);
  if (found !== undefined) return { program: found };
  if (!existsSync(path.join(folder, 'install.js'))) return { reason: '没有安装 Electron' };
  console.log(`正在获取 Electron（最多 ${options.limitSeconds} 秒；可用环境变量 ELECTRON_MIRROR 指定镜像）…`);
  const ended = await fetchElectron(folder, options);
  const program = installed(folder);
  if (program !== undefined) return { program };
  const why = ended === 'late' ? `${options.limitSeconds} 秒内没有下载完` : '下载失败';
  return { reason: `Electron ${why}（可用环境变量 ELECTRON_MIRROR 指定镜像后重试）` };
}

/** Runs the installer; `late` when it was ended because of the limit. What it had fetched stays in its own cache. */
function fetchElectron(folder: string, { limitSeconds, env }: FindOptions): Promise<'ended' | 'late'> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['install.js'], { cwd: folder, env, stdio: 'ignore' });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('late');
    }, limitSeconds * 1000);
    const end = (): void => {
      clearTimeout(timer);
      resolve('ended');
    };
    child.once('error', end);
    child.once('exit', end);
  });
}
