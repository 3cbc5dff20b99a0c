import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageArch } from '../electronBuilderConfig.ts';
import { glibcNeeded, isNewerGlibc } from './glibcNeeded.ts';
import { OLDEST_GLIBC } from './oldestGlibc.ts';

/** The names of the compilers: Debian's packages g++ and g++-aarch64-linux-gnu, or g++-x86-64-linux-gnu elsewhere. */
const TOOLS: Readonly<Record<PackageArch, { readonly own: NodeJS.Architecture; readonly cross: string }>> = {
  x64: { own: 'x64', cross: 'x86_64-linux-gnu-' },
  arm64: { own: 'arm64', cross: 'aarch64-linux-gnu-' },
};

/** As binding.gyp of better-sqlite3 has them. */
const NODE_API = ['NAPI_VERSION=10', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'];

export interface AddonParts {
  /** The project. */
  readonly top: string;
  readonly arch: PackageArch;
  /** A folder with node_api.h: of Debian's libnode-dev /usr/include/node, of an unpacked Node include/node. */
  readonly headers: string;
  /** The folder that gets `<arch>/better_sqlite3.node`. */
  readonly output: string;
}

/** The switches that SQLite is compiled with, which better-sqlite3 keeps in a list of its own. */
function sqliteSwitches(sqlite: string): string[] {
  const list = readFileSync(path.join(sqlite, '..', 'defines.gypi'), 'utf8');
  return [...list.matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`);
}

/**
 * Compiles better-sqlite3's addon so that it runs with glibc 2.28 and the libstdc++ of GCC 8, which 统信 and 麒麟 have, on
 * a newer Linux: the build that its package brings needs glibc 2.34. Takes about a minute.
 * @returns the file
 * @throws Error when a compiler or the headers are missing, the compiler fails, or the result
 * needs a newer glibc all the same
 */
export function buildAddon({ top, arch, headers, output }: AddonParts): string {
  if (!existsSync(path.join(headers, 'node_api.h'))) throw new Error(`${headers} 中没有 node_api.h。`);
  const tool = (name: string): string => (TOOLS[arch].own === process.arch ? name : TOOLS[arch].cross + name);
  const own = fileURLToPath(new URL('./addon/', import.meta.url));
  const source = path.join(top, 'node_modules', 'better-sqlite3');
  const sqlite = path.join(source, 'deps', 'sqlite3');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-addon-'));
  const object = (name: string): string => path.join(folder, name);
  const run = (name: string, ...args: readonly string[]): void => {
    execFileSync(tool(name), args, { stdio: ['ignore', 'inherit', 'inherit'] });
  };
  const common = ['-c', '-O3', '-fPIC', '-fvisibility=hidden', '-DNDEBUG', '-include', path.join(own, 'pinSymbols.h')];
  const includes = [path.join(top, 'node_modules', 'node-addon-api'), headers, sqlite].map((place) => `-I${place}`);
  const defines = [...NODE_API, 'BUILDING_NODE_EXTENSION', 'NODE_GYP_MODULE_NAME=better_sqlite3'].map(
    (one) => `-D${one}`,
  );
  try {
    const file = path.join(output, arch, 'better_sqlite3.node');
    mkdirSync(path.dirname(file), { recursive: true });
    run(
      'gcc',
      ...common,
      '-std=c99',
      '-w',
      ...sqliteSwitches(sqlite),
      path.join(sqlite, 'sqlite3.c'),
      '-o',
      object('sqlite.o'),
    );
    run('gcc', '-c', '-O2', '-fPIC', '-fno-builtin', path.join(own, 'oldStat.c'), '-o', object('stat.o'));
    run('g++', '-c', '-O2', '-fPIC', path.join(own, 'oldRuntime.cpp'), '-o', object('runtime.o'));
    run(
      'g++',
      ...common,
      '-std=c++20',
      ...defines,
      ...includes,
      path.join(source, 'src', 'better_sqlite3.cpp'),
      '-o',
      object('addon.o'),
    );
    const objects = ['addon.o', 'sqlite.o', 'stat.o', 'runtime.o'].map(object);
    // Before glibc 2.34 loading and threads were libraries of their own.
    const libraries = ['-Wl,--no-as-needed', '-l:libdl.so.2', '-l:libpthread.so.0', '-lm'];
    run('g++', '-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-o', file, ...objects, ...libraries);
    const needed = glibcNeeded(readFileSync(file)) ?? OLDEST_GLIBC;
    if (isNewerGlibc(needed, OLDEST_GLIBC)) throw new Error(`编译出的文件需要 glibc ${needed}，超过 ${OLDEST_GLIBC}。`);
    return file;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
