import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { FontFile } from './fontFile.ts';
import type { FontRole } from './fontRole.ts';
import type { OfficialFont } from './officialFonts.ts';
import { OFFICIAL_FONTS } from './officialFonts.ts';

const require = createRequire(import.meta.url);

/** An official font that is installed on this machine. */
export interface FoundFont extends FontFile {
  role: FontRole;
  /** False when its licence bits (OS/2 fsType) forbid embedding: then it is named, not used. */
  embeddable: boolean;
}

interface NameTable {
  records?: { fontFamily?: Record<string, string>; preferredFamily?: Record<string, string> };
}
interface Face {
  postscriptName?: string;
  familyName?: string;
  name?: NameTable;
  'OS/2'?: { fsType?: { noEmbedding?: boolean } };
  fonts?: Face[];
}
interface Fontkit {
  create: (bytes: Uint8Array) => Face;
}

/** The folders in which this operating system and this user keep fonts. */
export function systemFontFolders(): string[] {
  const home = os.homedir();
  if (process.platform === 'win32') {
    const local = process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
    return [
      path.join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
      path.join(local, 'Microsoft', 'Windows', 'Fonts'),
    ];
  }
  if (process.platform === 'darwin')
    return ['/System/Library/Fonts', '/System/Library/AssetsV2', '/Library/Fonts', path.join(home, 'Library', 'Fonts')];
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(home, '.local', 'share', 'fonts'),
    path.join(home, '.fonts'),
  ];
}

export interface FindFontsOptions {
  folders?: readonly string[];
  catalogue?: readonly OfficialFont[];
}

/**
 * Looks for the official fonts among the installed ones: first by file name, then proved by the family names inside the
 * file. At most one is returned for each catalogue entry, in the catalogue's order. Unreadable folders and files are passed over.
 */
export async function findFonts(options: FindFontsOptions = {}): Promise<FoundFont[]> {
  const catalogue = options.catalogue ?? OFFICIAL_FONTS;
  const files = (await Promise.all((options.folders ?? systemFontFolders()).map(fontFiles))).flat().toSorted();
  const found: FoundFont[] = [];
  for (const official of catalogue) {
    for (const file of files.filter((name) => official.files.test(path.basename(name)))) {
      const face = await matchingFace(file, official);
      if (face !== undefined) {
        found.push(face);
        break;
      }
    }
  }
  return found;
}

async function fontFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && /\.(ttf|otf|ttc|otc)$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

async function matchingFace(file: string, official: OfficialFont): Promise<FoundFont | undefined> {
  try {
    const fontkit: Fontkit = require('fontkit');
    const opened = fontkit.create(await readFile(file));
    const face = (opened.fonts ?? [opened]).find((one) => familyNames(one).some((n) => official.families.includes(n)));
    if (face === undefined) return undefined;
    return {
      role: official.role,
      label: official.label,
      file,
      ...(opened.fonts !== undefined && face.postscriptName !== undefined
        ? { postscriptName: face.postscriptName }
        : {}),
      embeddable: face['OS/2']?.fsType?.noEmbedding !== true,
    };
  } catch {
    return undefined;
  }
}

function familyNames(face: Face): string[] {
  const records = face.name?.records;
  return [
    face.familyName ?? '',
    ...Object.values(records?.fontFamily ?? {}),
    ...Object.values(records?.preferredFamily ?? {}),
  ];
}
