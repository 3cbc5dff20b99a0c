import { zipSync } from 'fflate';
import type { NamedFile } from './hashList.ts';

/** Bytes of a fixed date: the same files give the same archive. */
const DATE = '1980-01-01T00:00:00';

/** The files in one folder of a ZIP archive, for hosts that can hand over single files only. */
export function zipOf(folder: string, files: readonly NamedFile[]): Uint8Array {
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [`${folder}/${name}`, bytes]));
  return zipSync(entries, { mtime: DATE });
}
