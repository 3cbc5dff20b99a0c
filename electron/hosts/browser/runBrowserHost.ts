import { existsSync } from 'node:fs';
import path from 'node:path';
import { programFolder } from '../../platform/host/programFolder.ts';
import { userFolders } from '../../platform/host/userFolders.ts';
import { browserPorts } from './browserPorts.ts';
import { openWindow } from './openWindow.ts';
import { askRunningHost } from './secondStart.ts';
import { screenFolder, startBrowserHost } from './startBrowserHost.ts';

export interface RunOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly openWindow: boolean;
  /** How long after its last page the host ends; null: never. */
  readonly graceMs: number | null;
  /** Tells the person in the terminal. */
  readonly say: (line: string) => void;
}

/** A closed page may be one that is loaded anew. */
export const GRACE_MS = 15_000;

/**
 * Runs the browser host until its last page is closed or the terminal ends it; prints its address on a line of its own.
 * Resolves when it serves (or another one already does).
 * @throws Error when it cannot start
 */
export async function runBrowserHost({ port, openWindow: mayOpen, graceMs, say }: RunOptions): Promise<void> {
  const program = programFolder();
  const folders = userFolders();
  const screen = screenFolder(program.folder);
  if (!existsSync(path.join(screen, 'index.html'))) {
    throw new Error('没有找到界面文件（dist/renderer）。请用 npm start 启动。');
  }
  const running = await askRunningHost(folders.data);
  if (running !== undefined) {
    say('明账已经在运行，为它打开新窗口：');
    say(running);
    if (mayOpen) say((await openWindow(running)).message);
    return;
  }
  const host = await startBrowserHost({
    ports: browserPorts(program, folders),
    screen,
    port,
    graceMs,
    onQuit: () => say('最后一个窗口已关闭，明账已退出。'),
  });
  say(host.newAddress());
  // A terminal that is closed, Ctrl+C, or whoever started this program: the database is closed properly.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void host.close());
  if (mayOpen) say((await openWindow(host.newAddress())).message);
}
