import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { DEBIAN_TOOLS } from './debianTools.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Browser tests: everything named *.spec.ts under test/e2e, in the system's Chromium (none is downloaded). */
export default defineConfig({
  testDir: inProject('test/e2e'),
  outputDir: inProject('out/test/e2e'),
  globalSetup: inProject('test/support/e2eSetup.ts'),
  forbidOnly: true,
  // Each test has an app, a data folder and a browser of its own; much of its time it waits for one of them.
  workers: 2,
  // Once more on a machine that others use too; what passes only then is listed as flaky.
  retries: 1,
  // A whole app starts for each test; on a busy machine that alone takes a while.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // recording every test takes a third of the time of all: asked for where a failure is looked into
    trace: process.env.MINGZHANG_TRACE === undefined ? 'off' : 'retain-on-failure',
    launchOptions: {
      // Where the machine names no language, Chromium gives files with Chinese names another one.
      env: { ...process.env, LANG: process.env.LANG ?? 'C.UTF-8' },
      ...(DEBIAN_TOOLS.chromium.find() === undefined ? {} : { executablePath: DEBIAN_TOOLS.chromium.find() }),
      // Chromium refuses its sandbox to root, which is what containers and CI run as.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
