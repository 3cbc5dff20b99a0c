import { writeZip } from '../../exporters/zip/writeZip.ts';
import type { NamedFile } from './hashList.ts';

/** The files in one folder of a ZIP archive, for hosts that can hand over single files only. */
export const zipOf = (folder: string, files: readonly NamedFile[]): Uint8Array =>
  writeZip(files.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })));
