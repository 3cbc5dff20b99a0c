import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit and contract tests: everything named *.test.ts(x) under test/, except what needs a browser or measures time. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'out/vite',
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/bench/**', 'test/fixtures/**'],
    environment: 'node',
    // Programs that the tests start keep their compiled code: only the first start of each pays for it.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('../out/test/compiled', import.meta.url)) },
    // Two cores are what the project is built and checked on.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
