import type { SourceDocument } from '../../shared/recognise/sourceDocument.ts';
import { ImportError } from './importError.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { RawDocument } from './raw/rawBlock.ts';
import type { ReadProgress } from './readProgress.ts';
import { readCompound } from './readCompound.ts';
import { readPackage } from './readPackage.ts';
import { sniffFile } from './sniff.ts';
import { structureDocument } from './structure/structureDocument.ts';

const MB = 1024 * 1024;

/**
 * Reads a foreign file into neutral blocks. Its type is decided by its content, never by its name, which serves messages
 * (and tells .csv from other text). Runs in the reading process: a hostile file may take time and memory.
 * @throws ImportError and nothing else
 */
export async function readFile(bytes: Buffer, name: string, onProgress?: ReadProgress): Promise<SourceDocument> {
  try {
    if (bytes.length > IMPORT_LIMITS.fileBytes)
      throw new ImportError(
        'TOO_BIG',
        `文件有 ${Math.ceil(bytes.length / MB)} MB，超过了 ${IMPORT_LIMITS.fileBytes / MB} MB`,
      );
    const raw = await readByContent(bytes, name, onProgress);
    return structureDocument(raw, name);
  } catch (error) {
    // Whatever a reader stumbles over means that the file is not as it should be.
    throw error instanceof ImportError ? error : new ImportError('CORRUPT');
  }
}

/** Readers are loaded when they are needed: each file has a process of its own, and pdf.js alone takes a moment. */
async function readByContent(bytes: Buffer, name: string, onProgress?: ReadProgress): Promise<RawDocument> {
  switch (sniffFile(bytes)) {
    case 'empty':
      throw new ImportError('EMPTY', '文件是空的');
    case 'zip':
      return readPackage(bytes, onProgress);
    case 'compound':
      return readCompound(bytes, onProgress);
    case 'pdf':
      return (await (await import('./pdf/loadPdfReader.ts')).loadPdfReader())(bytes, onProgress);
    case 'html':
      return (await import('./html/readHtml.ts')).readHtml(bytes);
    case 'mht':
      return (await import('./html/readMht.ts')).readMht(bytes);
    case 'spreadsheetXml':
      return (await import('./spreadsheetXml/readSpreadsheetXml.ts')).readSpreadsheetXml(bytes);
    case 'text':
      return (await import('./txt/readText.ts')).readText(bytes, name);
    case 'rtf':
      throw new ImportError(
        'UNSUPPORTED',
        '这是 RTF 格式的文件（名称可能写成 .doc）',
        '请用 Word 或 WPS 打开后另存为 .docx 后再导入',
      );
    case 'wordXml':
      throw new ImportError(
        'UNSUPPORTED',
        '这是 Word 2003 XML 格式的文件',
        '请用 Word 或 WPS 打开后另存为 .docx 后再导入',
      );
    case 'unknown':
      throw new ImportError('CORRUPT', '认不出这是什么文件，或文件已损坏');
  }
}
