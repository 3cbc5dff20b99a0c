import { ImportError } from './importError.ts';
import type { RawDocument } from './raw/rawBlock.ts';
import type { ReadProgress } from './readProgress.ts';
import { ZipArchive } from './zip/ZipArchive.ts';

/** Reads a ZIP file by what is in it. @throws ImportError */
export async function readPackage(bytes: Buffer, onProgress?: ReadProgress): Promise<RawDocument> {
  const zip = new ZipArchive(bytes);
  const holds = (folder: string): boolean => zip.names.some((name) => name.startsWith(folder));
  if (zip.has('EncryptedPackage')) throw new ImportError('ENCRYPTED');
  if (holds('word/')) return (await import('./docx/readDocx.ts')).readDocx(zip);
  if (holds('xl/')) return (await import('./xlsx/readXlsx.ts')).readXlsx(zip, onProgress);
  if (zip.has('OFD.xml'))
    throw new ImportError('UNSUPPORTED', '这是 OFD 版式文件', '请另存为 PDF 或 Word 文件后再导入');
  if (zip.has('content.xml'))
    throw new ImportError(
      'UNSUPPORTED',
      '这是 OpenDocument 文件（.odt 或 .ods）',
      '请用 WPS 或 LibreOffice 打开后另存为 .docx 或 .xlsx 后再导入',
    );
  if (holds('ppt/')) throw new ImportError('UNSUPPORTED', '这是演示文稿，不是文档或表格');
  if (zip.has('[Content_Types].xml')) throw new ImportError('CORRUPT', '文件里没有正文，可能已损坏');
  throw new ImportError('UNSUPPORTED', '这是压缩包', '请解压后选择里面的文件');
}
