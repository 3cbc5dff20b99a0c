import path from 'node:path';
import type { Configuration, FileSet } from 'electron-builder';
import { DESKTOP_MAIN } from '../start/buildDesktop.ts';
import { FUSES } from './fuses.ts';
import { DRAFT_FILE, IDENTITY } from './identity.ts';
import { onlyAddonOf } from './packedFiles.ts';

/** Where the installers go. */
export const PACKAGE_OUTPUT = 'out/package';
/** The licences of everything that is packed, written before packing. */
export const LICENCES_FILE = 'out/package-licences.txt';

type FileSetOrPattern = string | FileSet;
export type PackageArch = 'x64' | 'arm64';

/** Node's names of the systems. */
export type PackagePlatform = 'win32' | 'linux' | 'darwin';

export interface PackageChoices {
  /** Which system's files are packed: electron-builder cannot tell by itself which builds of an addon to leave out. */
  readonly platform: PackagePlatform;
  /** What `packedFiles` says. */
  readonly files: readonly string[];
  readonly arches: readonly PackageArch[];
  /** ELECTRON_MIRROR, MINGZHANG_ELECTRON_DIST, MINGZHANG_SQLITE_LINUX, MINGZHANG_SIGN. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

type Targets = { target: string; arch: PackageArch[] }[];
const targets = (arches: readonly PackageArch[], ...names: readonly string[]): Targets =>
  names.map((target) => ({ target, arch: [...arches] }));
const artifact = (system: string, kind: string): string => `\${name}-\${version}-${system}-\${arch}${kind}.\${ext}`;

const WINDOWS: Configuration = {
  win: {
    icon: 'assets/icons/mingzhang.ico',
    executableName: IDENTITY.command,
    requestedExecutionLevel: 'asInvoker',
    legalTrademarks: '',
    fileAssociations: [
      {
        ext: DRAFT_FILE.extension,
        name: DRAFT_FILE.fileClass,
        description: DRAFT_FILE.name,
        icon: 'assets/icons/draft.ico',
      },
    ],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    buildUniversalInstaller: false,
    unicode: true,
    installerLanguages: ['zh_CN'],
    language: '2052',
    displayLanguageSelector: false,
    createDesktopShortcut: true,
    createStartMenuShortcut: true,
    shortcutName: IDENTITY.name,
    uninstallDisplayName: '明账 ${version}',
    license: 'build/package/nsis/licence.txt',
    include: 'build/package/nsis/installer.nsh',
    installerIcon: 'assets/icons/mingzhang.ico',
    uninstallerIcon: 'assets/icons/mingzhang.ico',
    artifactName: artifact('windows', '-setup'),
    warningsAsErrors: true,
  },
  portable: {
    requestExecutionLevel: 'user',
    unpackDirName: IDENTITY.command,
    buildUniversalInstaller: false,
    artifactName: artifact('windows', '-portable'),
  },
};

/** 统信 and 麒麟 get Debian packages, which build/package/linux makes out of what electron-builder unpacks. */
const LINUX: Configuration = {
  linux: {
    icon: 'assets/icons/linux',
    executableName: IDENTITY.command,
    category: 'Office;Finance',
    syncDesktopName: true,
    description: IDENTITY.comment,
    desktop: { entry: { Name: IDENTITY.name, 'Name[en]': 'Mingzhang', Keywords: IDENTITY.keywords } },
    fileAssociations: [
      { ext: DRAFT_FILE.extension, name: DRAFT_FILE.name, description: DRAFT_FILE.name, mimeType: DRAFT_FILE.mimeType },
    ],
    artifactName: artifact('linux', ''),
  },
  // electron-builder adds %U itself.
  appImage: { executableArgs: ['--ozone-platform=x11'] },
  // The runtime that needs no libfuse2, which newer systems lack.
  toolsets: { appimage: '1.0.3' },
};

const MAC: Configuration = {
  mac: {
    icon: 'assets/icons/mingzhang.icns',
    category: 'public.app-category.finance',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    extendInfo: { CFBundleDevelopmentRegion: 'zh_CN' },
    fileAssociations: [
      {
        ext: DRAFT_FILE.extension,
        name: DRAFT_FILE.name,
        role: 'Editor',
        rank: 'Owner',
        icon: 'assets/icons/draft.icns',
      },
    ],
    artifactName: artifact('mac', ''),
  },
  dmg: { title: '明账 ${version}', writeUpdateInfo: false },
};

/**
 * SQLite's addon as its package brings it needs glibc 2.34, more than 统信 and 麒麟 have. MINGZHANG_SQLITE_LINUX names a
 * folder with builds for older systems, which build/package/linux/makeAddons.ts makes: `x64/better_sqlite3.node` and
 * `arm64/better_sqlite3.node`. They go where better-sqlite3 looks first.
 */
function addonFiles(platform: PackagePlatform, folder: string | undefined): FileSetOrPattern[] {
  if (platform !== 'linux' || !folder) return [onlyAddonOf(platform)];
  const from = path.resolve(folder, '${arch}');
  const to = 'node_modules/better-sqlite3/build/Release';
  return ['!node_modules/better-sqlite3/prebuilds{,/**/*}', { from, to, filter: ['better_sqlite3.node'] }];
}

/**
 * How electron-builder packs the program. Nothing is published and nothing updates itself; keys for signing come from the
 * environment by electron-builder's own names (CSC_LINK, WIN_CSC_LINK, APPLE_ID, …), and MINGZHANG_SIGN=1 forbids
 * packages without a signature.
 */
export function electronBuilderConfig({ platform, files, arches, env }: PackageChoices): Configuration {
  const { ELECTRON_MIRROR: mirror, MINGZHANG_ELECTRON_DIST: electronDist, MINGZHANG_SQLITE_LINUX: addons } = env;
  return {
    appId: IDENTITY.appId,
    productName: IDENTITY.name,
    copyright: IDENTITY.copyright,
    directories: { output: PACKAGE_OUTPUT, buildResources: 'build/package/nsis' },
    extraMetadata: { main: DESKTOP_MAIN, desktopName: `${IDENTITY.appId}.desktop` },
    files: [...files, ...addonFiles(platform, addons)],
    extraResources: [{ from: LICENCES_FILE, to: 'licences.txt' }],
    asar: { smartUnpack: false },
    // A library must be a file of its own to be loaded.
    asarUnpack: ['**/*.node'],
    electronFuses: FUSES,
    electronLanguages: ['zh-CN', 'en-US'],
    // The addon of SQLite comes built, for Node-API, which every version of Electron understands.
    npmRebuild: false,
    nodeGypRebuild: false,
    compression: 'normal',
    publish: null,
    forceCodeSigning: env['MINGZHANG_SIGN'] === '1',
    ...(electronDist ? { electronDist } : {}),
    ...(mirror ? { electronDownload: { mirror } } : {}),
    ...WINDOWS,
    ...MAC,
    ...LINUX,
    win: { ...WINDOWS.win, target: targets(arches, 'nsis', 'portable') },
    mac: { ...MAC.mac, target: targets(arches, 'dmg', 'zip') },
    linux: { ...LINUX.linux, target: targets(arches, 'AppImage') },
  };
}
