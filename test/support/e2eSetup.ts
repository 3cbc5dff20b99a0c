import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildScreen } from './buildScreen.ts';

/**
 * Before the browser tests: the screen is built once for all of them, unless MINGZHANG_SCREEN names one, and the hosts
 * that they start keep their compiled code, so that only the first start pays for it.
 */
export default function e2eSetup(): (() => void) | undefined {
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../../out/test/compiled');
  if (process.env.MINGZHANG_SCREEN !== undefined) return undefined;
  const screen = buildScreen();
  process.env.MINGZHANG_SCREEN = screen;
  return () => rmSync(screen, { recursive: true, force: true });
}
