import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { LockedPackage } from '../packageLock.ts';

/** What a package says about its licence. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; '' when the package states none. */
  readonly licence: string;
  /** `name <mail>` or a name; '' when unknown. */
  readonly author: string;
  /** The licence files in full, one after the other; '' when there are none. */
  readonly text: string;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third_party_licenses)(?:$|[._-])/i;

const packageSchema = z.object({
  version: z.string().default(''),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
});

const isMitText = (text: string): boolean =>
  /permission is hereby granted, free of charge/i.test(text) && /without restriction/i.test(text);

/**
 * The licence of an installed package; of one that is not installed (for another platform), what the lock file says.
 * A package that states none but brings the MIT text is under MIT.
 */
export function readLicence(top: string, locked: LockedPackage): PackageLicence {
  const folder = path.join(top, locked.folder);
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) {
    return { name: locked.name, version: locked.version ?? '', licence: locked.license ?? '', author: '', text: '' };
  }
  const { version, license, author } = packageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const text = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((one, i, all) => all.indexOf(one) === i)
    .join('\n\n');
  const stated = license ?? locked.license ?? '';
  const licence = stated === '' && isMitText(text) ? 'MIT' : stated;
  return { name: locked.name, version, licence, author: author ?? '', text };
}
