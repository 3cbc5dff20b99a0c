import { CompoundFile } from './cfb/CompoundFile.ts';
import { ImportError } from './importError.ts';
import type { RawDocument } from './raw/rawBlock.ts';
import type { ReadProgress } from './readProgress.ts';

/** Reads an OLE compound file by the streams in it. @throws ImportError */
export async function readCompound(bytes: Buffer, onProgress?: ReadProgress): Promise<RawDocument> {
  const file = new CompoundFile(bytes);
  if (file.has('EncryptedPackage')) throw new ImportError('ENCRYPTED');
  if (file.has('WordDocument')) return (await import('./doc/readDoc.ts')).readDoc(file);
  if (file.has('Workbook') || file.has('Book')) return (await import('./xls/readXls.ts')).readXls(file, onProgress);
  throw new ImportError('UNSUPPORTED', '这是演示文稿或很旧的 WPS 文件');
}
