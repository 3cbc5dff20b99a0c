import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where @electron/fuses finds the switches inside Electron's program file. */
export const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * Puts a folder where an unpacked Electron would be: this machine's node as the program, with switches as Electron has
 * them. It starts nothing; electron-builder packs around it as around the real one, which cannot be had everywhere.
 */
export function standInElectron(folder: string, program: string): void {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  copyFileSync(program, path.join(folder, 'electron'));
  const switches = Buffer.concat([Buffer.from(FUSE_MARK), Buffer.from([1, 9]), Buffer.from('101110001')]);
  writeFileSync(path.join(folder, 'electron'), switches, { flag: 'a' });
  chmodSync(path.join(folder, 'electron'), 0o755);
  for (const name of [
    'locales/zh-CN.pak',
    'locales/en-US.pak',
    'locales/de.pak',
    'LICENSE',
    'LICENSES.chromium.html',
  ]) {
    writeFileSync(path.join(folder, name), name);
  }
  writeFileSync(path.join(folder, 'chrome-sandbox'), 'sandbox', { mode: 0o755 });
}
