import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { FontFile } from './fontFile.ts';

const require = createRequire(import.meta.url);

/** The package's “latin-500” file is mis-named: it holds the whole regular face, 30142 characters. */
const SOURCE = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2';
const LABEL = '霞鹜文楷';

interface OpenedFont {
  characterSet: number[];
}
interface Fontkit {
  create: (bytes: Uint8Array) => OpenedFont;
}
type SubsetFont = (font: Uint8Array, text: string, options: { targetFormat: 'truetype' }) => Promise<Uint8Array>;

/** Where converted fonts are kept: the cache folder of the operating system. */
export function fontCacheFolder(): string {
  const home = os.homedir();
  const base =
    process.platform === 'win32'
      ? (process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : (process.env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'));
  return path.join(base, 'mingzhang', 'fonts');
}

/**
 * 楷体 that comes with the program (LXGW WenKai, OFL-1.1). It is published as WOFF2, which the PDF writer cannot embed, so
 * it is converted to TrueType once and kept in `folder`. Undefined when it cannot be converted or kept: the caller then
 * substitutes and says so.
 */
export function wenKai(folder: string = fontCacheFolder()): Promise<FontFile | undefined> {
  const known = converted.get(folder) ?? findOrConvert(folder);
  converted.set(folder, known);
  return known;
}

const converted = new Map<string, Promise<FontFile | undefined>>();

async function findOrConvert(folder: string): Promise<FontFile | undefined> {
  try {
    const source = await readFile(require.resolve(SOURCE));
    const name = createHash('sha256').update(source).digest('hex').slice(0, 16);
    const file = path.join(folder, `LXGWWenKai-${name}.ttf`);
    if (!existsSync(file)) await convert(source, file);
    return { label: LABEL, file };
  } catch {
    return undefined;
  }
}

async function convert(source: Uint8Array, file: string): Promise<void> {
  const fontkit: Fontkit = require('fontkit');
  const subsetFont: SubsetFont = require('subset-font');
  const text = fontkit
    .create(source)
    .characterSet.map((codePoint) => String.fromCodePoint(codePoint))
    .join('');
  const bytes = await subsetFont(source, text, { targetFormat: 'truetype' });
  await mkdir(path.dirname(file), { recursive: true });
  // Written aside and renamed: another process never sees half a font.
  const aside = `${file}.${process.pid}`;
  try {
    await writeFile(aside, bytes);
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
}
