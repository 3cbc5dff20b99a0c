import { ZipArchive } from '../../electron/importers/zip/ZipArchive.ts';

/** The text of a part of a Word or Excel file. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = new ZipArchive(Buffer.from(bytes)).read(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part.toString('utf8');
}

/** How often a pattern stands in a text. */
export const times = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
