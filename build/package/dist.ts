import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { buildDesktop } from '../start/buildDesktop.ts';
import { buildRenderer } from '../start/buildRenderer.ts';
import { checksumList } from './checksums.ts';
import {
  electronBuilderConfig,
  LICENCES_FILE,
  PACKAGE_OUTPUT,
  type PackageArch,
  type PackagePlatform,
} from './electronBuilderConfig.ts';
import { collectLicences } from './licences/collectLicences.ts';
import { makeDebs } from './makeDebs.ts';
import { packageChoices } from './packageChoices.ts';

// `npm run dist`: builds the program and packs it into out/package, for this system or for the ones that are named.

const top = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => console.log(line);

const { values } = parseArgs({
  options: {
    win: { type: 'boolean', default: false },
    linux: { type: 'boolean', default: false },
    mac: { type: 'boolean', default: false },
    /** Only these architectures; both when absent. */
    arch: { type: 'string', multiple: true, default: ['x64', 'arm64'] },
    /** Stop at the unpacked program: no installers. */
    dir: { type: 'boolean', default: false },
  },
});

function arches(): PackageArch[] {
  const known = values.arch.filter((arch): arch is PackageArch => arch === 'x64' || arch === 'arm64');
  if (known.length !== values.arch.length) throw new Error('--arch 只能是 x64 或 arm64。');
  return known;
}

const SYSTEMS: Readonly<Record<PackagePlatform, Platform>> = {
  win32: Platform.WINDOWS,
  linux: Platform.LINUX,
  darwin: Platform.MAC,
};

function platforms(): PackagePlatform[] {
  const named = { win32: values.win, linux: values.linux, darwin: values.mac };
  const all = Object.keys(SYSTEMS) as PackagePlatform[];
  const chosen = all.filter((platform) => named[platform]);
  return chosen.length > 0 ? chosen : all.filter((platform) => platform === process.platform);
}

/** The program as it will be packed, from nothing: what is left of removed sources must not go along. */
async function buildProgram(): Promise<void> {
  say('正在生成界面和桌面程序…');
  rmSync(path.join(top, 'dist', 'app'), { recursive: true, force: true });
  await buildRenderer(top);
  if (!(await buildDesktop(top))) throw new Error('桌面程序没有生成成功。');
  mkdirSync(path.dirname(path.join(top, LICENCES_FILE)), { recursive: true });
  writeFileSync(path.join(top, LICENCES_FILE), collectLicences(top));
}

/** Packs for one system. @returns the packages */
async function packFor(platform: PackagePlatform, wanted: readonly PackageArch[]): Promise<string[]> {
  const config = electronBuilderConfig(packageChoices(top, { platform, arches: wanted, env: process.env }));
  const targets = SYSTEMS[platform].createTarget(values.dir ? ['dir'] : [], ...wanted.map((arch) => Arch[arch]));
  const packages = await build({ projectDir: top, targets, config, publish: 'never' });
  return [...packages, ...(platform === 'linux' ? makeDebs(top, wanted, say) : [])];
}

async function dist(): Promise<void> {
  const wanted = arches();
  await buildProgram();
  const files: string[] = [];
  for (const platform of platforms()) files.push(...(await packFor(platform, wanted)));
  const packages = files.filter((file) => !/\.(?:blockmap|yml)$/.test(file));
  if (packages.length > 0) {
    writeFileSync(path.join(top, PACKAGE_OUTPUT, 'checksums.txt'), await checksumList(packages));
  }
  say(`完成，在 ${PACKAGE_OUTPUT}：\n${packages.map((file) => path.basename(file)).join('\n')}`);
}

try {
  await dist();
} catch (error) {
  console.error(`安装包没有生成：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
