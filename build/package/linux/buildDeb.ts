import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PackageArch } from '../electronBuilderConfig.ts';
import { DEB_ARCH, debControl } from './debControl.ts';
import type { DebLayout } from './debLayout.ts';
import { glibcNeeded, isNewerGlibc } from './glibcNeeded.ts';

export interface DebParts {
  /** What electron-builder unpacked: the program's folder. */
  readonly program: string;
  /** assets/icons */
  readonly icons: string;
  readonly layout: DebLayout;
  readonly arch: PackageArch;
  /** The folder that the package is written to. */
  readonly output: string;
}

function writeText(root: string, name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Sets the rights that an installed program has, whatever the builder's were; the bytes of all files together. */
function settle(folder: string): number {
  let bytes = 0;
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) bytes += settle(file);
    else if (entry.isFile()) {
      const { mode, size } = statSync(file);
      // Chromium's sandbox needs this where users may not make namespaces, and no script may set it afterwards.
      chmodSync(file, entry.name === 'chrome-sandbox' ? 0o4755 : mode & 0o100 ? 0o755 : 0o644);
      bytes += size;
    }
  }
  return bytes;
}

function isElf(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(4);
    return readSync(descriptor, start) === 4 && start.readUInt32BE() === 0x7f454c46;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The oldest glibc with which every program and library of a folder runs (`2.28`), and the file that needs it.
 * @throws Error when none of them needs any: then this is no program for Linux
 */
export function glibcOfFolder(folder: string): { readonly glibc: string; readonly file: string } {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(isElf)
    .flatMap((file) => {
      const glibc = glibcNeeded(readFileSync(file));
      return glibc === undefined ? [] : [{ glibc, file: path.relative(folder, file) }];
    });
  const [newest] = all.toSorted((a, b) => (isNewerGlibc(a.glibc, b.glibc) ? -1 : 1));
  if (newest === undefined) throw new Error(`${folder} 中没有 Linux 程序，不能生成 deb 包。`);
  return newest;
}

function layOut(root: string, { program, icons, layout, arch }: DebParts): void {
  cpSync(program, path.join(root, layout.program), { recursive: true, verbatimSymlinks: true });
  for (const [name, text] of Object.entries(layout.texts)) writeText(root, name, text);
  for (const { from, to } of layout.icons) {
    for (const name of readdirSync(path.join(icons, from))) {
      cpSync(path.join(icons, from, name), path.join(root, to(Number.parseInt(name, 10))), { recursive: true });
    }
  }
  for (const [name, target] of Object.entries(layout.links)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    symlinkSync(target, path.join(root, name));
  }
  const installedBytes = settle(root);
  const { package: name, version, conflicts } = layout;
  const { glibc } = glibcOfFolder(program);
  writeText(root, 'DEBIAN/control', debControl({ package: name, version, arch, conflicts, installedBytes, glibc }));
  chmodSync(path.join(root, 'DEBIAN'), 0o755);
  chmodSync(path.join(root, 'DEBIAN', 'control'), 0o644);
}

/**
 * Makes a Debian package with dpkg-deb, which must be there. Packed with xz: the dpkg of 统信 and 麒麟 knows no zstd.
 * @returns the file
 * @throws Error in Chinese when dpkg-deb is missing or fails
 */
export function buildDeb(parts: DebParts): string {
  const { layout, arch, output } = parts;
  const root = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-deb-'));
  try {
    layOut(root, parts);
    mkdirSync(output, { recursive: true });
    const file = path.join(output, `${layout.package}_${layout.version}_${DEB_ARCH[arch]}.deb`);
    const run = spawnSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', root, file], { encoding: 'utf8' });
    if (run.error !== undefined) throw new Error('没有找到 dpkg-deb，deb 包要在 Debian 一类的系统上生成。');
    if (run.status !== 0) throw new Error(`dpkg-deb 没有生成 ${path.basename(file)}：${run.stderr.trim()}`);
    return file;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
