import path from 'node:path';
import type { SavedFile } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { ensureWritable } from '../../platform/files/ensureWritable.ts';
import { writeFileSafely } from '../../platform/files/writeFileSafely.ts';
import type { HostPorts } from '../hostPorts.ts';
import { downloadAddress, type Downloads } from './downloads.ts';
import { safeFileName } from './safeFileName.ts';

/** A file to be written where the person wants it. */
export interface FileToSave {
  /** Without extension. */
  readonly name: string;
  readonly extension: string;
  readonly type: string;
  /** PDF 文件 */
  readonly kind: string;
  /** 导出 PDF */
  readonly title: string;
  /** Where the screen wants it; asked for when missing. */
  readonly path: string | undefined;
  /** Where the dialog starts. */
  readonly folder: string;
  /** Makes the content once the place is known to be good. */
  readonly make: () => Promise<{ readonly bytes: Uint8Array; readonly notes: readonly string[] }>;
}

/**
 * Asks where, makes the content, writes it whole or not at all; hands it to the browser where the host has no dialogs.
 * Null: the person cancelled.
 * @throws ProblemError (Chinese): a path that is not allowed, full disk, no permission …
 */
export async function saveFile(file: FileToSave, ports: HostPorts, downloads: Downloads): Promise<SavedFile | null> {
  const name = safeFileName(file.name, file.extension);
  if (ports.dialogs === null) {
    if (file.path !== undefined) throw pathNotAllowed(file.path);
    const { bytes, notes } = await file.make();
    const token = downloads.put({ name, type: file.type, bytes });
    return { path: name, download: downloadAddress(token, name), notes: [...notes] };
  }
  const { title, extension, kind, folder } = file;
  const chosen = file.path ?? (await ports.dialogs.chooseSave({ title, folder, name, extension, kind }));
  if (chosen === null) return null;
  const target = ensureEnding(chosen, extension);
  await ensureWritable(target);
  const { bytes, notes } = await file.make();
  await writeFileSafely(target, bytes);
  return { path: target, notes: [...notes] };
}

/** Only files of the kind that is being saved are ever written. */
function ensureEnding(file: string, extension: string): string {
  if (!path.isAbsolute(file)) {
    throw new ProblemError('badParams', `“${file}”不是完整的路径。请填写从盘符或根目录开始的路径。`);
  }
  return path.extname(file).toLowerCase() === extension ? file : `${file}${extension}`;
}

export const pathNotAllowed = (file: string): ProblemError =>
  new ProblemError('noPermission', `在浏览器中不能直接使用路径“${file}”。请在页面中选择文件，或下载后另存。`);
