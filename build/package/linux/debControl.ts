import { IDENTITY } from '../identity.ts';
import type { PackageArch } from '../electronBuilderConfig.ts';

/** What Electron needs of the system; the second names are those of Debian 13 and Ubuntu 24.04. */
const LIBRARIES = [
  'libstdc++6',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libuuid1',
  'libsecret-1-0',
  'libnotify4',
  'xdg-utils',
];

/** Debian's names of the architectures. */
export const DEB_ARCH: Readonly<Record<PackageArch, string>> = { x64: 'amd64', arm64: 'arm64' };

export interface DebFacts {
  readonly package: string;
  readonly version: string;
  readonly arch: PackageArch;
  /** The same program under the other layout, which cannot be installed beside this one. */
  readonly conflicts: string;
  readonly installedBytes: number;
  /** The oldest glibc that the program runs with: dpkg refuses to install it on an older system. */
  readonly glibc: string;
}

/** The file DEBIAN/control. There are no scripts beside it: 统信's store forbids them, and nothing needs them. */
export function debControl(facts: DebFacts): string {
  return [
    `Package: ${facts.package}`,
    `Version: ${facts.version}`,
    `Architecture: ${DEB_ARCH[facts.arch]}`,
    `Maintainer: ${IDENTITY.maintainer}`,
    `Installed-Size: ${Math.ceil(facts.installedBytes / 1024)}`,
    `Depends: ${[`libc6 (>= ${facts.glibc})`, ...LIBRARIES].join(', ')}`,
    `Conflicts: ${facts.conflicts}`,
    'Section: editors',
    'Priority: optional',
    `Description: ${IDENTITY.name}：${IDENTITY.comment}`,
    ' 每个预算数只填一次，各张表、说明文字、图表和页面都由这些数算出，',
    ' 按所在地区规定的版式导出可以直接公开的 PDF。全程离线。',
    '',
  ].join('\n');
}
