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
  /** Stay when the last page is closed, also when the window was opened here. */
  readonly keepOpen: boolean;
  /** The built screen, where it is not in the program's folder. */
  readonly screen?: string | undefined;
  /** Tells the person in the terminal. */
  readonly say: (line: string) => void;
}

/** A closed page may be one that is loaded anew. */
const GRACE_MS = 15_000;

/**
 * Runs the browser host and prints its address on a line of its own. Where it opened the window itself, it ends with its
 * last page; otherwise someone sits at the terminal and may come back: then it stays until it is ended there. Resolves
 * when it serves (or another one already does).
 * @throws Error when it cannot start
 */
export async function runBrowserHost({
  port,
  openWindow: mayOpen,
  keepOpen,
  screen: built,
  say,
}: RunOptions): Promise<void> {
  const program = programFolder();
  const folders = userFolders();
  const screen = built ?? screenFolder(program.folder);
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
    graceMs: GRACE_MS,
    onLastPageGone: () => {
      if (!isOurWindow || keepOpen) {
        say('窗口已关闭，明账仍在运行（按 Ctrl+C 退出）。再次打开请用新的地址：');
        say(host.newAddress());
        return;
      }
      say('最后一个窗口已关闭，明账已退出。');
      void host.close();
    },
  });
  let isOurWindow = false;
  say(host.newAddress());
  // A terminal that is closed, Ctrl+C, or whoever started this program: the database is closed properly.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void host.close());
  if (!mayOpen) return;
  const { isOpen, message } = await openWindow(host.newAddress());
  isOurWindow = isOpen;
  say(message);
}
