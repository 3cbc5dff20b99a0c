import { CompoundFile } from './cfb/CompoundFile.ts';
import { ImportError } from './importError.ts';
import type { RawDocument } from './raw/rawBlock.ts';

/** Reads an OLE compound file by the streams in it. @throws ImportError */
export async function readCompound(bytes: Buffer): Promise<RawDocument> {
  const file = new CompoundFile(bytes);
  if (file.has('EncryptedPackage')) throw new ImportError('ENCRYPTED');
  if (file.has('WordDocument'))
    throw new ImportError('UNSUPPORTED', '这是 Word 97-2003 格式的文件（.doc）', '请用 Word 或 WPS 打开后另存为 .docx');
  if (file.has('Workbook') || file.has('Book')) return (await import('./xls/readXls.ts')).readXls(file);
  throw new ImportError('UNSUPPORTED', '这是演示文稿或很旧的 WPS 文件');
}
