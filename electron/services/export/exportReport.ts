import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { ensureWritable } from '../../platform/files/ensureWritable.ts';
import { writeFileSafely } from '../../platform/files/writeFileSafely.ts';
import type { ExportOptions } from '../../exporters/pdf/exportPdf.ts';
import { EXPORT_FORMATS, formatOfEnding } from './exportFormats.ts';
import { makeFile, type FileRequest, type MadeFile } from './makeFile.ts';

/**
 * Exports a report to a file in the format that the file's ending names, whole or not at all.
 * @throws ProblemError (Chinese): unknown format, unwritable place, full disk, what `makeFile` throws.
 */
export async function exportReport(
  request: Omit<FileRequest, 'format'>,
  file: string,
  options: ExportOptions,
): Promise<Omit<MadeFile, 'bytes'>> {
  const format = formatOfEnding(path.extname(file));
  if (format === undefined) {
    const known = Object.values(EXPORT_FORMATS).map(({ extension }) => extension);
    const name = path.basename(file);
    throw new ProblemError('badParams', `不能导出为“${name}”：文件名应以 ${known.join('、')} 结尾。请改正文件名。`);
  }
  await ensureWritable(file);
  const { bytes, ...rest } = await makeFile({ ...request, format }, options);
  await writeFileSafely(file, bytes);
  return rest;
}
