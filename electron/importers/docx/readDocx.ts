import { ImportError } from '../importError.ts';
import type { RawDocument } from '../raw/rawBlock.ts';
import { readRelationships } from '../relationships.ts';
import { readXml } from '../xml.ts';
import type { ZipArchive } from '../zip/ZipArchive.ts';
import { DocxBody } from './DocxBody.ts';
import { readDocxNumbering } from './readDocxNumbering.ts';
import { DocxStyles } from './docxStyles.ts';

/**
 * Reads the main part of a Word document: current text only (no deleted or hidden text, no field codes), automatic numbers
 * as text, text boxes once, merged cells exactly. Macros are not run, nothing outside is followed. @throws ImportError
 */
export function readDocx(zip: ZipArchive): RawDocument {
  const main = partOf(zip, '', 'officeDocument') ?? 'word/document.xml';
  const xml = zip.text(main);
  if (xml === undefined) throw new ImportError('CORRUPT', '文件里没有 Word 正文，可能已损坏');
  const textOf = (type: string): string | undefined => {
    const part = partOf(zip, main, type);
    return part === undefined ? undefined : zip.text(part);
  };
  const body = new DocxBody(new DocxStyles(textOf('styles')), readDocxNumbering(textOf('numbering')));
  readXml(xml, {
    open: (name, attributes) => body.open(name, attributes),
    close: (name) => body.close(name),
    text: (text) => body.text(text),
  });
  const hasMacros = zip.names.some((name) => name.endsWith('vbaProject.bin'));
  const warnings = hasMacros ? ['文件带有宏，宏没有运行', ...body.warnings] : body.warnings;
  return { format: 'docx', blocks: body.blocks, warnings, furniture: [] };
}

function partOf(zip: ZipArchive, part: string, type: string): string | undefined {
  for (const relation of readRelationships(zip, part).values())
    if (relation.type === type && !relation.isExternal) return relation.target;
  return undefined;
}
