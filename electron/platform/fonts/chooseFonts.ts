import { NOTO } from './bundledFonts.ts';
import type { FoundFont } from './findFonts.ts';
import { findFonts } from './findFonts.ts';
import type { FontFile } from './fontFile.ts';
import type { FontRole } from './fontRole.ts';
import { FONT_ROLE_NAMES } from './fontRole.ts';
import { wenKai } from './wenKai.ts';

/**
 * Which fonts to print with. `bundled` (the default): the fonts that come with the program, so that every machine makes
 * the same bytes. `installed`: the official fonts of this machine where it has them, else the bundled ones.
 */
export interface FontChoice {
  source: 'bundled' | 'installed';
  /** Where to look for installed fonts; the folders of the operating system when absent. */
  folders?: readonly string[];
  /** Where the converted 楷体 is kept; the cache folder of the operating system when absent. */
  cacheFolder?: string;
}

/** A role that is printed with another font than its own. */
export interface FontSubstitution {
  role: FontRole;
  /** The font in use instead. */
  used: string;
  /** Why, in Chinese. */
  reason: string;
}

/** The regular and the bold face of a role (the same file where there is no bold one). */
export interface RoleFaces {
  regular: FontFile;
  bold: FontFile;
}

export interface ChosenFonts {
  faces: Partial<Record<FontRole, RoleFaces>>;
  substitutions: FontSubstitution[];
}

/** The faces for the roles that a document uses. Never fails: what is missing is substituted and named. */
export async function chooseFonts(choice: FontChoice, roles: ReadonlySet<FontRole>): Promise<ChosenFonts> {
  const installed =
    choice.source === 'installed' ? await findFonts(choice.folders ? { folders: choice.folders } : {}) : [];
  const chosen: ChosenFonts = { faces: {}, substitutions: [] };
  for (const role of [...roles].toSorted()) {
    const own = installed.find((font) => font.role === role && font.embeddable);
    if (own !== undefined) {
      chosen.faces[role] = { regular: own, bold: own };
      continue;
    }
    const { faces, isSubstitute } = await bundledFaces(role, choice);
    chosen.faces[role] = faces;
    const reason = substitutionReason(choice, isSubstitute, installed, role);
    if (reason !== undefined) chosen.substitutions.push({ role, used: faces.regular.label, reason });
  }
  return chosen;
}

async function bundledFaces(role: FontRole, choice: FontChoice): Promise<{ faces: RoleFaces; isSubstitute: boolean }> {
  const serif = { regular: NOTO.serif, bold: NOTO.serifBold };
  switch (role) {
    case 'serif':
      return { faces: serif, isSubstitute: false };
    case 'sans':
      return { faces: { regular: NOTO.sans, bold: NOTO.sansBold }, isSubstitute: false };
    case 'kai': {
      const kai = await wenKai(choice.cacheFolder);
      return kai === undefined
        ? { faces: serif, isSubstitute: true }
        : { faces: { regular: kai, bold: kai }, isSubstitute: false };
    }
    case 'fangsong':
      return { faces: serif, isSubstitute: true };
    case 'xiaobiaosong':
      return { faces: { regular: NOTO.serifBold, bold: NOTO.serifBold }, isSubstitute: true };
  }
}

function substitutionReason(
  choice: FontChoice,
  isSubstitute: boolean,
  installed: readonly FoundFont[],
  role: FontRole,
): string | undefined {
  const name = FONT_ROLE_NAMES[role];
  const locked = installed.find((font) => font.role === role && !font.embeddable);
  if (locked !== undefined) return `本机的“${locked.label}”不允许嵌入文件`;
  if (choice.source === 'installed') return `本机没有安装${name}`;
  if (!isSubstitute) return undefined;
  return role === 'kai' ? '随程序的楷体无法转换' : `随程序的字体中没有${name}`;
}
