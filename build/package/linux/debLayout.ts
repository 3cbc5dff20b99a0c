import { DRAFT_FILE, IDENTITY } from '../identity.ts';
import type { PackageArch } from '../electronBuilderConfig.ts';
import { DEB_ARCH } from './debControl.ts';
import { desktopEntry } from './desktopEntry.ts';
import { mimeInfo } from './mimeInfo.ts';

/** Where a Debian package puts things, all paths from the root of the system. */
export interface DebLayout {
  readonly package: string;
  readonly conflicts: string;
  readonly version: string;
  /** The folder of the program's own files. */
  readonly program: string;
  /** Small text files: path to content. */
  readonly texts: Readonly<Record<string, string>>;
  /** Folders of icons, each with its name there and the folder of assets/icons that it comes from. */
  readonly icons: readonly { readonly to: (width: number) => string; readonly from: string }[];
  /** Path to target. */
  readonly links: Readonly<Record<string, string>>;
}

const draftIcon = DRAFT_FILE.mimeType.replace('/', '-');

function iconsUnder(share: string): DebLayout['icons'] {
  const folder = (width: number): string => `${share}/icons/hicolor/${width}x${width}`;
  return [
    { from: 'linux', to: (width) => `${folder(width)}/apps/${IDENTITY.appId}.png` },
    { from: 'linux-draft', to: (width) => `${folder(width)}/mimetypes/${draftIcon}.png` },
  ];
}

/** Debian's usual places: for 麒麟, Debian, Ubuntu, and 统信 outside its store. */
export function usualLayout(version: string): DebLayout {
  const program = `opt/${IDENTITY.command}`;
  return {
    package: IDENTITY.command,
    conflicts: IDENTITY.appId,
    version: version.replaceAll('-', '~'),
    program,
    texts: {
      [`usr/share/applications/${IDENTITY.appId}.desktop`]: desktopEntry(`/${program}/${IDENTITY.command}`),
      [`usr/share/mime/packages/${IDENTITY.appId}.xml`]: mimeInfo(),
    },
    icons: iconsUnder('usr/share'),
    links: { [`usr/bin/${IDENTITY.command}`]: `/${program}/${IDENTITY.command}` },
  };
}

/** What 统信's store asks for: everything under /opt/apps/<appid>, four numbers as version, no scripts. */
export function storeLayout(version: string, arch: PackageArch): DebLayout {
  const top = `opt/apps/${IDENTITY.appId}`;
  const program = `${top}/files`;
  const four = `${version.replace(/[^\d.].*$/, '')}.0`;
  return {
    package: IDENTITY.appId,
    conflicts: IDENTITY.command,
    version: four,
    program,
    texts: {
      [`${top}/info`]: `${JSON.stringify(storeInfo(four, arch), null, 2)}\n`,
      [`${top}/entries/applications/${IDENTITY.appId}.desktop`]: desktopEntry(`/${program}/${IDENTITY.command}`),
      [`${top}/entries/mime/packages/${IDENTITY.appId}.xml`]: mimeInfo(),
    },
    icons: iconsUnder(`${top}/entries`),
    links: {},
  };
}

/** The program asks the system for nothing but what every window has. */
function storeInfo(version: string, arch: PackageArch): Record<string, unknown> {
  return {
    appid: IDENTITY.appId,
    name: IDENTITY.name,
    version,
    arch: [DEB_ARCH[arch]],
    permissions: {
      autostart: false,
      notification: false,
      trayicon: false,
      clipboard: true,
      account: false,
      bluetooth: false,
      camera: false,
      audio_record: false,
      installed_apps: false,
    },
  };
}
