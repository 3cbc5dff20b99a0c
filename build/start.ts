import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runBrowserHost } from '../electron/hosts/browser/runBrowserHost.ts';
import { buildDesktop } from './start/buildDesktop.ts';
import { buildRenderer } from './start/buildRenderer.ts';
import { findElectron } from './start/findElectron.ts';
import { runElectron } from './start/runElectron.ts';

// `npm start`: builds the screen and shows it: in a window of Electron where that can be had, else in a browser.

const top = fileURLToPath(new URL('..', import.meta.url));
const say = (line: string): void => console.log(line);

const { values } = parseArgs({
  options: {
    /** `browser`: don't look for Electron. */
    host: { type: 'string', default: process.env['MINGZHANG_HOST'] ?? 'any' },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
    /** Stay when the last page is closed. */
    'keep-open': { type: 'boolean', default: process.env['MINGZHANG_KEEP_OPEN'] === '1' },
    /** Seconds that fetching Electron may take. */
    'fetch-limit': { type: 'string', default: process.env['MINGZHANG_FETCH_LIMIT'] ?? '20' },
  },
});

const electronWanted = async (): ReturnType<typeof findElectron> => {
  if (values.host === 'browser') return { reason: '指定了浏览器方式' };
  return findElectron(top, {
    limitSeconds: Number(values['fetch-limit']),
    env: process.env,
    platform: process.platform,
    uid: process.getuid?.(),
  });
};

/** Shows the desktop window; in Chinese why not, or undefined when it was shown and has been closed. */
async function showDesktop(program: string): Promise<string | undefined> {
  if (!(await buildDesktop(top))) return '桌面程序没有生成成功';
  say('正在打开明账的桌面窗口（Electron）…');
  const run = await runElectron(top, program);
  if (run.kind === 'failed') return run.reason;
  process.exitCode = run.code;
  return undefined;
}

async function start(): Promise<void> {
  say('正在准备界面…');
  const [electron] = await Promise.all([electronWanted(), buildRenderer(top)]);
  const reason = 'program' in electron ? await showDesktop(electron.program) : electron.reason;
  if (reason === undefined) return;
  say(`在浏览器中运行：${reason}。按 Ctrl+C 退出。`);
  await runBrowserHost({
    port: Number(values.port),
    openWindow: !values['no-open'],
    keepOpen: values['keep-open'],
    say,
  });
}

try {
  await start();
} catch (error) {
  console.error(`明账没有启动：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
