import path from 'node:path';
import { runCommand } from '../runCommand.ts';

/** Where Electron starts: the main process as JavaScript. */
export const DESKTOP_MAIN = 'dist/app/electron/hosts/electron/main.js';

/**
 * Writes the trusted side as JavaScript into dist/app, and the preload script as one CommonJS file: a sandboxed preload
 * can load nothing else. Resolves with false when a step failed; it has said why.
 */
export async function buildDesktop(top: string): Promise<boolean> {
  const tsc = path.join(top, 'node_modules', 'typescript', 'bin', 'tsc');
  const config = path.join(top, 'build', 'tsconfig.app.json');
  if ((await runCommand(`"${process.execPath}" "${tsc}" -p "${config}"`, { limitMinutes: 2 })) !== 0) return false;
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: path.join(top, path.dirname(DESKTOP_MAIN)),
      emptyOutDir: false,
      lib: {
        entry: path.join(top, 'electron/hosts/electron/preload.ts'),
        formats: ['cjs'],
        fileName: () => 'preload.cjs',
      },
      rollupOptions: { external: ['electron'] },
    },
  });
  return true;
}
