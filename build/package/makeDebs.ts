import { existsSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_OUTPUT, type PackageArch } from './electronBuilderConfig.ts';
import { buildDeb, glibcOfFolder } from './linux/buildDeb.ts';
import { storeLayout, usualLayout } from './linux/debLayout.ts';
import { isNewerGlibc } from './linux/glibcNeeded.ts';
import { OLDEST_GLIBC } from './linux/oldestGlibc.ts';
import { readManifest } from './packageChoices.ts';

const unpacked = (top: string, arch: PackageArch): string =>
  path.join(top, PACKAGE_OUTPUT, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`);

/**
 * Makes both Debian packages of each architecture that electron-builder has unpacked.
 * @param say told when a package cannot be installed on the oldest systems
 * @returns the files
 */
export function makeDebs(top: string, arches: readonly PackageArch[], say: (line: string) => void): string[] {
  const { version } = readManifest(top);
  const parts = { icons: path.join(top, 'assets', 'icons'), output: path.join(top, PACKAGE_OUTPUT) };
  return arches.flatMap((arch) => {
    const program = unpacked(top, arch);
    if (!existsSync(program)) throw new Error(`没有 ${program}，不能生成 deb 包。`);
    const { glibc, file } = glibcOfFolder(program);
    if (isNewerGlibc(glibc, OLDEST_GLIBC)) {
      const isAddon = file.endsWith('.node');
      const advice =
        '请先运行 node build/package/linux/makeAddons.ts，再用 MINGZHANG_SQLITE_LINUX=out/sqlite-linux 打包。';
      say(
        `注意：${arch} 的 ${path.basename(file)} 需要 glibc ${glibc}，而统信 1070 只有 ${OLDEST_GLIBC}，deb 包在那里装不上。` +
          (isAddon ? advice : ''),
      );
    }
    return [usualLayout(version), storeLayout(version, arch)].map((layout) =>
      buildDeb({ ...parts, program, layout, arch }),
    );
  });
}
