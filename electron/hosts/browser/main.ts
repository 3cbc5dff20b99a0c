import { parseArgs } from 'node:util';
import { runBrowserHost } from './runBrowserHost.ts';

/** The browser host by itself: `node electron/hosts/browser/main.ts [--port n] [--no-open] [--keep-open]`. Tests give a screen of their own. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
    'keep-open': { type: 'boolean', default: false },
  },
});

try {
  await runBrowserHost({
    port: Number(values.port),
    openWindow: !values['no-open'],
    keepOpen: values['keep-open'],
    screen: process.env.MINGZHANG_SCREEN,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
} catch (error) {
  process.stderr.write(`明账没有启动：${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 3;
}
