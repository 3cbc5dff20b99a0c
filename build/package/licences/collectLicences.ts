import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { productionPackages, readPackageLock } from '../packageLock.ts';
import { licencesText } from './licencesText.ts';
import { readLicence, type PackageLicence } from './readLicence.ts';

/** The fonts' own licences, which their packages state together with the packages'. */
const FONT_LICENCES = ['NotoSansSC-OFL.txt', 'NotoSerifSC-OFL.txt', 'LXGWWenKai-OFL.txt'];

/**
 * The licences of what is packed: every production package that is installed, once per version, and the fonts. Electron's
 * and Chromium's lie beside the program already.
 */
export function packagesWithLicences(top: string): PackageLicence[] {
  const all = productionPackages(readPackageLock(top))
    .filter(({ folder }) => existsSync(path.join(top, folder)))
    .map((locked) => readLicence(top, locked));
  const byTitle = new Map(all.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byTitle.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The text that is packed with the program. @throws Error naming packages whose licence does not allow that */
export function collectLicences(top: string): string {
  const fonts = FONT_LICENCES.map((name) => readFileSync(path.join(top, 'assets', 'fonts', name), 'utf8').trim());
  return `${licencesText(packagesWithLicences(top))}\n\n${fonts.join('\n\n')}\n`;
}
