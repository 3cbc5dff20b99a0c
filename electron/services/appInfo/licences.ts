import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppInfo } from '../../../shared/contract/contract.ts';

interface PackageFile {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly license?: unknown;
  readonly dependencies?: unknown;
}

function readPackage(folder: string): PackageFile {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageFile;
  } catch {
    return {};
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The packages that the program is made of, with the licences that they state, by name. */
export function licences(programFolder: string): AppInfo['licences'] {
  const { dependencies } = readPackage(programFolder);
  const names = typeof dependencies === 'object' && dependencies !== null ? Object.keys(dependencies) : [];
  return names.toSorted().map((name) => {
    const { version, license } = readPackage(path.join(programFolder, 'node_modules', name));
    return { name, version: textOf(version), licence: textOf(license) };
  });
}
