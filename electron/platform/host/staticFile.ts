import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

export interface StaticFile {
  readonly file: string;
  readonly type: string;
  /** Its name changes with its content: it may be kept for ever. */
  readonly isHashed: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file of the built screen that an address means; undefined for anything else, in particular for whatever lies
 * outside `root` however it is written, and for kinds of files that the screen does not have.
 * @param address the path of a URL, still encoded: `/assets/index.js`
 */
export function staticFile(root: string, address: string): StaticFile | undefined {
  let name: string;
  try {
    name = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\')) return undefined;
  const wanted = path.join(root, name === '/' ? 'index.html' : name);
  const type = TYPES[path.extname(wanted).toLowerCase()];
  if (type === undefined) return undefined;
  try {
    const file = realpathSync(wanted);
    const inside = path.relative(realpathSync(root), file);
    if (inside.startsWith('..') || path.isAbsolute(inside) || !statSync(file).isFile()) return undefined;
    return { file, type, isHashed: inside.startsWith(`assets${path.sep}`) };
  } catch {
    return undefined;
  }
}
