import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['renderer/**/*', 'shared/**/*', 'package-lock.json', 'build/vite.config.ts'];

/** Changes when any file does that the renderer is built from. */
function fingerprint(top: string): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: top }).toSorted()) {
    const { mtimeMs, size } = statSync(path.join(top, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Builds the renderer into dist/renderer unless it is built from the same files already. */
export async function buildRenderer(top: string): Promise<'built' | 'current'> {
  const mark = path.join(top, 'dist', 'renderer.built-from');
  const wanted = fingerprint(top);
  const isCurrent = existsSync(path.join(top, 'dist/renderer/index.html')) && existsSync(mark);
  if (isCurrent && readFileSync(mark, 'utf8') === wanted) return 'current';
  const { build } = await import('vite');
  await build({ configFile: path.join(top, 'build/vite.config.ts'), logLevel: 'warn' });
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, wanted);
  return 'built';
}
